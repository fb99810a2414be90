import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { measures } from './measures';
import type { Results } from './results';
import { rounds } from './stops';

type Kept = Results & { readonly story: string; readonly on: string };

const kept = new URL('../../../portal/src/accessibility/results/', import.meta.url);
const stories = new URL('../', import.meta.url);
const results = readdirSync(kept).map(
  (file) => JSON.parse(readFileSync(new URL(file, kept), 'utf8')) as Kept,
);

describe('what the statement says of the tests', () => {
  it('comes from every round of the walk and from the story of the keyboard', () => {
    const expected = [...Object.keys(rounds).map((round) => `walk-${round}`), 'keyboard'];
    expect(results.map(({ story }) => story).toSorted()).toEqual(expected.toSorted());
    expect(results.filter(({ story }) => !existsSync(new URL(`${story}.e2e.ts`, stories)))).toEqual([]);
  });

  it('names what is measured now, no more and no less', () => {
    const now = [...new Set(measures.flatMap(({ criteria }) => criteria))].toSorted();
    // A story without criteria was not kept whole yet: the statement claims nothing of it.
    for (const { story, criteria } of results.filter(
      (each) => each.story.startsWith('walk-') && each.criteria.length > 0,
    )) {
      expect([story, [...criteria].toSorted()]).toEqual([story, now]);
    }
  });

  it('has a day, and a page for everything that is open', () => {
    for (const { story, on, pages, open } of results) {
      expect([story, on]).toEqual([story, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
      expect([story, pages > 0]).toEqual([
        story,
        results.find((each) => each.story === story)!.criteria.length > 0,
      ]);
      expect(open.filter(({ page, fault }) => !page || !fault)).toEqual([]);
    }
  });
});
