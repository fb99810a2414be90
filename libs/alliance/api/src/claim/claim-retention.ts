import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';
import { In, LessThan } from 'typeorm';
import { OrganisationClaim } from './claim.entity';

/** Somebody has a week to confirm an address. */
export const unconfirmedClaimRetention: RetentionRule = {
  name: 'claims-unconfirmed',
  what: text(
    'Vragen om een pagina bij te houden die niemand bevestigde',
    'Questions to keep a page that nobody confirmed',
  ),
  why: text(
    'Dan was het een vergissing, of het adres klopte niet.',
    'Then it was a mistake, or the address was wrong.',
  ),
  days: 7,
  after: text('na het versturen', 'after it was sent'),
  erase: async (tx, before) =>
    (await tx.delete(OrganisationClaim, { status: 'UNCONFIRMED', createdAt: LessThan(before) })).affected ??
    0,
};

/** Who became an editor, and when, stands with their role. */
export const decidedClaimRetention: RetentionRule = {
  name: 'claims-decided',
  what: text('Wie vroeg om een pagina bij te houden', 'Who asked to keep a page'),
  why: text(
    'Er is antwoord, en er was tijd om ernaar te vragen.',
    'There is an answer, and there was time to ask about it.',
  ),
  days: 90,
  after: text('na het antwoord', 'after the answer'),
  erase: async (tx, before) =>
    (
      await tx.delete(OrganisationClaim, {
        status: In(['APPROVED', 'DECLINED', 'OVERTAKEN']),
        decidedAt: LessThan(before),
      })
    ).affected ?? 0,
};
