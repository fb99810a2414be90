import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';
import { LessThan, Not } from 'typeorm';
import { linkDays } from './municipality-claim.codes';
import { MunicipalityClaim } from './municipality-claim.entity';

export const claimRetention: readonly RetentionRule[] = [
  {
    name: 'municipality-claims-asked',
    what: text(
      'Naam en adres van wie voor een gemeente wilde schrijven, maar niet bevestigde',
      'Name and address of who wanted to write for a municipality but did not confirm',
    ),
    why: text('Misschien was het een ander.', 'Perhaps it was somebody else.'),
    days: linkDays,
    after: text('na de vraag', 'after it was asked'),
    erase: async (tx, before) =>
      (await tx.delete(MunicipalityClaim, { status: 'ASKED', askedAt: LessThan(before) })).affected ?? 0,
  },
  {
    name: 'municipality-claims',
    what: text(
      'Naam en adres van wie voor een gemeente schrijft',
      'Name and address of who writes for a municipality',
    ),
    why: text(
      'Wie een jaar niets schreef, werkt er misschien niet meer.',
      'Who wrote nothing for a year may not work there any more.',
    ),
    days: 365,
    after: text('na de laatste keer', 'after the last time'),
    erase: async (tx, before) =>
      (await tx.delete(MunicipalityClaim, { status: Not('ASKED'), updatedAt: LessThan(before) })).affected ??
      0,
  },
];
