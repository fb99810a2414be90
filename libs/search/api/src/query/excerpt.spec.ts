import { wordsIn } from '../analysis/words';
import { excerptOf } from './excerpt';
import { termOf } from './term';
import type { ExcerptPart } from './understood';

const terms = (typed: string) => [...wordsIn(typed)].map((word) => ({ ...termOf(word), weight: 1 }));
const marked = (parts: readonly ExcerptPart[]): string =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const filler = 'Elke week koken we samen en daarna eten we aan een lange tafel in de buurt. '.repeat(8);

function excerpt(typed: string, text: { title?: string; lead?: string; body?: string; language?: string }) {
  const { title, text: piece } = excerptOf(
    { title: '', lead: '', body: '', language: 'nl', ...text },
    terms(typed),
  );
  return { title: marked(title), text: marked(piece) };
}

describe('a telling piece of text', () => {
  it('marks every form of a word, in the title too', () => {
    expect(excerpt('leerling', { title: 'Leerlingen helpen', lead: 'Een leerling vertelt.' })).toEqual({
      title: '[Leerlingen] helpen',
      text: 'Een [leerling] vertelt.',
    });
  });

  it('marks compounds that hold the word, and the parts of one that was asked for', () => {
    expect(excerpt('beleid', { lead: 'Over gemeentebeleid.' }).text).toBe('Over [gemeentebeleid].');
    expect(excerpt('gemeentebeleid', { lead: 'Het beleid van de gemeente.' }).text).toBe(
      'Het [beleid] van de [gemeente].',
    );
  });

  it('is taken where most words stand together, from the beginning of a sentence, without Markdown', () => {
    const body = `${filler}\n\n## Rouw\n\nOp **school** kan rouw er zijn. Praat erover. ${filler}`;
    const { text } = excerpt('rouw school', { lead: 'Een les.', body });
    expect(text).toContain('Op [school] kan [rouw] er zijn. Praat erover.');
    expect(text).not.toMatch(/[#*]/);
    expect(text.length).toBeLessThan(260);
  });

  it.each([
    ['## Voor wie\n\nVoor mentoren met respijt.', 'Voor mentoren met [respijt].'],
    ['## Respijt\n\nEven vrij van de zorg.', '[Respijt]: Even vrij van de zorg.'],
    ['**Wat is respijt**\nEven vrij van de zorg.', 'Wat is [respijt]: Even vrij van de zorg.'],
    ['Neem mee:\n\n- soep\n- brood\n- respijt', 'Neem mee: soep; brood; [respijt].'],
    ['Een zin zonder punt\n\nRespijt helpt', '[Respijt] helpt.'],
    ['Een zin over\ntwee regels met respijt.', 'Een zin over twee regels met [respijt].'],
  ])('reads as sentences: a heading or a point never runs on into what follows (%j)', (body, read) => {
    expect(excerpt('respijt', { body }).text.replace('… ', '')).toBe(read);
  });

  it('is the beginning of the lead when nothing stands in it', () => {
    expect(excerpt('zwemmen', { lead: 'Een les over rouw.', body: filler }).text).toBe('Een les over rouw.');
  });

  it('never cuts a word and keeps every letter that it shows', () => {
    const { text } = excerptOf(
      { title: '', lead: '', body: `${filler}Respijt helpt. ${filler}`, language: 'nl' },
      terms('respijt'),
    );
    const plain = text
      .map((part) => part.text)
      .join('')
      .replaceAll('…', '')
      .trim();
    expect(filler + 'Respijt helpt. ' + filler).toContain(plain);
    expect(plain).toMatch(/^\p{L}+ .* \p{L}+\.?$/u);
  });
});
