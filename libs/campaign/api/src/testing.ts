import { Municipality } from '@verbonden/alliance/api';
import { slugOf } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { DataSource } from 'typeorm';
import { CampaignActivity } from './activity/activity.entity';
import { CampaignEdition } from './campaign-edition/campaign-edition.entity';
import { daysByRule } from './campaign-edition/edition-dates';

let serial = 0;

/** Puts an edition into the database, by the rule of its year; what the test does not say is made up. */
export function anEdition(db: DataSource, traits: Partial<CampaignEdition> = {}): Promise<CampaignEdition> {
  serial += 1;
  const { year = 2027 } = traits;
  return db.getRepository(CampaignEdition).save(
    Object.assign(new CampaignEdition(), daysByRule(year), {
      id: newId(),
      slug: `${year}-${serial}`,
      year,
      nameNl: `Week van de Jonge Mantelzorger ${year}`,
      ...{
        nameEn: null,
        themeNl: null,
        themeEn: null,
        sloganNl: null,
        sloganEn: null,
        introNl: null,
        introEn: null,
      },
      ...{ datesBecauseNl: null, datesBecauseEn: null, hashtags: [], partners: [], links: [] },
      ...{ version: 1, authorId: null },
      ...traits,
    }),
  );
}

/** What an organisation writes of an activity, on site in Utrecht; what the test does not say is made up. */
export function anActivityInput(more: object = {}) {
  serial += 1;
  return {
    id: newId(),
    title: `Samen koken ${serial}`,
    body: 'We koken en eten samen. Kom je ook?',
    audience: 'YOUNG_CARERS',
    form: 'ONSITE',
    municipality: 'Utrecht',
    venue: 'Buurthuis De Brug',
    address: 'Voorbeeldstraat 12',
    postcode: '3512 AB',
    moments: [{ day: '2027-06-02', begins: '16:00', ends: '18:00' }],
    joining: 'PORTAL',
    seats: 2,
    ...more,
  };
}

/** Puts a municipality into the database. */
export function aMunicipality(db: DataSource, name: string, province: string): Promise<Municipality> {
  return db.getRepository(Municipality).save(
    Object.assign(new Municipality(), {
      ...{ id: newId(), slug: slugOf(name, 'gemeente'), name, province, sinceYear: 2023, untilYear: null },
      ...{ mergedIntoId: null, version: 1, recognises: 'UNKNOWN', supports: 'UNKNOWN', asOf: null },
    }),
  );
}

/** Puts a public activity into the database, joined by the portal; `municipality` and edition are the test's. */
export function aPublicActivity(
  db: DataSource,
  traits: Partial<CampaignActivity> & Pick<CampaignActivity, 'editionId' | 'organisationId'>,
): Promise<CampaignActivity> {
  serial += 1;
  const { moments = [{ startsAt: '2027-06-02T14:00:00.000Z', endsAt: '2027-06-02T16:00:00.000Z' }] } = traits;
  return db.getRepository(CampaignActivity).save(
    Object.assign(new CampaignActivity(), {
      ...{ id: newId(), slug: `activiteit-${serial}`, makerId: null, title: `Activiteit ${serial}` },
      ...{ body: 'Kom langs.', audience: 'YOUNG_CARERS', form: 'ONLINE', municipalityId: null },
      ...{ venue: null, address: null, postcode: null, moments, accessibility: null, costs: null },
      startsAt: new Date(moments[0]!.startsAt),
      endsAt: new Date(moments.at(-1)!.endsAt),
      ...{ joining: 'PORTAL', joinUrl: null, seats: null, status: 'PUBLISHED', reviewNote: null },
      ...{ cancelledBecause: null, submittedAt: new Date('2027-01-01'), publishedAt: new Date('2027-01-02') },
      ...{ checkedVersion: 1, version: 1, sequence: 0, signupTotal: null },
      ...traits,
    }),
  );
}
