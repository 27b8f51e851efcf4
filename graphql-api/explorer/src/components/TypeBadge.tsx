import { lookOf } from '../graph/documentTypes';

/** The type of a document, told by shape, hue and word. */
export function TypeBadge({ type }: { readonly type: string }) {
  const { label } = lookOf(type);
  return (
    <span className="type-badge">
      <TypeMark type={type} />
      {label}
    </span>
  );
}

export function TypeMark({ type }: { readonly type: string }) {
  const { hue, shape } = lookOf(type);
  return <span className={`type-mark ${shape}`} data-hue={hue} aria-hidden="true" />;
}
