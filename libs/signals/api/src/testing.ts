import type { Text } from '@verbonden/shared/kernel';
import type { DataSource } from 'typeorm';
import { Signal } from './signal/signal.entity';

let serial = 0;

/**
 * Puts a signal into the database, open and from a day at work; what the test does not say is made up. It has no history
 * and is not in the search index: `raiseSignal` gives it those.
 */
export function aSignal(db: DataSource, traits: Partial<Signal> = {}): Promise<Signal> {
  serial += 1;
  return db.getRepository(Signal).save(
    Object.assign(new Signal(), {
      title: `Wie helpt ons met vraag ${serial}?`,
      body: 'Dit komen we vaker tegen, en we weten niet wat helpt.',
      theme: 'SUPPORT',
      setting: null,
      region: null,
      sector: null,
      originKind: 'WORK',
      originId: null,
      status: 'OPEN',
      raisedById: null,
      organisationId: null,
      ownerKind: null,
      ownerOrganisationId: null,
      takenUpById: null,
      plan: null,
      planUntil: null,
      answer: null,
      answerUrl: null,
      mergedIntoId: null,
      ...traits,
    }),
  );
}

const words: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  themes: {
    SUPPORT: { nl: 'Ondersteuning', en: 'Support' },
    GRIEF: { nl: 'Verlies en rouw', en: 'Grief' },
  },
  settings: { SECONDARY_EDUCATION: { nl: 'Middelbare school', en: 'Secondary school' } },
  regions: { UTRECHT: { nl: 'Utrecht', en: 'Utrecht' }, DRENTHE: { nl: 'Drenthe', en: 'Drenthe' } },
  sectors: { EDUCATION: { nl: 'Onderwijs', en: 'Education' } },
};

/** Gives the network a few of the words that a signal chooses from. */
export async function someWords(db: DataSource): Promise<void> {
  for (const [collection, codes] of Object.entries(words)) {
    for (const [position, [code, name]] of Object.entries(codes).entries()) {
      await db.query(
        `INSERT INTO labels (collection, code, name, position) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [collection, code, name, position],
      );
    }
  }
}
