import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type MailAnswer,
  type MailContent,
  type MailKind,
  MailKinds,
  MailLeaving,
  NotificationsWorkerModule,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { FilesWorkerModule, ProgramModule, readSettings } from '@verbonden/shared/server';
import { AllianceWorkerModule } from '@verbonden/alliance/api';
import { CampaignWorkerModule } from '@verbonden/campaign/api';
import { ImportsWorkerModule } from '@verbonden/imports/api';
import { KnowledgeWorkerModule } from '@verbonden/knowledge/api';
import { LabWorkerModule } from '@verbonden/lab/api';
import { MeetingsWorkerModule } from '@verbonden/meetings/api';
import { PeopleWorkerModule } from '@verbonden/people/api';
import { PollsWorkerModule } from '@verbonden/polls/api';
import { SearchWorkerModule } from '@verbonden/search/api';
import { SoundingboardWorkerModule } from '@verbonden/soundingboard/api';
import { SignalsWorkerModule } from '@verbonden/signals/api';
import type { Stage } from '../stage';

/** What one mail of a kind leads to. */
export interface Letter {
  readonly kind: string;
  readonly links: readonly string[];
}

/** What the worker runs, without which some mail would not be known here; the story holds it against the worker's list. */
export const domains = [
  FilesWorkerModule,
  NotificationsWorkerModule,
  SearchWorkerModule,
  PeopleWorkerModule,
  ImportsWorkerModule,
  AllianceWorkerModule,
  SignalsWorkerModule,
  KnowledgeWorkerModule,
  LabWorkerModule,
  MeetingsWorkerModule,
  PollsWorkerModule,
  CampaignWorkerModule,
  SoundingboardWorkerModule,
];

/** More of one kind show nothing new. */
const mostOfAKind = 3;
/** So many are written at once. */
const together = 50;

/**
 * Mails of every kind that the product knows, written as a worker does: about what was planned, and about whatever is in
 * the database, since a kind says itself what it is about. A new kind is among them without a line here.
 */
export async function lettersOf(stage: Stage): Promise<Letter[]> {
  @Module({
    imports: [ProgramModule.with(readSettings(stage.settings)), ...domains],
  })
  class Writing {}
  const program = await NestFactory.createApplicationContext(Writing, { logger: false });
  try {
    const kinds = program.get(MailKinds, { strict: false });
    const leaving = program.get(MailLeaving, { strict: false });
    const subjects = await everything(stage);
    const letters: Letter[] = [];
    for (const name of kinds.names()) {
      const planned = [
        ...(await plannedOf(stage, name)),
        ...subjects.map((mail) => ({ ...mail, kind: name })),
      ];
      for (const { mail, content } of await written(kinds.get(name), planned)) {
        const group = kinds.groupOf(name);
        const leave = group && mail.personId ? [leaving.address(mail.personId, group.name, 'nl')] : [];
        letters.push({ kind: name, links: [...linksIn(content), ...leave] });
      }
    }
    return letters;
  } finally {
    await program.close();
  }
}

interface WrittenMail {
  readonly mail: PlannedMail;
  readonly content: MailContent;
}

/** The first few that hold. */
async function written(kind: MailKind, planned: readonly PlannedMail[]): Promise<WrittenMail[]> {
  const found: WrittenMail[] = [];
  for (let at = 0; at < planned.length && found.length < mostOfAKind; at += together) {
    const some = planned.slice(at, at + together);
    const answers = await answersOf(kind, some);
    for (const mail of some) {
      const content = answers.get(mail.id);
      if (content && !('dropped' in content) && !('waitsFor' in content)) found.push({ mail, content });
    }
  }
  return found.slice(0, mostOfAKind);
}

/** What cannot be written together is asked one by one: a mail about something else entirely may end in a fault. */
async function answersOf(
  kind: MailKind,
  mails: readonly PlannedMail[],
): Promise<ReadonlyMap<string, MailAnswer>> {
  try {
    return await kind.compose(mails);
  } catch {
    if (mails.length === 1) return new Map();
    const half = Math.ceil(mails.length / 2);
    const [one, other] = [
      await answersOf(kind, mails.slice(0, half)),
      await answersOf(kind, mails.slice(half)),
    ];
    return new Map([...one, ...other]);
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
    const { rows } = await db.query<{ id: string; personId: string | null; contextId: string | null }>(
      `SELECT id, ${person ? `coalesce(${person})` : 'NULL::uuid'} AS "personId", to_jsonb(t) ->> 'meeting_id' AS "contextId" FROM ${name} t ORDER BY id DESC LIMIT 25`,
    );
    for (const { id, personId, contextId } of rows) {
      mails.push({
        ...{
          id: crypto.randomUUID(),
          personId: name === 'persons' ? id : personId,
          subjectId: id,
          contextId,
        },
        ...{ toName: 'Fatma', toAddress: 'fatma@example.org', locale: 'nl', dueAt: new Date(), payload: {} },
      });
    }
  }
  return mails;
}
