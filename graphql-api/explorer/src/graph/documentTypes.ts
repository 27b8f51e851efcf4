/** How documents are grouped and told apart: by stage (a column of the throughline), by hue and by shape. */

export type StageId = 'product' | 'epic' | 'prd' | 'story' | 'spec' | 'code' | 'test' | 'history' | 'talk';

/** A hue is a CSS custom property, `--hue-NAME`; hues are chosen to differ for colour-blind eyes too. */
export type Hue = 'product' | 'epic' | 'prd' | 'story' | 'task' | 'spec' | 'code' | 'test' | 'history' | 'talk';

export type Shape = 'circle' | 'square';

export interface DocumentTypeLook {
  /** The value of `documentType` in the graph. */
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly stage: StageId;
  readonly hue: Hue;
  readonly shape: Shape;
}

const look = (
  name: string,
  label: string,
  plural: string,
  stage: StageId,
  hue: Hue,
  shape: Shape = 'circle',
): DocumentTypeLook => ({ name, label, plural, stage, hue, shape });

export const DOCUMENT_TYPES: readonly DocumentTypeLook[] = [
  look('Product', 'Product', 'Products', 'product', 'product'),
  look('Epic', 'Epic', 'Epics', 'epic', 'epic'),
  look('PRD', 'PRD', 'PRDs', 'prd', 'prd'),
  look('UserStory', 'Story', 'Stories', 'story', 'story'),
  look('TechSpec', 'Spec', 'Specs', 'spec', 'spec'),
  look('Task', 'Task', 'Tasks', 'spec', 'task'),
  look('Code', 'Code', 'Code', 'code', 'code', 'square'),
  look('Test', 'Test', 'Tests', 'test', 'test', 'square'),
  look('Commit', 'Commit', 'Commits', 'history', 'history', 'square'),
  look('PullRequest', 'Pull request', 'Pull requests', 'history', 'history', 'square'),
  look('Page', 'Page', 'Pages', 'talk', 'talk'),
  look('Ticket', 'Ticket', 'Tickets', 'talk', 'talk'),
  look('Email', 'Email', 'Emails', 'talk', 'talk'),
];

export const STAGES: ReadonlyArray<{ readonly id: StageId; readonly label: string }> = [
  { id: 'product', label: 'Product' },
  { id: 'epic', label: 'Epics' },
  { id: 'prd', label: 'PRDs' },
  { id: 'story', label: 'Stories' },
  { id: 'spec', label: 'Specs and tasks' },
  { id: 'code', label: 'Code' },
  { id: 'test', label: 'Tests' },
  { id: 'history', label: 'Commits and pull requests' },
  { id: 'talk', label: 'Pages and talk' },
];

const byName = new Map(DOCUMENT_TYPES.map((type) => [type.name, type]));

/** How a type looks; a type that this version does not know is shown under its own name. */
export function lookOf(documentType: string): DocumentTypeLook {
  return byName.get(documentType) ?? look(documentType, documentType, documentType, 'talk', 'talk');
}

export function stageIndex(documentType: string): number {
  const { stage } = lookOf(documentType);
  return STAGES.findIndex(({ id }) => id === stage);
}
