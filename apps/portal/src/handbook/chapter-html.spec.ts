import { chapterHtml, labelsIn, pathsIn, picturesIn } from './chapter-html';

const surroundings = {
  href: (path: string) => `/en${path}`,
  picture: (name: string) => {
    if (name !== 'bureau') throw new Error(`no ${name}`);
    return { address: '/assets/handboek-bureau.en.webp?v=1', width: 700, height: 300 };
  },
};

describe('the text of a chapter', () => {
  it('leads to pages in the reader’s language', () => {
    expect(chapterHtml('[Bureau](/bureau)', surroundings)).toContain('<a href="/en/bureau">Bureau</a>');
  });

  it('shows its pictures at their size, with words for who does not see them', () => {
    expect(chapterHtml('![Een lijst met “werk” & meer.](bureau)', surroundings)).toContain(
      '<img src="/assets/handboek-bureau.en.webp?v=1" alt="Een lijst met “werk” &amp; meer." width="700" height="300"',
    );
    expect(() => chapterHtml('![Iets.](weg)', surroundings)).toThrow('no weg');
  });

  it('holds no HTML', () => {
    expect(chapterHtml('<script>alert(1)</script>', surroundings)).not.toContain('<script>');
  });

  it('tells what it names, shows and leads to', () => {
    const body = '1. Kies **Bewaar**, dan **Zet [alles](/alles) op pauze**.\n\n![Een lijst.](bureau)';
    expect(labelsIn(body)).toEqual(['Bewaar', 'Zet alles op pauze']);
    expect(picturesIn(body)).toEqual([{ name: 'bureau', words: 'Een lijst.' }]);
    expect(pathsIn(body)).toEqual(['/alles']);
  });
});
