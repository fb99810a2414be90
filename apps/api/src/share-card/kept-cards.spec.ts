import type { ShareCard } from '@verbonden/shared/kernel';
import { fingerprintOf, KeptCards, TooBusy } from './kept-cards';

const card = (title: string): ShareCard => ({
  ...{ look: 'NIGHT', house: 'Verbonden', kind: 'Webinar', facts: [], locale: 'nl' },
  title,
});

/** Draws when it is told to, and counts. */
function slowly() {
  const drawn: string[] = [];
  const ready: ((picture: Buffer) => void)[] = [];
  const cards = new KeptCards(({ title }) => {
    drawn.push(title);
    return new Promise((done) => ready.push(done));
  });
  const finish = async () => {
    ready.shift()?.(Buffer.from('png'));
    await new Promise(setImmediate);
  };
  return { cards, drawn, finish };
}

describe('drawn cards', () => {
  it('are drawn once, also for many who ask at the same time', async () => {
    const { cards, drawn, finish } = slowly();
    const asked = [cards.png(card('a')), cards.png(card('a'))];
    await finish();
    await Promise.all([...asked, cards.png(card('a'))]);
    expect(drawn).toEqual(['a']);
    expect(cards.has(fingerprintOf(card('a')))).toBe(true);
  });

  it('are drawn two at a time, eight wait, and who comes then is told to come back', async () => {
    const { cards, drawn, finish } = slowly();
    const asked = Array.from({ length: 10 }, (_, at) => cards.png(card(`${at}`)));
    await expect(cards.png(card('too many'))).rejects.toThrow(TooBusy);
    expect(drawn).toEqual(['0', '1']);
    for (const each of asked) {
      await finish();
      await each;
    }
    expect(drawn).toHaveLength(10);
    const later = cards.png(card('too many'));
    await finish();
    await expect(later).resolves.toEqual(Buffer.from('png'));
  });

  it('that failed are tried again, and their place is free', async () => {
    let tries = 0;
    const cards = new KeptCards(() => {
      tries += 1;
      return tries < 4 ? Promise.reject(new Error('no room')) : Promise.resolve(Buffer.from('png'));
    });
    for (let at = 0; at < 3; at += 1) await expect(cards.png(card('a'))).rejects.toThrow('no room');
    await expect(cards.png(card('a'))).resolves.toEqual(Buffer.from('png'));
  });

  it('are let go when there are many, those asked for longest ago first', async () => {
    let drawn = 0;
    const cards = new KeptCards(() => {
      drawn += 1;
      return Promise.resolve(Buffer.from('png'));
    });
    await cards.png(card('first'));
    await cards.png(card('second'));
    for (let at = 0; at < 198; at += 1) await cards.png(card(`${at}`));
    await cards.png(card('first'));
    await cards.png(card('one more'));
    expect(cards.has(fingerprintOf(card('first')))).toBe(true);
    expect(cards.has(fingerprintOf(card('second')))).toBe(false);
    expect(drawn).toBe(201);
  });

  it('differ when anything on them does', () => {
    const one = card('a');
    const others = [card('b'), { ...one, facts: ['24 maart'] }, { ...one, look: 'PAPER' as const }];
    expect(new Set([one, ...others].map(fingerprintOf)).size).toBe(4);
  });
});
