import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useEffect, useState } from 'react';
import { AnswerCache } from './answerCache';
import { request } from './client';

export type QueryResult<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string; readonly retry: () => void }
  | { readonly state: 'ready'; readonly data: Data; readonly again: () => void };

const cache = new AnswerCache(100, 60_000);
const names = new WeakMap<object, number>();
let nextName = 0;

/** Asks when first drawn and whenever the variables change; an answer that comes too late is dropped. */
export function useQuery<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): QueryResult<Data> {
  const question = `${nameOf(document)} ${JSON.stringify(variables)}`;
  const [answer, setAnswer] = useState<{ question: string; data?: Data; message?: string }>();
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => {
    cache.forget(question);
    setAnswer((last) => (last?.message === undefined ? last : undefined));
    setAttempt((count) => count + 1);
  }, [question]);

  useEffect(() => {
    if (cache.get(question) !== undefined) {
      return undefined;
    }
    const abort = new AbortController();
    request(document, JSON.parse(question.slice(question.indexOf(' '))) as Variables, abort.signal).then(
      (data) => {
        cache.put(question, data);
        setAnswer({ question, data });
      },
      (problem: unknown) => {
        if (!abort.signal.aborted) {
          setAnswer({ question, message: problem instanceof Error ? problem.message : 'Something went wrong.' });
        }
      },
    );
    return () => abort.abort();
    // Another attempt asks the same question once more.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [document, question, attempt]);

  const cached = cache.get(question) as Data | undefined;
  const current = answer?.question === question ? answer : undefined;
  const data = cached ?? current?.data;
  if (data !== undefined) {
    return { state: 'ready', data, again };
  }
  if (current?.message !== undefined) {
    return { state: 'failed', message: current.message, retry: again };
  }
  return { state: 'loading' };
}

function nameOf(document: object): number {
  const name = names.get(document) ?? nextName++;
  names.set(document, name);
  return name;
}
