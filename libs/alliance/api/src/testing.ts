import { newId } from '@verbonden/shared/server';
import type { DataSource } from 'typeorm';
import { Body } from './body/body.entity';
import { Offer } from './offer/offer.entity';
import { Organisation } from './organisation/organisation.entity';
import { Partnership } from './partnership/partnership.entity';
import { beginning } from './partnership/partnership.service';

export { OfferConfirming } from './offer/offer-confirming';

let serial = 0;

/** Puts an organisation into the database; what the test does not say is made up. */
export function anOrganisation(db: DataSource, traits: Partial<Organisation> = {}): Promise<Organisation> {
  serial += 1;
  return db.getRepository(Organisation).save(
    Object.assign(new Organisation(), {
      slug: `organisatie-${serial}`,
      name: `Organisatie ${serial}`,
      kind: 'LOCAL_FOUNDATION',
      website: null,
      region: null,
      city: null,
      sector: null,
      contactEmail: null,
      logoFileId: null,
      externalId: null,
      otherNames: [],
      version: 1,
      note: null,
      descriptionNl: null,
      descriptionEn: null,
      fictitious: true,
      ...traits,
    }),
  );
}

/** The body with this code; it is made when it is not there yet. */
export async function aBody(db: DataSource, code = 'EXPERTISELAB'): Promise<Body> {
  const bodies = db.getRepository(Body);
  const name = { nl: `Groep ${code}`, en: `Group ${code}` };
  return (
    (await bodies.findOneBy({ code })) ??
    (await bodies.save(
      Object.assign(new Body(), {
        id: newId(),
        code,
        slug: code.toLowerCase().replaceAll('_', '-'),
        name,
        description: name,
        since: null,
        position: 1,
      }),
    ))
  );
}

/** Gives an organisation a role in a body, from 2020 on unless the test says otherwise. */
export async function aPartnership(
  db: DataSource,
  organisation: Organisation,
  traits: { body?: string; role?: string } & Partial<Pick<Partnership, 'since' | 'knownFrom' | 'until'>> = {},
): Promise<Partnership> {
  const { body = 'EXPERTISELAB', role = 'MEMBER', since = '2020-01-01', knownFrom, until = null } = traits;
  const { id: bodyId } = await aBody(db, body);
  const begun = beginning({ organisationId: organisation.id, bodyId, role, since, knownFrom }, '2020-01-01');
  return db.getRepository(Partnership).save(Object.assign(begun, { until }));
}

/**
 * Puts an offer into the database, standing until it is 2028; what the test does not say is made up. It is not in the
 * search index: `createOffer` puts it there.
 */
export function anOffer(
  db: DataSource,
  { id: organisationId }: Pick<Organisation, 'id'>,
  traits: Partial<Offer> = {},
): Promise<Offer> {
  serial += 1;
  return db.getRepository(Offer).save(
    Object.assign(new Offer(), {
      slug: `aanbod-${serial}`,
      kind: 'SPEAKER',
      title: `Spreker ${serial}`,
      body: 'Een uur voor een team, met tijd voor vragen.',
      themes: ['SUPPORT'],
      regions: ['OVERIJSSEL'],
      isOnline: false,
      networkOnly: false,
      organisationId,
      makerId: null,
      showsMaker: false,
      status: 'OFFERED',
      confirmedOn: '2027-01-01',
      expiresOn: '2028-01-01',
      version: 1,
      ...traits,
    }),
  );
}
