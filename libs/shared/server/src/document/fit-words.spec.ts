import { breakWord, syllablesOf } from './break-word';
import { widthOf } from './drawn-text';
import { type FitItem, fitWords } from './fit-words';
import type { Mark } from './sheet';

const box = { x: 10, y: 20, width: 100, height: 60 };
const item = (text: string): FitItem => ({ text, face: 'heavy', size: 12, fill: '#000000', tag: 'H1' });
const linesOf = (marks: readonly Mark[] = []) =>
  marks.flatMap((mark) =>
    mark.as === 'WORDS' ? mark.lines.map((line) => ({ ...line, size: mark.size })) : [],
  );

describe('words in a box', () => {
  it('keep their size where there is room, and stay inside', () => {
    const fitted = fitWords([item('Kom erbij')], box, { smallest: 0.4 });
    expect(fitted?.scale).toBe(1);
    expect(linesOf(fitted?.marks).map(({ text }) => text)).toEqual(['Kom erbij']);
  });

  it('shrink before a word is broken, and break as Dutch does when shrinking is not enough', () => {
    const whole = fitWords([item('mantelzorgers')], box, { smallest: 0.4 });
    expect(linesOf(whole?.marks)).toHaveLength(1);
    const word = 'meervoudigeongevallenverzekeringspolissen';
    const broken = linesOf(fitWords([item(word)], box, { smallest: 0.4 })?.marks);
    expect(broken.map(({ text }) => text.replace(/-$/, '')).join('')).toBe(word);
    for (const { text, x, y, size } of broken) {
      expect(x + widthOf(text, 'heavy', size)).toBeLessThanOrEqual(box.x + box.width);
      expect(y).toBeLessThanOrEqual(box.y + box.height);
    }
    expect(broken.slice(0, -1).every(({ text }) => text.endsWith('-'))).toBe(true);
  });

  it('that never fit are not drawn', () => {
    expect(fitWords([item('woord '.repeat(200))], box, { smallest: 0.4 })).toBeNull();
  });

  it('keep the line ends of their writer', () => {
    const { marks } = fitWords([item('een\ntwee')], box, { smallest: 0.4 })!;
    expect(linesOf(marks).map(({ text }) => text)).toEqual(['een', 'twee']);
  });
});

describe('a Dutch word', () => {
  it('is broken between syllables', () => {
    expect(syllablesOf('welzijnsorganisatie').join('-')).toBe('wel-zijns-or-ga-ni-sa-tie');
  });

  it('without syllables is broken anywhere, as a last resort', () => {
    const pieces = breakWord('x'.repeat(20), (piece) => piece.length <= 6);
    expect(pieces.map((piece) => piece.replace(/-$/, '')).join('')).toBe('x'.repeat(20));
    expect(pieces.every((piece) => piece.length <= 6)).toBe(true);
  });
});
