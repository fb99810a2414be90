import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';
import { LessThan } from 'typeorm';
import { IdentityVisit } from './identity-visit.entity';

/** Of who came from elsewhere and did not link it, nothing stays. */
export const identityVisitRule: RetentionRule = {
  name: 'identity-visits',
  what: text(
    'Wie bij een andere dienst inlogde en dat hier niet koppelde',
    'Who signed in at another service and did not link it here',
  ),
  why: text(
    'Om het koppelen af te kunnen maken, een halfuur lang.',
    'So that linking can be finished, for half an hour.',
  ),
  days: 1,
  after: text('na dat halfuur', 'after that half hour'),
  erase: async (tx, before) =>
    (await tx.delete(IdentityVisit, { expiresAt: LessThan(before) })).affected ?? 0,
};

export const identityVisitRetention = keptFor(identityVisitRule);
