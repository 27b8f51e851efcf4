import { lookOf } from './documentTypes';
import type { Brief } from './throughline';

/** What a document is called in a small space. */
export interface ShortName {
  readonly name: string;
  /** The key, where it is short enough to stand beside the type. */
  readonly key: string | null;
  /** Where it stands, for what is named by a path. */
  readonly detail: string | null;
}

const PARTS_SHOWN = 2;

/**
 * Requirements go by title and key. A file goes by its name and the folder that it stands in, a symbol by its own name and
 * its file; keys of code are `REPOSITORY:PATH` and `REPOSITORY:PATH#SYMBOL`.
 */
export function nameOf({ key, documentType, title }: Brief): ShortName {
  if (!isCode(documentType)) {
    return { name: title, key, detail: null };
  }
  const [path = '', symbol] = key.split('#', 2);
  const parts = path.split('/');
  const place = symbol === undefined ? parts.slice(0, -1) : parts;
  return { name: /\s/u.test(title) ? title : lastPart(title), key: null, detail: lastOf(place) };
}

/** One word or so for a document: the key that people say, or the name of code. */
export function wordFor(document: Brief): string {
  return isCode(document.documentType) ? nameOf(document).name : document.key;
}

function isCode(documentType: string): boolean {
  const { stage } = lookOf(documentType);
  return stage === 'code' || stage === 'test';
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1) || path;
}

function lastOf(parts: readonly string[]): string | null {
  const shown = parts.slice(-PARTS_SHOWN).join('/');
  return parts.length > PARTS_SHOWN ? `…/${shown}` : shown || null;
}
