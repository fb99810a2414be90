import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { RegistrationRequest } from './registration-request.entity';

/** The mails about requests, by what they say. */
export const requestMails = {
  guest: 'meetings.guest',
  colleague: 'meetings.colleague',
  colleagueLapsed: 'meetings.colleague-lapsed',
  approvalAsked: 'meetings.approval-asked',
  approvalDeclined: 'meetings.approval-declined',
  approvalEnded: 'meetings.approval-ended',
  invitation: 'meetings.invitation',
  invitationReminder: 'meetings.invitation-reminder',
} as const;

export type RequestMailName = keyof typeof requestMails;

/** Which mails follow from requests, planned in the transaction in which they happened. */
@Injectable()
export class RequestMailPlan {
  constructor(
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Plans a mail to whom each request is about, in their own language where they have one.
   * @param once what makes it another mail than an earlier one of this kind; the request's revision when left out
   */
  async plan(
    tx: EntityManager,
    what: RequestMailName,
    requests: readonly RegistrationRequest[],
    once?: string,
  ): Promise<number> {
    const known = await this.persons.mailAddresses(
      tx,
      requests.flatMap(({ personId }) => personId ?? []),
    );
    return this.mail.plan(
      tx,
      requests.map((request) => {
        const person = request.personId === null ? undefined : known.get(request.personId);
        return {
          ...this.about(request, what, once),
          personId: request.personId,
          toName: person?.name ?? request.name,
          toAddress: person?.address ?? request.email,
          locale: person?.locale ?? request.locale,
        };
      }),
    );
  }

  /** Plans a mail to who asked for somebody else. */
  async tellAsker(tx: EntityManager, what: RequestMailName, request: RegistrationRequest): Promise<void> {
    const asker = (await this.persons.mailAddresses(tx, request.askedBy ? [request.askedBy] : []))
      .values()
      .next().value;
    if (!asker) return;
    await this.mail.plan(tx, [
      {
        ...this.about(request, what),
        personId: asker.personId,
        toName: asker.name,
        toAddress: asker.address,
        locale: asker.locale,
      },
    ]);
  }

  /** Nothing that was planned about a request and has not left goes out any more. */
  drop(tx: EntityManager, request: RegistrationRequest): Promise<number> {
    return this.mail.drop(tx, { subjectIds: [request.id] }, 'ANSWERED');
  }

  private about(request: RegistrationRequest, what: RequestMailName, once = `${request.revision}`) {
    const kind = requestMails[what];
    return {
      kind,
      subjectId: request.id,
      contextId: request.meetingId,
      dedupeKey: `${kind}/${request.id}/${once}`,
      dueAt: this.clock.now(),
      payload: { revision: request.revision },
    };
  }
}
