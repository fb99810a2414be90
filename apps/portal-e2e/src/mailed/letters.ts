import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { type MailContent, MailKinds, MailLeaving, type PlannedMail } from '@verbonden/notifications/api';
import { ProgramModule, readSettings } from '@verbonden/shared/server';
import { workerModules } from '../../../worker/src/domains';
import type { Stage } from '../stage';

/** What one mail of a kind leads to. */
export interface Letter {
  readonly kind: string;
  readonly links: readonly string[];
}

/** More of one kind show nothing new. */
const mostOfAKind = 3;

/**
 * Mails of every kind that the product knows, written as a worker does: about what was planned, and about whatever is in
 * the database, since a kind says itself what it is about. A new kind is among them without a line here.
 */
export async function lettersOf(stage: Stage): Promise<{ kinds: string[]; letters: Letter[] }> {
  @Module({ imports: [ProgramModule.with(readSettings(stage.settings)), ...workerModules] })
  class Writing {}
  const program = await NestFactory.createApplicationContext(Writing, { logger: false });
  try {
    const kinds = program.get(MailKinds, { strict: false });
    const leaving = program.get(MailLeaving, { strict: false });
    const subjects = await everything(stage);
    const letters: Letter[] = [];
    for (const name of kinds.names()) {
      const kind = kinds.get(name);
      const planned = [
        ...(await plannedOf(stage, name)),
        ...subjects.map((mail) => ({ ...mail, kind: name })),
      ];
      let found = 0;
      for (const some of inTens(planned)) {
        if (found >= mostOfAKind) break;
        const answers = await kind.compose(some).catch(() => new Map<string, never>());
        for (const mail of some) {
          const content = answers.get(mail.id);
          if (!content || 'dropped' in content || 'waitsFor' in content) continue;
          found += 1;
          const group = kinds.groupOf(name);
          const leave = group && mail.personId ? [leaving.address(mail.personId, group.name, 'nl')] : [];
          letters.push({ kind: name, links: [...linksIn(content), ...leave] });
        }
      }
    }
    return { kinds: kinds.names(), letters };
  } finally {
    await program.close();
  }
}

function linksIn({ button, links = [], facts, prose, unsubscribe }: MailContent): string[] {
  return [
    ...[button, ...links].flatMap((link) => link?.url ?? []),
    ...facts.flatMap(({ url }) => url ?? []),
    ...(unsubscribe ? [unsubscribe] : []),
    ...(JSON.stringify(prose ?? '').match(/https?:[^"\\ )]+/g) ?? []),
  ];
}

async function plannedOf({ db }: Stage, kind: string): Promise<PlannedMail[]> {
  const { rows } = await db.query<PlannedMail>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
       subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload
     FROM mail_messages WHERE kind = $1 ORDER BY id DESC LIMIT 10`,
    [kind],
  );
  return rows;
}

/** A mail about each thing that has an id, some of each table, to whoever it names first. */
async function everything({ db }: Stage): Promise<Omit<PlannedMail, 'kind'>[]> {
  const { rows: tables } = await db.query<{ name: string; persons: string[] }>(
    `SELECT c.table_name AS name, array_agg(c.column_name::text) FILTER (
         WHERE c.column_name ~ '^(person|author|maker|asked_by|claimant|reviewer)_id$') AS persons
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.data_type = 'uuid' AND t.table_type = 'BASE TABLE'
     GROUP BY 1 HAVING bool_or(c.column_name = 'id') AND c.table_name <> 'mail_messages' ORDER BY 1`,
  );
  const mails: Omit<PlannedMail, 'kind'>[] = [];
  for (const { name, persons } of tables) {
    const person = (persons ?? []).map((column) => `"${column}"`).join(', ');
    const { rows } = await db.query<{ id: string; personId: string | null }>(
      `SELECT id, ${person ? `coalesce(${person})` : 'NULL::uuid'} AS "personId" FROM ${name} ORDER BY id DESC LIMIT 25`,
    );
    for (const { id, personId } of rows) {
      mails.push({
        ...{
          id: crypto.randomUUID(),
          personId: name === 'persons' ? id : personId,
          subjectId: id,
          contextId: null,
        },
        ...{ toName: 'Fatma', toAddress: 'fatma@example.org', locale: 'nl', dueAt: new Date(), payload: {} },
      });
    }
  }
  return mails;
}

function* inTens<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += 50) yield all.slice(at, at + 50);
}
