import { visitor } from '@verbonden/shared/kernel';
import { definePage, type PageArgs } from '@verbonden/shared/web';
import { keptOnDevice, readerOf, writePlan } from './kept-page';

const now = new Date('2027-03-24T12:30:00Z');
const until = new Date('2027-04-23T12:30:00Z');
const args = {
  context: { now, locale: 'nl' },
  say: (words: string, values: Record<string, string>) =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
} as unknown as PageArgs;
const page = (more: object) =>
  definePage<null>({
    ...{ path: '/x', load: () => null, title: () => '', view: () => null },
    keptOnDevice: () => ({ until, when: 'OPENED' }),
    ...more,
  });

describe('what a device may keep', () => {
  it('is a page that says so, when it was only asked for', () => {
    expect(keptOnDevice(page({}), null, args, true)).toEqual({ until, when: 'OPENED' });
    expect(keptOnDevice(page({}), null, args, false)).toBeNull();
    expect(keptOnDevice(page({ keptOnDevice: undefined }), null, args, true)).toBeNull();
  });

  it('is never a page for young people, nor one in a frame, whatever the page says', () => {
    expect(keptOnDevice(page({ forYoungPeople: true }), null, args, true)).toBeNull();
    expect(keptOnDevice(page({ forYoungPeople: () => true }), null, args, true)).toBeNull();
    expect(keptOnDevice(page({ forYoungPeople: () => false }), null, args, true)).not.toBeNull();
    expect(keptOnDevice(page({ frame: 'bare' }), null, args, true)).toBeNull();
  });

  it('is said in words with since when and until when, that fit in a header', () => {
    const header = writePlan({ until, when: 'ASKED', along: ['/kennis/é'] }, args);
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(decodeURIComponent(header))).toEqual({
      until: '2027-04-23T12:30:00.000Z',
      when: 'ASKED',
      along: ['/kennis/é'],
      said: 'Bewaard op woensdag 24 maart 2027, 13.30 uur. Blijft tot vrijdag 23 april 2027.',
    });
  });
});

describe('the reader of a page', () => {
  const as = (personId: string) => readerOf({ ...visitor(), personId });

  it('has a name that tells nothing of them, the same each time, and another for each person', () => {
    expect(as('0190a0c0-0000-7000-8000-000000000001')).toMatch(/^[0-9a-f]{16}$/);
    expect(as('a')).toBe(as('a'));
    expect(as('a')).not.toBe(as('b'));
    expect(readerOf(visitor())).toBe('bezoeker');
  });
});
