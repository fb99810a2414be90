import { type ImportProblem, problem } from '@verbonden/imports/api';
import { cleanText } from '@verbonden/shared/kernel';
import {
  type ContentChange,
  contentKeys,
  contentOf,
  emptyContent,
  isSameContent,
  type KnowledgeContent,
  sectionNames,
  withChange,
} from '../item/knowledge-content';
import type { KnowledgeStatus } from '../taxonomy/codes';

/** What an import finds in the way of a row. */
export interface Found {
  readonly status: KnowledgeStatus;
  readonly content: KnowledgeContent;
  /** People who are in it were asked for their consent: then only who reads along publishes it. */
  readonly asksConsent?: boolean;
  /** The revision that waits, and whether an import made it. */
  readonly waiting: { readonly content: KnowledgeContent; readonly byImport: boolean } | null;
}

/** What a row does. `where` is the place of the text: the item itself, or a revision beside the published one. */
export type Decision =
  | { readonly outcome: 'SAME'; readonly notYet?: ImportProblem }
  | { readonly outcome: 'WRONG'; readonly reason: ImportProblem }
  | News;

/** Something new, or changed. */
export interface News {
  readonly outcome: 'NEW' | 'CHANGED';
  readonly content: KnowledgeContent;
  /** Which fields the row changes; of something new those that it fills. */
  readonly fields: readonly string[];
  readonly where: 'ITEM' | 'REVISION';
  readonly status: KnowledgeStatus;
  /** Why it is not published, though its bringer wanted that. */
  readonly notYet?: ImportProblem;
}

type Change = Pick<KnowledgeContent, 'kind' | 'title'> & ContentChange;

/**
 * Decides what a row does with what is there. Nothing a person is writing is overwritten, nothing that was archived
 * comes back, and readers keep what is published until the import publishes.
 * @param today the day of publishing, for a row that says neither day nor year
 */
export function decide(change: Change, found: Found | null, publish: boolean, today: string): Decision {
  if (!found) {
    const content = withChange({ ...emptyContent, kind: change.kind, title: change.title }, change);
    const fields = fieldsBetween({ ...emptyContent, kind: change.kind, title: '' }, content);
    return publish
      ? { outcome: 'NEW', content: dated(content, today), fields, where: 'ITEM', status: 'PUBLISHED' }
      : { outcome: 'NEW', content, fields, where: 'ITEM', status: 'DRAFT' };
  }
  if (found.status === 'ARCHIVED') return { outcome: 'WRONG', reason: archived };
  if (publish && found.asksConsent && found.status !== 'PUBLISHED') {
    return { outcome: 'WRONG', reason: askingConsent };
  }
  const ours = found.waiting?.byImport ? found.waiting.content : null;
  const before = ours ?? found.content;
  const content = withChange(contentOf(before), sparing(before, change));
  const fields = fieldsBetween(before, content);
  if (publish) {
    const settled = found.status === 'PUBLISHED' && !ours;
    const after = dated(content, today);
    return settled && isSameContent(found.content, after)
      ? { outcome: 'SAME' }
      : { outcome: 'CHANGED', content: after, fields, where: 'ITEM', status: 'PUBLISHED' };
  }
  if (isSameContent(before, content)) return { outcome: 'SAME' };
  if (found.status !== 'PUBLISHED')
    return { outcome: 'CHANGED', content, fields, where: 'ITEM', status: found.status };
  if (found.waiting && !ours) {
    return { outcome: 'WRONG', reason: beingWritten };
  }
  return { outcome: 'CHANGED', content, fields, where: 'REVISION', status: 'PUBLISHED' };
}

const archived = problem(null, 'is hier gearchiveerd; we laten het zo', 'it was archived here; left alone');
const askingConsent = problem(
  null,
  'hier is toestemming voor gevraagd; stuur het in, dan leest een coördinator mee',
  'consent was asked for this; send it in, and a coordinator reads along',
);
const beingWritten = problem(
  null,
  'iemand is hier aan een nieuwe versie bezig; we laten die zo',
  'somebody is writing a revision of it here; left alone',
);

/** What differs between two contents; of the parts of a story each by its own name. */
function fieldsBetween(before: KnowledgeContent, after: KnowledgeContent): string[] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  return [
    ...contentKeys.filter((key) => key !== 'sections' && differs(before[key], after[key])),
    ...sectionNames.filter((name) => differs(before.sections[name], after.sections[name])),
  ];
}

/** A text that only lost what a spreadsheet cannot hold (tabs, space around it) did not change. */
function sparing(before: KnowledgeContent, change: Change): Change {
  const bare = (value: string) => cleanText(value).replaceAll('\t', '').trim();
  const standing: Readonly<Record<string, unknown>> = { ...before, ...before.sections };
  return Object.fromEntries(
    Object.entries(change).map(([key, value]) => {
      const old = standing[key];
      const isKept = typeof value === 'string' && typeof old === 'string' && bare(value) === bare(old);
      return [key, isKept ? old : value];
    }),
  ) as unknown as Change;
}

/** What is published has a day: its own, the first of its year, or today. */
function dated(content: KnowledgeContent, today: string): KnowledgeContent {
  const publishedOn = content.publishedOn ?? (content.year ? `${content.year}-01-01` : today);
  return { ...content, publishedOn };
}
