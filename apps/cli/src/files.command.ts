import { setTimeout } from 'node:timers/promises';
import { fileStoreOf, readSettings, StoreAway } from '@verbonden/shared/server';
import { Command } from 'commander';
import { Mistake } from './mistake';

/** How often a store that is just starting is asked, a second apart. */
const tries = 30;

/** `files begin`: makes the place for files, a folder or a bucket. One that is there already is left as it is. */
export function filesCommand(): Command {
  return new Command('files').description('Where files are kept.').addCommand(
    new Command('begin').description('Make the folder or the bucket for files.').action(async () => {
      const store = fileStoreOf(readSettings(process.env));
      for (let left = tries; ; left--) {
        try {
          await store.begin();
          console.log('The place for files is there.');
          return;
        } catch (fault) {
          if (!(fault instanceof StoreAway)) throw fault;
          if (left === 1) throw new Mistake(`There is no place for files: ${fault.message}.`);
          await setTimeout(1000);
        }
      }
    }),
  );
}
