import type { DataSource, Logger } from 'typeorm';

/**
 * The statements that the program sends to the database while `work` runs, in their order. A list must not need more
 * of them for a hundred things than for one.
 */
export async function statementsOf(db: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const holder = db as { logger: Logger };
  const usual = holder.logger;
  holder.logger = Object.assign(Object.create(usual) as Logger, {
    logQuery: (statement: string) => void statements.push(statement),
  });
  try {
    await work();
  } finally {
    holder.logger = usual;
  }
  return statements;
}
