import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';

/** Somebody has a week to confirm an address. */
export const unconfirmedApplicationRetention: RetentionRule = {
  name: 'applications-unconfirmed',
  what: text('Aanvragen om mee te doen die niemand bevestigde', 'Applications to join that nobody confirmed'),
  why: text(
    'Dan was het een vergissing, of het adres klopte niet.',
    'Then it was a mistake, or the address was wrong.',
  ),
  days: 7,
  after: text('na het versturen', 'after it was sent'),
  erase: (tx, before) =>
    count(
      tx,
      `WITH gone AS (
         DELETE FROM membership_applications WHERE status = 'UNCONFIRMED' AND created_at < $1 RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      before,
    ),
};

/**
 * What was declined or withdrawn goes, and of what was approved who asked; that an organisation was let in, by whom and
 * when, stays.
 */
export const decidedApplicationRetention: RetentionRule = {
  name: 'applications-decided',
  what: text('Wie vroeg om mee te doen, en wat die schreef', 'Who asked to join, and what they wrote'),
  why: text(
    'Er is antwoord, en er was tijd om ernaar te vragen. Dat een organisatie is toegelaten, en wanneer, blijft.',
    'There is an answer, and there was time to ask about it. That an organisation was let in, and when, stays.',
  ),
  days: 90,
  after: text('na het antwoord', 'after the answer'),
  erase: (tx, before) =>
    count(
      tx,
      `WITH gone AS (
         DELETE FROM membership_applications
         WHERE status IN ('DECLINED', 'WITHDRAWN') AND decided_at < $1 RETURNING 1),
       emptied AS (
         UPDATE membership_applications
         SET contact_name = '', contact_email = '', contact_job_title = NULL, brings = '', seeks = ''
         WHERE status = 'APPROVED' AND decided_at < $1 AND contact_email <> '' RETURNING id),
       spoken AS (
         UPDATE application_moments SET words = NULL
         WHERE application_id IN (SELECT id FROM emptied) AND words IS NOT NULL)
       SELECT ((SELECT count(*) FROM gone) + (SELECT count(*) FROM emptied))::int AS count`,
      before,
    ),
};

async function count(tx: EntityManager, statement: string, before: Date): Promise<number> {
  const [{ count: erased }] = await tx.query<[{ count: number }]>(statement, [before]);
  return erased;
}
