import { Injectable } from '@nestjs/common';
import { conflict, type DomainError, forbidden, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { Admission } from '@verbonden/people/api';
import { DataSource, type EntityManager } from 'typeorm';
import { ApplicationBook, type TakenStep } from './application-book';
import { ApplicationMailPlan } from './application-mail-plan';
import { MembershipApplication } from './application.entity';
import type {
  AdmitProfessionalInput,
  ApproveApplicationInput,
  AskApplicantInput,
  DeclineApplicationInput,
} from './application-decision.input';
import { canDecideApplications } from './application.policy';
import { OrganisationJoining } from './organisation-joining';

/** What a coordinator does with an application. Each step is taken once, however many press at once. */
@Injectable()
export class ApplicationDeciding {
  constructor(
    private readonly db: DataSource,
    private readonly book: ApplicationBook,
    private readonly joining: OrganisationJoining,
    private readonly admission: Admission,
    private readonly mail: ApplicationMailPlan,
  ) {}

  /** @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT once it was decided */
  ask(viewer: SignedInViewer, input: AskApplicantInput): Promise<MembershipApplication> {
    const { id, applicationId, question } = input;
    const step = { step: 'ASK', byId: viewer.personId, words: question, id } as const;
    return this.decide(viewer, applicationId, step, (tx, asked) => this.mail.question(tx, asked, id));
  }

  /**
   * One act: the organisation, its role, its first editor, and the mail that tells. All of it or nothing.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT, at `isAnother` with the code ALIKE; CONFLICT once it was
   *   declined or withdrawn, or when the organisation has that role already
   */
  approve(viewer: SignedInViewer, input: ApproveApplicationInput): Promise<MembershipApplication> {
    const step = { step: 'APPROVE', byId: viewer.personId } as const;
    return this.decide(viewer, input.applicationId, step, async (tx, application) => {
      if (application.kind !== 'ORGANISATION') throw wrongKind();
      const organisationId = await this.joining.join(tx, application, input);
      await tx.save(Object.assign(application, { organisationId }));
      await this.admit(tx, viewer, application, { role: 'EDITOR', organisationId });
    });
  }

  /** @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT once it was declined or withdrawn */
  admitProfessional(viewer: SignedInViewer, input: AdmitProfessionalInput): Promise<MembershipApplication> {
    const step = { step: 'APPROVE', byId: viewer.personId } as const;
    return this.decide(viewer, input.applicationId, step, async (tx, application) => {
      if (application.kind !== 'PROFESSIONAL') throw wrongKind();
      await this.admit(tx, viewer, application, { role: 'PROFESSIONAL', organisationId: null });
    });
  }

  /** @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT once it was approved or withdrawn */
  decline(viewer: SignedInViewer, input: DeclineApplicationInput): Promise<MembershipApplication> {
    const step = { step: 'DECLINE', byId: viewer.personId, words: input.reason } as const;
    return this.decide(viewer, input.applicationId, step, (tx, declined) => this.mail.declined(tx, declined));
  }

  private async decide(
    viewer: SignedInViewer,
    id: string,
    step: TakenStep,
    then: (tx: EntityManager, application: MembershipApplication) => Promise<void>,
  ): Promise<MembershipApplication> {
    if (!canDecideApplications(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db.transaction(async (tx) => {
      const application = await this.book.locked(tx, id);
      if (await this.book.wasTaken(tx, application, step)) return application;
      const decided = await this.book.take(tx, application, step);
      await then(tx, decided);
      return decided;
    });
  }

  private async admit(
    tx: EntityManager,
    viewer: SignedInViewer,
    application: MembershipApplication,
    held: { role: 'EDITOR' | 'PROFESSIONAL'; organisationId: string | null },
  ): Promise<void> {
    const { contactName: name, contactEmail: email } = application;
    const invitationId = await this.admission.admit(tx, viewer, { name, email, ...held });
    await this.mail.approved(tx, application, invitationId);
  }
}

function wrongKind(): DomainError {
  return conflict(
    text(
      'Dit is een ander soort aanvraag. Ga terug en kijk nog eens.',
      'This is another kind of application.',
    ),
  );
}
