import { writtenChapters } from './handbook/chapters';
import { keep, keptPictures, pictureBytes, take } from './handbook/pictures';
import { type Place, places } from './handbook/places';
import { shots } from './handbook/shots';
import { Visits } from './handbook/visits';
import { isNamed, wordsOn } from './handbook/words-on';
import { Stage } from './stage';
import { letTimePass } from './walk/let-time-pass';

/** `npm run pictures:handbook` takes all pictures anew; otherwise the test only looks whether they could be. */
const takesPictures = process.env['HANDBOOK_PICTURES'] === 'take';
const mostBytes = 1_500_000;

let stage: Stage;
let visits: Visits;
beforeAll(async () => {
  stage = await Stage.open('handbook');
  visits = new Visits(stage);
}, 240_000);
afterAll(() => stage?.close(), 30_000);

/** What each chapter finds, filled while the pages are visited: first as the network is, then once time has passed. */
const found = new Map<string, string[]>();

async function visit(name: string, locale: 'nl' | 'en', where: readonly Place[]): Promise<void> {
  const words = found.get(`${name}.${locale}`) ?? [];
  found.set(`${name}.${locale}`, words);
  for (const { who, stops, press } of where) {
    for (const stop of stops) {
      const { page } = await visits.open(who, stop, locale);
      if (press) {
        await page.getByRole('button', { name: press[locale] }).first().click();
        await page.getByRole('heading', { level: 2, name: press[locale] }).waitFor();
      }
      words.push(...(await wordsOn(page)));
    }
  }
}

describe.each(['nl', 'en'] as const)('the handbook in %s', (locale) => {
  const chapters = writtenChapters.filter((each) => each.locale === locale);

  it.each(chapters.filter(({ name }) => places[name]?.now))(
    'tells of pages that are there: $name',
    async ({ name }) => visit(name, locale, places[name]?.now ?? []),
    60_000,
  );

  it.each(shots.filter(({ later }) => !later))(
    'shows what is on the screen: $name',
    async (shot) => {
      const taken = await take(shot, await visits.open(shot.who, shot.stop, locale, shot.width));
      if (takesPictures) await keep(`${shot.name}.${locale}`, taken);
      expect(taken.length).toBeGreaterThan(1_000);
    },
    60_000,
  );
});

describe('once time has passed', () => {
  beforeAll(() => letTimePass(stage));

  it.each(writtenChapters.filter(({ name }) => places[name]?.later))(
    'the handbook tells of pages that are there: $name ($locale)',
    async ({ name, locale }) => visit(name, locale, places[name]?.later ?? []),
    60_000,
  );

  it.each(
    shots
      .filter(({ later }) => later)
      .flatMap((shot) => (['nl', 'en'] as const).map((locale) => ({ shot, locale }))),
  )(
    'it shows what is on the screen: $shot.name ($locale)',
    async ({ shot, locale }) => {
      const taken = await take(shot, await visits.open(shot.who, shot.stop, locale, shot.width));
      if (takesPictures) await keep(`${shot.name}.${locale}`, taken);
      expect(taken.length).toBeGreaterThan(1_000);
    },
    60_000,
  );
});

describe('every word of the handbook', () => {
  it.each(writtenChapters)('that names a button or a field is on its pages: $name ($locale)', (chapter) => {
    const words = found.get(`${chapter.name}.${chapter.locale}`) ?? [];
    expect(chapter.labels.filter((label) => !isNamed(label, words))).toEqual([]);
  });

  it('belongs to a chapter whose pages are known, and no pages are kept for a chapter that is gone', () => {
    expect([...new Set(writtenChapters.map(({ name }) => name))].sort()).toEqual(Object.keys(places).sort());
  });
});

describe('the pictures of the handbook', () => {
  const wanted = writtenChapters.flatMap(({ pictures, locale }) =>
    pictures.map((name) => `${name}.${locale}`),
  );

  it('are all there, and none is left over', () => {
    const taken = shots.flatMap(({ name }) => [`${name}.en`, `${name}.nl`]);
    expect([...wanted].sort()).toEqual(taken.sort());
    expect(Object.keys(keptPictures())).toEqual(taken);
  });

  it('are light enough to come along on a phone', () => {
    const bytes = Object.keys(keptPictures()).map(pictureBytes);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(mostBytes);
  });
});

it('nothing went wrong behind the scenes', () => {
  expect(stage.faults).toEqual([]);
});
