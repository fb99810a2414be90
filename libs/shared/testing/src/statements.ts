import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, Logger } from 'typeorm';

/**
 * The statements that the program sends to the database while `work` runs, in their order. A list must not need more
 * of them for a hundred things than for one.
 */
export function statementsOf(db: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  return heardBy(db, () => true, work);
}

/** As {@link statementsOf}, without those of a worker that goes its rounds meanwhile: for work in this process alone. */
export function ownStatementsOf(db: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const inWork = new AsyncLocalStorage<true>();
  return heardBy(
    db,
    () => inWork.getStore() === true,
    () => inWork.run(true, work),
  );
}

async function heardBy(
  db: DataSource,
  counts: () => boolean,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const statements: string[] = [];
  const holder = db as { logger: Logger };
  const usual = holder.logger;
  holder.logger = Object.assign(Object.create(usual) as Logger, {
    logQuery: (statement: string) => void (counts() && statements.push(statement)),
  });
  try {
    await work();
  } finally {
    holder.logger = usual;
  }
  return statements;
}
