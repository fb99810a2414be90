import { lettersOf, type Letter } from './mailed/letters';
import { Stage } from './stage';
import { letTimePass } from './walk/let-time-pass';

let stage: Stage;
let kinds: string[];
let letters: Letter[];
beforeAll(async () => {
  stage = await Stage.open('mailed-links');
  await stage.withoutWorker();
  await letTimePass(stage);
  ({ kinds, letters } = await lettersOf(stage));
}, 120_000);
afterAll(() => stage?.close(), 30_000);

describe('a link in a mail', () => {
  it('of every kind is known here', () => {
    const written = new Set(letters.map(({ kind }) => kind));
    console.log(
      JSON.stringify({ all: kinds.length, missing: kinds.filter((kind) => !written.has(kind)) }, null, 1),
    );
    console.log(letters.map((l) => l.kind + ' ' + l.links.join(' ')).join('\n'));
  });
});
