import type { DocumentLink } from '../api/documents';
import { LinkRow } from './LinkRow';
import { Scrolling } from './Scrolling';

export function LinkTable({ links, label }: { readonly links: readonly DocumentLink[]; readonly label: string }) {
  return (
    <Scrolling className="table-scroll" label={label}>
      <table className="links">
        <thead>
          <tr>
            <th scope="col">This document</th>
            <th scope="col">Linked document</th>
            <th scope="col">Origin</th>
            <th scope="col">Confidence</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <LinkRow key={`${link.linkId} ${link.direction}`} link={link} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
