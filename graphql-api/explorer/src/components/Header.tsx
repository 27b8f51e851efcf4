import { Anchor } from './Anchor';
import { SearchBox } from './SearchBox';

export function Header({ withSearch }: { readonly withSearch: boolean }) {
  return (
    <header className="header">
      <div className="header-inner">
        <Anchor className="brand" href="/">
          <img src="/icon.svg" alt="" width="28" height="28" />
          Throughline
        </Anchor>
        {withSearch && <SearchBox query={{ text: '', types: [] }} compact />}
        <nav aria-label="Site">
          <a href="/graphiql">GraphQL</a>
        </nav>
      </div>
    </header>
  );
}
