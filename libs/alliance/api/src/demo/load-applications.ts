import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { ApplicationMoment } from '../application/application-moment.entity';
import type { ApplicationStep } from '../application/application.states';
import { MembershipApplication } from '../application/application.entity';
import { OrganisationClaim } from '../claim/claim.entity';
import { Organisation } from '../organisation/organisation.entity';
import describedFile from './applications.json' with { type: 'json' };

/** An application as `applications.json` describes it; everybody in it is invented. */
interface DescribedApplication extends Pick<
  MembershipApplication,
  | 'kind'
  | 'organisationName'
  | 'organisationKind'
  | 'city'
  | 'region'
  | 'website'
  | 'brings'
  | 'seeks'
  | 'contactName'
  | 'contactEmail'
  | 'contactJobTitle'
> {
  readonly status: 'RECEIVED' | 'ASKED';
  readonly daysAgo: number;
  readonly question?: string;
}
interface DescribedClaim extends Pick<OrganisationClaim, 'name' | 'email' | 'jobTitle'> {
  /** By its slug. */
  readonly organisation: string;
  readonly daysAgo: number;
}

const described = describedFile as {
  readonly applications: readonly DescribedApplication[];
  readonly claims: readonly DescribedClaim[];
};
const day = 86_400_000;

/**
 * Who asks to join the demo network, at different stages, with their days before today; what is there stays as it is.
 * @param people the ids of the persons by their key
 */
export async function loadApplications(
  tx: EntityManager,
  people: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  for (const { daysAgo, question, ...words } of described.applications) {
    if (await tx.existsBy(MembershipApplication, { contactEmail: words.contactEmail })) continue;
    const confirmed = new Date(now.getTime() - daysAgo * day);
    const application = await tx.save(
      Object.assign(new MembershipApplication(), words, {
        locale: 'nl',
        isAnother: false,
        waitingSince: confirmed,
        decidedAt: null,
        organisationId: null,
      } as const),
    );
    const moment = (step: ApplicationStep, at: Date, more: Partial<ApplicationMoment> = {}) =>
      tx.insert(ApplicationMoment, {
        ...{ id: newId(), applicationId: application.id, step, at, byId: null, words: null },
        ...more,
      });
    await moment('CONFIRM', confirmed);
    if (question) {
      await moment('ASK', new Date(confirmed.getTime() + day), {
        byId: people.get('marieke') ?? null,
        words: question,
      });
    }
  }
  for (const { organisation, daysAgo, ...claim } of described.claims) {
    const place = await tx.findOneBy(Organisation, { slug: organisation });
    if (!place) throw new Error(`The claim of "${claim.name}" is of nothing in the demo network.`);
    if (await tx.existsBy(OrganisationClaim, { email: claim.email })) continue;
    await tx.save(
      Object.assign(new OrganisationClaim(), claim, {
        organisationId: place.id,
        status: 'WAITING',
        locale: 'nl',
        confirmedAt: new Date(now.getTime() - daysAgo * day),
        decidedAt: null,
        decidedById: null,
        reason: null,
      } as const),
    );
  }
}
