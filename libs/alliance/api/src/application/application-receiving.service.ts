import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { badInput, type Clock, type FieldProblem, text, type Viewer } from '@verbonden/shared/kernel';
import { Attempts, CLOCK, RetentionRules } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { NetworkWords } from '../import/network-words';
import { OrganisationShelf } from '../import/organisation-shelf';
import type { Organisation } from '../organisation/organisation.entity';
import { siteOf } from '../organisation/site-address';
import { joiningLimits } from './joining-limits';
import { ApplicationMailPlan } from './application-mail-plan';
import { decidedApplicationRetention, unconfirmedApplicationRetention } from './application-retention';
import { MembershipApplication } from './application.entity';
import type { ApplyAsOrganisationInput, ApplyAsProfessionalInput } from './application.input';

/** Who asks, as far as the network tells. */
export interface Visitor {
  readonly viewer: Viewer;
  readonly networkAddress: string;
}

/** What happened to an application that was sent: a mail to confirm it, or names that look like this one. */
export interface Received {
  readonly mailSent: boolean;
  readonly alike: readonly Organisation[];
}

const received: Received = { mailSent: true, alike: [] };

/** Takes applications from people without an account. Nobody sees one before its address is confirmed. */
@Injectable()
export class ApplicationReceiving implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly mail: ApplicationMailPlan,
    private readonly retention: RetentionRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.retention.register(unconfirmedApplicationRetention, decidedApplicationRetention);
  }

  /**
   * An organisation asks to join. A name that looks like one that is there is asked about first, since that one can be
   * claimed.
   * @throws DomainError RATE_LIMITED; BAD_USER_INPUT at `organisationKind` or `website`
   */
  async fromOrganisation(visitor: Visitor, input: ApplyAsOrganisationInput): Promise<Received> {
    if (input.subject) return received;
    await this.attempts.take(joiningLimits.visitor, visitor.networkAddress);
    const { subject: _, organisationKind, ...typed } = input;
    const website = typed.website ? siteOf(typed.website) : null;
    const coded = (await NetworkWords.read(this.db.manager)).codeOf('kind', organisationKind);
    const problems = [
      ...('code' in coded ? [] : [unknownKind]),
      ...(typed.website && website === null ? [noSite] : []),
    ];
    if (problems.length > 0 || !('code' in coded)) throw badInput(...problems);
    const alike = input.isAnother
      ? []
      : (await OrganisationShelf.read(this.db.manager)).lookalikes(typed.organisationName);
    if (alike.length > 0) return { mailSent: false, alike };
    return this.keep(visitor, {
      ...typed,
      kind: 'ORGANISATION',
      organisationName: typed.organisationName.replace(/\s+/g, ' '),
      organisationKind: coded.code,
      website,
    });
  }

  /** Somebody without a member organisation asks to join the Expertiselab network. @throws DomainError RATE_LIMITED */
  async fromProfessional(visitor: Visitor, input: ApplyAsProfessionalInput): Promise<Received> {
    if (input.subject) return received;
    await this.attempts.take(joiningLimits.visitor, visitor.networkAddress);
    const { subject: _, organisationName, ...typed } = input;
    return this.keep(visitor, {
      ...typed,
      kind: 'PROFESSIONAL',
      organisationName: organisationName ?? '',
      brings: '',
    });
  }

  private async keep({ viewer }: Visitor, typed: Partial<MembershipApplication>): Promise<Received> {
    await this.attempts.take(joiningLimits.address, typed.contactEmail!);
    await this.db.transaction(async (tx) => {
      if (await isKnown(tx, typed.id!)) return;
      const application = Object.assign(new MembershipApplication(), blank, typed, {
        status: 'UNCONFIRMED',
        locale: viewer.locale,
        createdAt: this.clock.now(),
      });
      await tx
        .createQueryBuilder()
        .insert()
        .into(MembershipApplication)
        .values(application)
        .orIgnore()
        .execute();
      await this.mail.confirm(tx, application);
    });
    return received;
  }
}

const blank = {
  organisationKind: null,
  city: null,
  region: null,
  website: null,
  contactJobTitle: null,
  isAnother: false,
  waitingSince: null,
  decidedAt: null,
  organisationId: null,
} satisfies Partial<MembershipApplication>;

/** The form came twice: there is one application, and one mail. */
function isKnown(tx: EntityManager, id: string): Promise<boolean> {
  return tx.existsBy(MembershipApplication, { id });
}

const unknownKind: FieldProblem = {
  field: 'organisationKind',
  code: 'UNKNOWN',
  text: text('Kies een soort uit de lijst.', 'Choose a kind from the list.'),
};
const noSite: FieldProblem = {
  field: 'website',
  code: 'NO_ADDRESS',
  text: text(
    'Dit is nog geen adres van een website. Schrijf het zo: www.example.org.',
    'This is not the address of a website yet. Write it like this: www.example.org.',
  ),
};
