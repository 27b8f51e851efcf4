import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from '../navigation';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

/** A link within the explorer: a real one, which a plain click follows without loading the page anew. */
export function Anchor({ href, children, ...rest }: Props) {
  const follow = (event: MouseEvent) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (plain) {
      event.preventDefault();
      navigate(href);
    }
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}
