import { Anchor } from '../components/Anchor';
import { useTitle } from '../useTitle';

export function UnknownView() {
  useTitle('No such page');
  return (
    <div className="page narrow">
      <h1>No such page</h1>
      <p>
        Nothing lives at this address. <Anchor href="/">Search from the start</Anchor>.
      </p>
    </div>
  );
}
