import type { DocumentLink } from '../api/documents';
import { linkPhrase, originMeaning, webAddress } from '../graph/links';
import { DocumentLink as Linked } from './DocumentLink';

export function LinkRow({ link }: { readonly link: DocumentLink }) {
  return (
    <tr>
      <td className="link-phrase">
        <span className="link-arrow" aria-hidden="true">
          {link.direction === 'out' ? '→' : '←'}
        </span>
        {linkPhrase(link.type, link.direction)}
      </td>
      <td>
        <Linked document={link.document} />
      </td>
      <td>{link.origin && <Origin origin={link.origin} />}</td>
      <td className="number">{link.confidence !== null && `${Math.round(link.confidence * 100)} %`}</td>
      <td className="evidence">{link.evidence && <Evidence evidence={link.evidence} />}</td>
    </tr>
  );
}

/** What the machine found never looks like what somebody wrote. */
function Origin({ origin }: { readonly origin: string }) {
  return (
    <span className="origin" data-origin={origin} title={originMeaning(origin)}>
      {origin}
    </span>
  );
}

function Evidence({ evidence }: { readonly evidence: string }) {
  const address = webAddress(evidence);
  if (address) {
    return (
      <a href={address} target="_blank" rel="noopener noreferrer">
        {address}
      </a>
    );
  }
  return <code>{evidence}</code>;
}
