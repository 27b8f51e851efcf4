import { Fragment } from 'react';
import { breakPoints } from '../text/format';

/** A name that may break between its parts: `FlightRoute|Manager.|java`. */
export function Breakable({ text }: { readonly text: string }) {
  return breakPoints(text).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
