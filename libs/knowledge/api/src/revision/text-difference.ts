import { type Change, diffLines, diffWordsWithSpace } from 'diff';

export const changeKinds = ['SAME', 'ADDED', 'REMOVED'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A piece of a text beside another: in both, only in the newer, or only in the older. */
export interface TextPart {
  readonly change: ChangeKind;
  readonly text: string;
}

/** Two texts that have less in common than this are compared by lines, and then as a whole: words would take seconds. */
const mostEdits = 1_000;

/** The share of the shorter text that must stand in both to compare by words. */
const leastShared = 0.4;

/** What changed between two texts, word by word. Put together without what was removed, it is the newer text. */
export function textDifference(older: string, newer: string): TextPart[] {
  if (older === newer) return older ? [{ change: 'SAME', text: older }] : [];
  // With a limit these give nothing when it is passed.
  const changes: Change[] | undefined =
    diffWordsWithSpace(older, newer, { maxEditLength: mostEdits }) ??
    diffLines(older, newer, { maxEditLength: mostEdits });
  const parts = changes?.map(partOf) ?? [];
  return isReadable(parts, older, newer) ? parts : wholeDifference(older, newer);
}

/** Two texts that share only loose words are read better one after the other than word by word. */
function isReadable(parts: readonly TextPart[], older: string, newer: string): boolean {
  const shared = parts.reduce((sum, { change, text }) => sum + (change === 'SAME' ? text.length : 0), 0);
  return shared >= leastShared * Math.min(older.length, newer.length);
}

/** A value that was replaced as a whole. */
export function wholeDifference(older: string, newer: string): TextPart[] {
  if (older === newer) return older ? [{ change: 'SAME', text: older }] : [];
  const parts: TextPart[] = [
    { change: 'REMOVED', text: older },
    { change: 'ADDED', text: newer },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** What was taken from a list and what came, in the order of the newer; what went stands last. */
export function listDifference(older: readonly string[], newer: readonly string[]): TextPart[] {
  return [
    ...newer.map((text): TextPart => ({ change: older.includes(text) ? 'SAME' : 'ADDED', text })),
    ...older.filter((text) => !newer.includes(text)).map((text): TextPart => ({ change: 'REMOVED', text })),
  ];
}

function partOf({ added, removed, value }: Change): TextPart {
  return { change: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', text: value };
}
