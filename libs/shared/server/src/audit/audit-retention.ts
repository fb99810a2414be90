import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '../retention/retention-rules';

/** Two years: long enough to look back after an incident that was found late, and not longer. */
export const auditDays = 730;

/** Erases whole seals only: what is left under a seal can then still be verified. */
export const auditRule: RetentionRule = {
  name: 'audit-events',
  what: text('Wie wat deed en las in het portaal', 'Who did and read what in the portal'),
  why: text(
    'Zo is na te gaan wie iets veranderde of bijzondere gegevens las, ook als dat laat blijkt.',
    'So it can be found out who changed something or read special data, also when that shows late.',
  ),
  days: auditDays,
  after: text('na de handeling', 'after the act'),
  erase: async (tx, before) => {
    await tx.query(`SET LOCAL verbonden.audit_retention = 'on'`);
    const [{ count }] = await tx.query<[{ count: number }]>(
      `WITH gone AS (
         DELETE FROM audit_events USING audit_seals s
         WHERE s.newest < $1 AND audit_events.seq BETWEEN s.from_seq AND s.through_seq RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    await tx.query(`SET LOCAL verbonden.audit_retention = 'off'`);
    return count;
  },
};

export const auditRetention = keptFor(auditRule);
