import { existsSync, readFileSync } from 'node:fs';
import { pages } from './pages';
import { matchPage } from './server/match-page';

type Stop = string | { readonly page: string };

const folder = new URL('../../portal-e2e/src/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`walk/${file}`, folder), 'utf8'));
const rounds = read('rounds.json') as Readonly<
  Record<string, readonly { readonly stops: readonly Stop[] }[]>
>;
const excused = read('excused.json') as Readonly<Record<string, string>>;

/** The page that a stop leads to; a path of a page (with its named parts) leads to that page. */
function pageOf(stop: Stop): string | undefined {
  return typeof stop === 'string'
    ? matchPage(pages, new URL(stop, 'http://portal'))?.page.path
    : pages.find(({ path }) => path === stop.page)?.path;
}

const stops = Object.values(rounds).flatMap((tours) => tours.flatMap((tour) => tour.stops));
const walked = new Set(stops.map(pageOf));

describe('the walk that looks for barriers', () => {
  it('visits every page of the portal that is not excused', () => {
    expect(pages.map(({ path }) => path).filter((path) => !walked.has(path) && !(path in excused))).toEqual(
      [],
    );
  });

  it('visits only pages that there are', () => {
    expect(stops.filter((stop) => pageOf(stop) === undefined)).toEqual([]);
  });

  it('excuses only pages that there are and that it does not visit, each for a reason', () => {
    const known = new Set(pages.map(({ path }) => path));
    expect(Object.keys(excused).filter((path) => !known.has(path) || walked.has(path))).toEqual([]);
    expect(Object.entries(excused).filter(([, reason]) => reason.trim().length < 15)).toEqual([]);
  });

  it('has a story for each round', () => {
    expect(
      Object.keys(rounds).filter((round) => !existsSync(new URL(`walk-${round}.e2e.ts`, folder))),
    ).toEqual([]);
  });
});
