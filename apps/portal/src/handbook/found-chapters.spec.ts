import { foundChapters } from './found-chapters';

const chapter = (slug: string, title: string, lead: string, body: string) => ({
  chapter: { slug, title, lead, door: { path: '/', label: '' }, body },
});
const all = [
  chapter('plannen', 'Een bijeenkomst plannen', 'Begin met de vorige.', 'Er gaat nog geen mail uit.'),
  chapter('mail', 'Wie krijgt welke mail', 'Eén lijn van tijd.', 'Herinneringen voor de coördinator.'),
];
const found = (asked: string) => foundChapters(all, asked).map((each) => each.chapter.slug);

describe('searching the handbook', () => {
  it('finds a word anywhere, what has it in its title first', () => {
    expect(found('mail')).toEqual(['mail', 'plannen']);
  });

  it('needs all words, in any order, as far as they were typed', () => {
    expect(found('plan bijeen')).toEqual(['plannen']);
    expect(found('plannen herinneringen')).toEqual([]);
  });

  it('does not mind capitals and marks', () => {
    expect(found('COORDINATOR')).toEqual(['mail']);
  });

  it('finds nothing for nothing', () => {
    expect(found('  … ')).toEqual([]);
  });
});
