import { lookOf } from './documentTypes';
import type { Brief } from './throughline';

/** What a document is called in a small space. */
export interface ShortName {
  readonly name: string;
  /** The key, where it is short enough to stand beside the type. */
  readonly key: string | null;
  /** The last folders, for what is named by a path. */
  readonly detail: string | null;
}

const FOLDERS_SHOWN = 2;

/** Requirements go by title and key; code goes by the last part of its path, and below it the folder that it stands in. */
export function nameOf(document: Brief): ShortName {
  const { stage } = lookOf(document.documentType);
  if (stage !== 'code' && stage !== 'test') {
    return { name: document.title, key: document.key, detail: null };
  }
  return { name: lastPart(document.title), key: null, detail: foldersOf(document.key) };
}

/** The last part of a path: what people call a file. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1) || path;
}

function foldersOf(path: string): string | null {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) {
    return null;
  }
  const shown = folders.slice(-FOLDERS_SHOWN).join('/');
  return folders.length > FOLDERS_SHOWN ? `…/${shown}` : shown;
}
