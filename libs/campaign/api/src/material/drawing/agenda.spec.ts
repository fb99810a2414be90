import { sheetPdf } from '@verbonden/shared/server';
import { extractText, getDocumentProxy } from 'unpdf';
import { lineSaid, sameAgenda } from './agenda';
import { altText } from './alt-text';
import { standardDesigns } from './design';
import { DoesNotFit, drawMaterial } from './draw-material';
import { drawnFormats } from './format';
import { sampleAgenda, sampleDrawing } from './sample-material';

/** What stands on a poster with an agenda of so many lines, and how small its smallest type is. */
function drawn(count: number, format: 'AGENDA_A3' | 'AGENDA_A4' = 'AGENDA_A4') {
  const sheet = drawMaterial(
    sampleDrawing(format, { ...above, agenda: count > 0 ? sampleAgenda(count) : null }),
  );
  const panel = standardDesigns[format].panel!;
  const words = sheet.marks.flatMap((mark) => (mark.as === 'WORDS' ? mark : []));
  const inList = words.filter(({ lines }) => lines[0]!.y > panel.y + panel.height * 0.2);
  const list = inList.filter(({ lines }) => lines[0]!.y < panel.y + panel.height);
  return {
    said: words.map(({ lines }) => lines.map(({ text }) => text).join(' ')),
    smallest: Math.min(...list.map(({ size }) => size)),
    lowest: Math.max(...list.flatMap(({ lines }) => lines.map(({ y }) => y))),
    end: panel.y + panel.height,
  };
}
const above = { heading: 'Dit is er bij ons te doen', words: 'Kom langs, of vraag wat er nog meer is.' };
const shownOf = (said: readonly string[]) => said.filter((each) => /^\d\d\.\d\d – /.test(each)).length;
const restOf = (said: readonly string[]) =>
  Number(/^en nog (\d+) op /.exec(said.find((each) => each.startsWith('en nog')) ?? '')?.[1] ?? 0);

describe('a poster with an agenda', () => {
  it('says of each activity the day, the time, the place and the title', () => {
    const { said } = drawn(1);
    for (const part of ['dinsdag', '1 juni', 'Pannenkoeken en even niks']) expect(said).toContain(part);
    expect(said).toContain('15.00 – 17.00 uur, Buurthuis De Brug, Dorpsstraat 1, Zeist');
  });

  it.each(['AGENDA_A4', 'AGENDA_A3'] as const)(
    '%s loses nothing, however long the agenda: what has no room is counted',
    (format) => {
      for (const count of [1, 2, 5, 6, 7, 8, 12, 60]) {
        const { said, lowest, end } = drawn(count, format);
        expect(shownOf(said) + restOf(said)).toBe(count);
        expect(lowest).toBeLessThan(end);
      }
    },
  );

  it('is never set smaller than eleven points, and a short agenda larger', () => {
    const points = (count: number, format: 'AGENDA_A3' | 'AGENDA_A4') =>
      (drawn(count, format).smallest * 72) / 25.4;
    for (const format of ['AGENDA_A4', 'AGENDA_A3'] as const) {
      expect(points(60, format)).toBeGreaterThanOrEqual(11);
      expect(points(2, format)).toBeGreaterThan(points(60, format) * 1.4);
    }
  });

  it('names where the rest is', () => {
    const { said } = drawn(60);
    expect(said).toContain(`en nog ${restOf(said)} op zorgstroom.example.org`);
    expect(shownOf(said)).toBeGreaterThan(4);
    expect(shownOf(drawn(60, 'AGENDA_A3').said)).toBeGreaterThan(shownOf(said));
  });

  it('writes a day once', () => {
    expect(drawn(4).said.filter((each) => each === 'dinsdag')).toHaveLength(1);
  });

  it('says which of the words above it is too long', () => {
    const own = { ...above, agenda: sampleAgenda(2) };
    const words = { ...own, words: 'woord '.repeat(90) };
    expect(() => drawMaterial(sampleDrawing('AGENDA_A4', words))).toThrow(
      new DoesNotFit('words', 'AGENDA_A4'),
    );
    const heading = { ...own, heading: 'woord '.repeat(90) };
    expect(() => drawMaterial(sampleDrawing('AGENDA_A4', heading))).toThrow(
      new DoesNotFit('heading', 'AGENDA_A4'),
    );
  });

  it('has lines to write on when there is no agenda, and its alternative text says so', () => {
    expect(drawn(0).said).toEqual(expect.arrayContaining(['Dag en tijd', 'Wat en waar']));
    const { edition, own } = sampleDrawing('AGENDA_A4');
    expect(altText('AGENDA_A4', edition, own)).toContain('Lijnen om zelf in te vullen');
  });

  it('has an alternative text with the whole agenda, and a PDF that can be read', async () => {
    const drawing = sampleDrawing('AGENDA_A4', { ...above, agenda: sampleAgenda(3) });
    const alt = altText('AGENDA_A4', drawing.edition, drawing.own);
    for (const line of sampleAgenda(3).lines) expect(alt).toContain(lineSaid(line));
    expect(alt).not.toContain(drawing.own.when);
    const file = await sheetPdf(drawMaterial(drawing));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toContain('Online vragenuur');
    expect(drawnFormats.AGENDA_A4.unit).toBe('mm');
  });
});

describe('an agenda', () => {
  const { lines } = sampleAgenda(4);
  const before = new Date('2027-05-01T12:00:00Z');

  it('is another one when something moves, is added or goes', () => {
    expect(sameAgenda(lines, [...lines], before)).toBe(true);
    expect(sameAgenda(lines, lines.slice(1), before)).toBe(false);
    const moved = lines.map((line, at) => (at === 2 ? { ...line, place: 'Elders' } : line));
    expect(sameAgenda(lines, moved, before)).toBe(false);
  });

  it('is the same when something is over', () => {
    expect(sameAgenda(lines, lines.slice(2), new Date('2027-06-01T22:00:00Z'))).toBe(true);
  });
});
