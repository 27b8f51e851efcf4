import { useSyncExternalStore } from 'react';

/** Where the explorer stands: a page of its own, found in the address alone. */
export type Place =
  | { readonly page: 'home'; readonly search: string }
  | { readonly page: 'document'; readonly key: string }
  | { readonly page: 'unknown' };

const moved = new EventTarget();

/** Characters that stand in a path as they are. All others are percent-encoded, byte by byte. */
const AWKWARD = /[%;\\\p{Cc}]|\/\/|^\/|\/$|(^|\/)\.{1,2}(\/|$)/u;

/**
 * The address of a document's page. Slashes of a key stay slashes. A key that servers and proxies would refuse or rewrite
 * in a path (with a percent sign, a semicolon, a dot segment, …) travels as a parameter.
 */
export function documentPath(key: string): string {
  if (AWKWARD.test(key)) {
    return `/d?key=${encodeURIComponent(key)}`;
  }
  return `/d/${key.split('/').map(encodeURIComponent).join('/')}`;
}

export function placeOf(location: { readonly pathname: string; readonly search: string }): Place {
  if (location.pathname === '/' || location.pathname === '/index.html') {
    return { page: 'home', search: location.search };
  }
  if (location.pathname === '/d') {
    const key = new URLSearchParams(location.search).get('key');
    return key ? { page: 'document', key } : { page: 'unknown' };
  }
  if (location.pathname.startsWith('/d/') && location.pathname.length > 3) {
    try {
      return { page: 'document', key: decodeURIComponent(location.pathname.slice(3)) };
    } catch {
      return { page: 'unknown' };
    }
  }
  return { page: 'unknown' };
}

export function navigate(address: string): void {
  if (address !== window.location.pathname + window.location.search) {
    window.history.pushState(null, '', address);
    window.scrollTo(0, 0);
  }
  moved.dispatchEvent(new Event('moved'));
}

/** The address within the explorer; whoever uses it draws again when it changes. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search);
}

function subscribe(listener: () => void): () => void {
  moved.addEventListener('moved', listener);
  window.addEventListener('popstate', listener);
  return () => {
    moved.removeEventListener('moved', listener);
    window.removeEventListener('popstate', listener);
  };
}
