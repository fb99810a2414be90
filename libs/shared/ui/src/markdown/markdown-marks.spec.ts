import { type MarkdownMark, withMark } from './markdown-marks';

/** The text after a button: "[" and "]" stand around what is selected, before and after. */
function pressed(marked: string, mark: MarkdownMark): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const value = marked.replace(/[«»]/g, '');
  const { from, to, insert, selectFrom, selectTo } = withMark({ value, start, end }, mark, 'tekst');
  const after = value.slice(0, from) + insert + value.slice(to);
  return `${after.slice(0, selectFrom)}«${after.slice(selectFrom, selectTo)}»${after.slice(selectTo)}`;
}

describe('a button of the toolbar', () => {
  it.each<[MarkdownMark, string, string, string]>([
    ['strong', 'een «groot» woord', 'een **«groot»** woord', 'marks what is selected'],
    ['strong', 'een **«groot»** woord', 'een «groot» woord', 'takes the mark away again'],
    ['strong', 'een «» woord', 'een **«tekst»** woord', 'leaves a word to type over'],
    ['em', '«zo»', '_«zo»_', 'marks the whole text'],
    ['link', 'lees «dit»', 'lees [dit](«https://»)', 'asks for the address'],
    ['heading', 'een\ntw«»ee\ndrie', 'een\n«## twee»\ndrie', 'works on the line of the cursor'],
    ['heading', '«## twee»', '«twee»', 'takes the heading away again'],
    ['list', '«een\ntwee»\ndrie', '«- een\n- twee»\ndrie', 'works on every selected line'],
    ['list', '«een\n»twee', '«- een»\ntwee', 'does not take the next line along'],
    ['numbers', '«- een\n- twee»', '«1. een\n2. twee»', 'makes one kind of list of another'],
    ['quote', '«»', '«> »', 'works in an empty text'],
  ])('%s: %j becomes %j (%s)', (mark, given, wanted) => {
    expect(pressed(given, mark)).toBe(wanted);
  });
});
