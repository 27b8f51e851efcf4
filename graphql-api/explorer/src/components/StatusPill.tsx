interface Props {
  readonly status: string | null;
  /** The status in the words of its source. */
  readonly sourceStatus?: string | null;
}

export function StatusPill({ status, sourceStatus }: Props) {
  const text = status ?? sourceStatus;
  if (!text) {
    return null;
  }
  const differs = sourceStatus && sourceStatus.toLowerCase() !== text.toLowerCase();
  return (
    <span className="status-pill" data-status={status ?? 'other'}>
      {text}
      {differs && <span className="status-source"> ({sourceStatus} at its source)</span>}
    </span>
  );
}
