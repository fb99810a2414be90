import { Stage } from '../stage';
import { Album } from './album';
import { makeContactSheets } from './contact-sheets';
import { readOptions } from './options';
import { pairsOf, screensChangedMost, writePairs } from './pairs';
import { writeReport } from './report';
import { roundsToPicture, type Visit } from './visits';
import { unfinished, walkWithCamera } from './walk-with-camera';

/*
 * `npm run pictures`: takes the pictures that an album misses, and writes a report about all it has; `readOptions` says
 * what else may be asked. It says on the standard output how far it is, and ends with 1 when a page gave no picture.
 */
const say = (words: string) => process.stdout.write(`${words}\n`);
const options = readOptions(process.argv.slice(2));
const album = Album.open(options.out);
const rounds = roundsToPicture().filter(
  ({ role }) => options.roles.length === 0 || options.roles.includes(role),
);
const faults: string[] = [];

const asked = {
  rounds,
  looks: options.looks,
  isWanted: ({ page }: Visit) =>
    options.pages.length === 0 || options.pages.some((words) => page.includes(words)),
};

async function walk(): Promise<void> {
  const left = unfinished(asked, album);
  if (left.length === 0) return;
  const all = left.flatMap(({ visits }) => visits).length;
  let seen = 0;
  const stage = await Stage.open('pictures', undefined, 300_000);
  try {
    await walkWithCamera(stage, album, {
      ...asked,
      checksBarriers: options.checksBarriers,
      onPage({ key }, fault) {
        seen += 1;
        if (fault) faults.push(`${key}: ${fault}`);
        say(`${seen}/${all} ${key}${fault ? ` FAILED: ${fault.split('\n')[0]}` : ''}`);
      },
    });
  } finally {
    await stage.close();
  }
}

await walk();
if (options.before) {
  const before = Album.open(options.before);
  const pairs = await pairsOf(before, album);
  const most = screensChangedMost(pairs);
  for (const { after, change } of most) say(`changed ${(change * 100).toFixed(1)} %: ${after.key}`);
  say(writeReport({ album, faults, comparison: { before, pairs } }));
  if (options.pairs) {
    const bytes = await writePairs(most, { before: before.folder, after: album.folder }, options.pairs);
    say(`${most.length} pairs in ${options.pairs}, ${Math.round(bytes / 1024)} kB`);
  }
} else {
  say(writeReport({ album, faults }));
}
if (options.sheets) say(`${(await makeContactSheets(album, options.looks)).length} contact sheets`);
for (const fault of faults) say(`not taken: ${fault}`);
say(`${album.pictures.length} pictures in ${album.folder}`);
process.exit(faults.length > 0 ? 1 : 0);
