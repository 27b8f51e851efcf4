import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';

const ANSWER_MILLIS_MAX = 30_000;
const MESSAGE_LENGTH_MAX = 300;

/** What went wrong, in one sentence for people. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
}

/**
 * Sends one GraphQL document and gives back its data.
 *
 * @throws ApiError when the service does not answer, refuses, or reports an error
 */
export async function request<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data> {
  const response = await send({ query: print(document), variables }, signal);
  const answer = await read(response);
  const message = answer.errors?.[0]?.message;
  if (message !== undefined) {
    throw new ApiError(oneSentence(message));
  }
  if (!response.ok) {
    throw new ApiError(`The service answered with status ${response.status}.`);
  }
  if (answer.data === undefined || answer.data === null) {
    throw new ApiError('The service answered without data.');
  }
  return answer.data as Data;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: ReadonlyArray<{ readonly message: string }>;
}

async function send(body: object, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MILLIS_MAX)]),
    });
  } catch (problem) {
    if (signal.aborted) {
      throw problem;
    }
    throw isTimeout(problem)
      ? new ApiError(`The service did not answer within ${ANSWER_MILLIS_MAX / 1000} seconds.`)
      : new ApiError('The service does not answer. Is Throughline still running?');
  }
}

async function read(response: Response): Promise<Answer> {
  try {
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    if (response.ok) {
      throw new ApiError('The service answered with something that is no JSON.');
    }
    return {};
  }
}

function isTimeout(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === 'TimeoutError';
}

function oneSentence(message: string): string {
  const line = message.replaceAll(/\s+/gu, ' ').trim();
  return line.length > MESSAGE_LENGTH_MAX ? `${line.slice(0, MESSAGE_LENGTH_MAX)}…` : line;
}
