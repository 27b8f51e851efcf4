/** How a link reads from one of its ends. */
const PHRASES: Readonly<Record<string, readonly [out: string, incoming: string]>> = {
  PARENT_OF: ['parent of', 'child of'],
  IMPLEMENTS: ['implements', 'implemented by'],
  SPECIFIES: ['specifies', 'specified by'],
  VERIFIES: ['verifies', 'verified by'],
  DEPENDS_ON: ['depends on', 'needed by'],
  MENTIONS: ['mentions', 'mentioned by'],
  CONTAINS: ['contains', 'contained in'],
  IMPORTS: ['imports', 'imported by'],
  EXTENDS: ['extends', 'extended by'],
  CALLS: ['calls', 'called by'],
  TOUCHES: ['touches', 'touched by'],
};

export function linkPhrase(type: string, direction: 'in' | 'out'): string {
  const phrase = PHRASES[type];
  const plain = type.toLowerCase().replaceAll('_', ' ');
  return direction === 'out' ? (phrase?.[0] ?? plain) : (phrase?.[1] ?? `${plain} (in)`);
}

const ORIGINS: Readonly<Record<string, string>> = {
  declared: 'Written in the document itself',
  annotation: 'A trace mark in code, tests or text',
  commit: 'A key or trailer in a commit message',
  tracker: 'A link held by the tracker',
  structure: 'Read off the structure of code',
  inferred: 'Found by the machine; nobody wrote it down',
};

export function originMeaning(origin: string): string {
  return ORIGINS[origin] ?? origin;
}

/** A web address, if the evidence is one that may be opened. */
export function webAddress(evidence: string): string | null {
  return /^https?:\/\/\S+$/iu.test(evidence) ? evidence : null;
}
