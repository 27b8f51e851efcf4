import { useEffect, useMemo, useRef } from 'react';
import { Header } from './components/Header';
import { placeOf, useAddress } from './navigation';
import { DocumentView } from './views/DocumentView';
import { SearchView } from './views/SearchView';
import { UnknownView } from './views/UnknownView';
import { WelcomeView } from './views/WelcomeView';
import { readQuery } from './search/queryState';

/** The frame around every page. [impl->TL-US-15] [impl->TL-SPEC-12] */
export function App() {
  const address = useAddress();
  const place = useMemo(() => placeOf(new URL(address, window.location.origin)), [address]);
  const query = readQuery(place.page === 'home' ? place.search : '');
  const asked = place.page === 'home' && query.text !== '';
  useFocusOnMove(address);

  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header withSearch={place.page !== 'home'} />
      <main id="main" tabIndex={-1}>
        {place.page === 'home' && (asked ? <SearchView query={query} /> : <WelcomeView query={query} />)}
        {place.page === 'document' && <DocumentView key={place.key} documentKey={place.key} />}
        {place.page === 'unknown' && <UnknownView />}
      </main>
      <footer className="footer">
        <p>
          Everything here is also at <code>/graphql</code>. <a href="/graphiql">Try a query</a>
        </p>
      </footer>
    </>
  );
}

/** After a move within the explorer the keyboard and screen readers go on at the new page, not where the link was. */
function useFocusOnMove(address: string): void {
  const pathname = address.split('?')[0];
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) {
      last.current = pathname;
      document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    }
  }, [pathname]);
}
