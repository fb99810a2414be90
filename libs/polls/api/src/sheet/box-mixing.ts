import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { OpenAnswer } from '../open-answer/open-answer.entity';
import { threshold } from '../results/suppress';
import { Box } from './box.entity';
import type { FilledIn } from './filled-in';
import { Sheet } from './sheet.entity';
import { SpentToken } from './spent-token.entity';

/** What is kept of a token that was used. */
export function spentHash(pollId: string, ticketId: string): string {
  return createHash('sha256').update(`${pollId}:${ticketId}`).digest('hex');
}

/** A list with one more in it, at a place that nobody chose. */
export function shuffledIn<T>(list: readonly T[], more: T): T[] {
  return list.toSpliced(randomInt(list.length + 1), 0, more);
}

export function shuffled<T>(list: readonly T[]): T[] {
  return list.reduce<T[]>((mixed, each) => shuffledIn(mixed, each), []);
}

/** The box of a poll, locked: one at a time puts something in or empties it. */
export function takeBox(tx: EntityManager, pollId: string): Promise<Box | null> {
  return tx.findOne(Box, { where: { pollId }, lock: { mode: 'pessimistic_write' } });
}

/** From ten on the box is emptied in one go: whoever reads the database sees ten sheets come and ten tokens, in no order. */
export async function emptyWhenFull(tx: EntityManager, box: Box): Promise<void> {
  if (box.sheets.length < threshold) {
    await tx.save(box);
    return;
  }
  await putAway(tx, box.pollId, box.sheets);
  await insertAll(
    tx,
    SpentToken,
    box.spent.map((hash) => ({ pollId: box.pollId, hash })),
  );
  await tx.save(Object.assign(box, { sheets: [], spent: [] }));
}

/**
 * When a poll closes, every sheet is written anew, in another order and under another id, and the tokens are gone: then
 * also the last few who answered are among all the others.
 */
export async function mixForGood(tx: EntityManager, box: Box): Promise<void> {
  const { pollId } = box;
  const before = await tx.findBy(Sheet, { pollId });
  await tx.delete(Sheet, { pollId });
  await putAway(tx, pollId, [...box.sheets, ...before.map(({ choices }) => ({ choices, words: {} }))]);
  await rewriteWords(tx, pollId);
  await tx.delete(SpentToken, { pollId });
  await tx.delete(Box, { pollId });
}

/** Choices and words of one sheet go to different tables, each mixed for itself. */
async function putAway(tx: EntityManager, pollId: string, sheets: readonly FilledIn[]): Promise<void> {
  const chosen = sheets.map(({ choices }) => ({ id: randomUUID(), pollId, choices }));
  const written = sheets.flatMap(({ words }) =>
    Object.entries(words).map(([question, body]) => ({
      ...{ id: randomUUID(), pollId, question, body },
      ...{ label: null, isShown: null },
    })),
  );
  await insertAll(tx, Sheet, shuffled(chosen));
  await insertAll(tx, OpenAnswer, shuffled(written));
}

async function rewriteWords(tx: EntityManager, pollId: string): Promise<void> {
  const words = await tx.findBy(OpenAnswer, { pollId });
  await tx.delete(OpenAnswer, { pollId });
  await insertAll(tx, OpenAnswer, shuffled(words));
}

async function insertAll<T extends Sheet | OpenAnswer | SpentToken>(
  tx: EntityManager,
  entity: new () => T,
  rows: readonly object[],
): Promise<void> {
  // A statement takes some ten thousands of values at most.
  for (let from = 0; from < rows.length; from += 1000) {
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(from, from + 1000))
      .execute();
  }
}
