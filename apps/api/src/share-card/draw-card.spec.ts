import { readFileSync } from 'node:fs';
import type { ShareCard } from '@verbonden/shared/kernel';
import { sheetPng, widthOf } from '@verbonden/shared/server';
import sharp from 'sharp';
import { cardColours, drawCard } from './draw-card';

const card = (more: Partial<ShareCard> = {}): ShareCard => ({
  look: 'NIGHT',
  house: 'Verbonden',
  kind: 'Expertiselab',
  title: 'Jonge mantelzorgers op school: van zien naar doen',
  facts: ['woensdag 24 maart 2027, 13.30 – 17.00 uur', 'De Vereeniging en online'],
  locale: 'nl',
  ...more,
});

const wordsOf = (of: ShareCard) => drawCard(of).marks.flatMap((mark) => (mark.as === 'WORDS' ? [mark] : []));
const titleOf = (of: ShareCard) => wordsOf(of).find(({ tag }) => tag === 'H1')!;
const textOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text).join(' ');

const longest = 'meervoudigeongevallenverzekeringspolissenadministratie';
const endless = Array.from({ length: 60 }, (_, at) => `woord${at}`).join(' ');

describe('the picture beside a link', () => {
  it('says whose it is, what it is, its title, when and where', () => {
    expect(wordsOf(card()).map(({ lines }) => textOf(lines))).toEqual([
      'Verbonden',
      'Expertiselab',
      'Jonge mantelzorgers op school: van zien naar doen',
      'woensdag 24 maart 2027, 13.30 – 17.00 uur',
      'De Vereeniging en online',
    ]);
  });

  it.each(['Kort', card().title, longest, `${longest} ${longest}`, endless])(
    'keeps every word on the card and off each other: %s',
    (title) => {
      for (const facts of [[], card().facts]) {
        const words = wordsOf(card({ title, facts }));
        let above = 0;
        for (const { lines, face, size } of words) {
          for (const { text, x, y } of lines) {
            expect(x).toBeGreaterThanOrEqual(72);
            expect(x + widthOf(text, face, size)).toBeLessThanOrEqual(1200 - 72 + 0.01);
            expect(y - size * 0.7).toBeGreaterThan(above);
            above = y;
          }
        }
        expect(above).toBeLessThan(600);
      }
    },
  );

  it('keeps its words clear of the four quarters', () => {
    for (const title of [card().title, longest, endless]) {
      for (const { lines, face, size } of wordsOf(card({ title }))) {
        for (const { text, x, y } of lines) {
          const isBeside = x + widthOf(text, face, size) <= 900;
          expect(isBeside || y - size * 0.75 > 300).toBe(true);
        }
      }
    }
  });

  it('breaks a long Dutch word where Dutch does, with a hyphen, and loses no letter of it', () => {
    const { lines } = titleOf(card({ title: longest }));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every(({ text }) => text.endsWith('-'))).toBe(true);
    expect(lines.map(({ text }) => text.replace(/-$/, '')).join('')).toBe(longest);
  });

  it('leaves no word alone on the last line when the lines can share', () => {
    const { lines } = titleOf(card({ title: '‘Ik dacht dat iedereen thuis zo was’', facts: [] }));
    expect(lines.at(-1)!.text.split(' ').length).toBeGreaterThan(1);
  });

  it('ends a title that no card can hold in three dots', () => {
    expect(textOf(titleOf(card({ title: endless })).lines)).toMatch(/^woord0 woord1 .*…$/);
  });

  it('is a PNG of 1200 by 630, the same for the same words, and quiet enough to send', async () => {
    const png = await sheetPng(drawCard(card()), 1200);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.equals(await sheetPng(drawCard(card()), 1200))).toBe(true);
    expect(png.length).toBeLessThan(150_000);
  });

  it('has the colours of the look', () => {
    const tokens = readFileSync('libs/shared/ui/src/styles/tokens.css', 'utf8');
    for (const colour of Object.values(cardColours).flatMap((each) => Object.values(each)))
      expect(tokens).toContain(colour);
  });
});
