import { existsSync, globSync, readFileSync } from 'node:fs';
import { pages } from '../pages';
import { matchPage } from '../server/match-page';
import { bookNames } from './books';
import { type Chapter, readChapter } from './chapter';
import { labelsIn, pathsIn, picturesIn } from './chapter-html';

const here = new URL('./', import.meta.url).pathname;
const root = new URL('../../../../', import.meta.url).pathname;
const read = (file: string): Chapter =>
  readChapter(/\/\d-(.+)\.(?:nl|en)\.md$/.exec(file)![1]!, readFileSync(here + file, 'utf8'));
const dutch = globSync('chapters/*/*.nl.md', { cwd: here }).sort();
const twins = dutch.map((file) => ({ file, english: file.replace('.nl.md', '.en.md') }));

describe('the handbook', () => {
  it('has six to ten chapters in each book', () => {
    for (const book of bookNames) {
      const chapters = dutch.filter((file) => file.startsWith(`chapters/${book}/`));
      expect([book, chapters.length >= 6 && chapters.length <= 10]).toEqual([book, true]);
    }
  });

  it('is whole in English, and has nothing there that the Dutch has not', () => {
    expect(globSync('chapters/*/*.en.md', { cwd: here }).sort()).toEqual(twins.map(({ english }) => english));
  });

  it.each(twins)('says the same in both languages: $file', ({ file, english }) => {
    const [one, other] = [read(file), read(english)];
    const shape = ({ body, door }: Chapter) => ({
      labels: labelsIn(body).length,
      pictures: picturesIn(body).map(({ name }) => name),
      paths: [door.path, ...pathsIn(body)],
      steps: body.match(/^\d+\. /gm)?.length,
    });
    expect(shape(other)).toEqual(shape(one));
  });

  it.each(twins)('leads only to pages and chapters that there are: $file', ({ file }) => {
    const { body, door } = read(file);
    const lost = [door.path, ...pathsIn(body)].filter(
      (path) => !matchPage(pages, new URL(path, 'http://portal')) || !hasChapter(path),
    );
    expect(lost).toEqual([]);
  });

  it.each(twins)('takes steps that are numbered, and pictures with words: $file', ({ file, english }) => {
    for (const { body } of [read(file), read(english)]) {
      const numbers = [...body.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
      expect(numbers.length).toBeGreaterThan(2);
      expect(numbers).toEqual(numbers.map((_, place) => place + 1));
      expect(picturesIn(body).filter(({ words }) => words.length < 20)).toEqual([]);
    }
  });
});

describe('help where questions arise', () => {
  const helped = globSync('libs/*/portal/src/**/*.tsx', { cwd: root }).flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(/<Help\b[^>]*?chapter="([^"]+)"/g)].map(([, chapter]) => ({
      file,
      chapter: chapter!,
    })),
  );

  it('stands in the places where people would stall', () => {
    expect(helped.length).toBeGreaterThanOrEqual(10);
  });

  it.each(helped)('leads to a chapter that there is: $file', ({ chapter }) => {
    expect(hasChapter(`/handboek/${chapter}`)).toBe(true);
  });
});

/** True unless the path leads to a chapter that is not there. */
function hasChapter(path: string): boolean {
  const to = /^\/handboek\/(?<book>\w+)#(?<slug>[\w-]+)$/.exec(path)?.groups;
  if (!to) return !path.startsWith('/handboek/');
  return globSync(`chapters/${to['book']}/?-${to['slug']}.nl.md`, { cwd: here }).some((file) =>
    existsSync(here + file),
  );
}
