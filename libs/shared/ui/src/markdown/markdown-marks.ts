/** What a button of the toolbar does to the text that is selected. */
export type MarkdownMark = 'heading' | 'strong' | 'em' | 'list' | 'numbers' | 'quote' | 'link';

/** A text with the part of it that is selected. */
export interface MarkedText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What to put in the place of a part of the text, and what is selected then. */
export interface MarkdownChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly selectFrom: number;
  readonly selectTo: number;
}

const around = { strong: '**', em: '_' } as const;
const before = {
  heading: () => '## ',
  list: () => '- ',
  numbers: (n: number) => `${n}. `,
  quote: () => '> ',
} as const;
const linePrefix = /^(#{1,6} |[-*+] |\d+[.)] |> )/;

/**
 * Puts a mark on the selected words or lines, or takes it away where it stands already.
 * @param words what stands there when nothing is selected
 */
export function withMark(text: MarkedText, mark: MarkdownMark, words: string): MarkdownChange {
  if (mark === 'strong' || mark === 'em') return wrapped(text, around[mark], words);
  if (mark === 'link') return linked(text, words);
  return prefixed(text, before[mark]);
}

function wrapped({ value, start, end }: MarkedText, sign: string, words: string): MarkdownChange {
  const length = sign.length;
  const inside = value.slice(start, end);
  if (value.slice(start - length, start) === sign && value.slice(end, end + length) === sign) {
    const from = start - length;
    return { from, to: end + length, insert: inside, selectFrom: from, selectTo: from + inside.length };
  }
  const chosen = inside || words;
  const selectFrom = start + length;
  return {
    from: start,
    to: end,
    insert: `${sign}${chosen}${sign}`,
    selectFrom,
    selectTo: selectFrom + chosen.length,
  };
}

/** Selects the address, for that is what is typed next. */
function linked({ value, start, end }: MarkedText, words: string): MarkdownChange {
  const chosen = value.slice(start, end) || words;
  const address = 'https://';
  const selectFrom = start + chosen.length + 3;
  return {
    from: start,
    to: end,
    insert: `[${chosen}](${address})`,
    selectFrom,
    selectTo: selectFrom + address.length,
  };
}

function prefixed({ value, start, end }: MarkedText, prefix: (place: number) => string): MarkdownChange {
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = value.indexOf('\n', Math.max(start, end - 1));
  const to = lineEnd === -1 ? value.length : lineEnd;
  const lines = value.slice(from, to).split('\n');
  const has = lines.every((line, place) => line.startsWith(prefix(place + 1)));
  const insert = lines
    .map((line, place) => (has ? '' : prefix(place + 1)) + line.replace(linePrefix, ''))
    .join('\n');
  return { from, to, insert, selectFrom: from, selectTo: from + insert.length };
}
