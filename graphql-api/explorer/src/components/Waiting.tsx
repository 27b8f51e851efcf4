import type { ReactNode } from 'react';
import type { QueryResult } from '../api/useQuery';

/** Grey lines where the answer will stand. */
export function Loading({ what, lines = 3 }: { readonly what: string; readonly lines?: number }) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">Loading {what}…</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="loading-line" />
      ))}
    </div>
  );
}

export function Failure({ message, retry }: { readonly message: string; readonly retry: () => void }) {
  return (
    <div className="notice failure" role="alert">
      <p>{message}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="notice">{children}</div>;
}

interface AwaitedProps<Data> {
  readonly result: QueryResult<Data>;
  readonly what: string;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Shows an answer once it is there; until then, and if it never comes, says so. */
export function Awaited<Data>({ result, what, lines, children }: AwaitedProps<Data>) {
  switch (result.state) {
    case 'loading':
      return <Loading what={what} {...(lines === undefined ? {} : { lines })} />;
    case 'failed':
      return <Failure message={result.message} retry={result.retry} />;
    case 'ready':
      return children(result.data);
  }
}
