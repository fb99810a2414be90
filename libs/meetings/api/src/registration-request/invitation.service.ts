import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import {
  badInput,
  type Clock,
  dutchDay,
  forbidden,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AskedPeople, mostAsked, type PersonToAsk } from '../date-poll/asked-people';
import { canDecideRequests } from '../meetings.policy';
import { refusedBy } from '../registration/verdicts';
import { Registration } from '../registration/registration.entity';
import { type RegistrationOutcome } from '../registration/registration-result';
import { windowAt } from '../registration/registration-window';
import type { InvitationReport } from './invitation-report';
import type { InvitePeopleInput, RemindInviteesInput } from './registration-request.input';
import { RegistrationRequest, RequestKind, RequestStatus } from './registration-request.entity';
import { RequestBook } from './request-book';
import { isOpen } from './request-end';
import { RequestMailPlan } from './request-mail-plan';

/** Inviting people to a meeting, reminding a chosen few, and knowing who may come because of it. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: DataSource,
    private readonly book: RequestBook,
    private readonly who: AskedPeople,
    private readonly persons: PersonService,
    private readonly mail: RequestMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Invites everybody once: who has an open invitation, said yes or is on the list already gets no second mail.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT when nobody or too many are named
   */
  async invite(viewer: SignedInViewer, input: InvitePeopleInput): Promise<InvitationReport> {
    assertDecides(viewer);
    const { people, unread, doubles } = await this.who.find(this.db.manager, input.people, viewer.locale);
    if (people.length === 0 && unread.length === 0) throw badInput(nobody);
    if (people.length > mostAsked) throw badInput(tooMany);
    return this.db.transaction(async (tx) => {
      const meeting = await this.book.meetingOf(tx, input.meetingId);
      const window = windowAt(meeting, this.clock.now());
      const refused = window === 'OPEN' || window === 'NOT_YET' ? null : refusedBy[window];
      if (refused) return { ...nothing, refused };
      const { fresh, registered, invited } = await this.sort(tx, meeting.id, people);
      const requests: RegistrationRequest[] = [];
      // In the order of addresses, so that two who invite at once wait for each other and do not lock each other out.
      for (const each of fresh.toSorted((one, other) => (one.address < other.address ? -1 : 1))) {
        const { personId, name, address: email, locale } = each;
        requests.push(
          await this.book.open(tx, {
            kind: RequestKind.INVITATION,
            meetingId: meeting.id,
            mode: null,
            askedBy: viewer.personId,
            personId,
            name,
            email,
            locale,
          }),
        );
      }
      await this.mail.plan(tx, 'invitation', requests);
      return {
        invited: requests.length,
        alreadyInvited: invited,
        alreadyRegistered: registered,
        doubles,
        unread: unread.slice(0, 20).map((each) => ({ ...each })),
        refused: null,
      };
    });
  }

  /**
   * Reminds the chosen ones who have not answered; nobody gets more than one reminder a day.
   * @returns how many mails go out
   * @throws DomainError FORBIDDEN
   */
  remind(viewer: SignedInViewer, input: RemindInviteesInput): Promise<number> {
    assertDecides(viewer);
    return this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const meeting = await this.book.meetingOf(tx, input.meetingId);
      const chosen = await tx.find(RegistrationRequest, {
        where: {
          id: In(input.requestIds),
          meetingId: meeting.id,
          kind: RequestKind.INVITATION,
          status: RequestStatus.PENDING,
        },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const coming = await tx.findBy(Registration, {
        meetingId: meeting.id,
        personId: In(chosen.flatMap(({ personId }) => personId ?? [])),
      });
      const comes = new Set(coming.filter((each) => each.isActive).map(({ personId }) => personId));
      // Who registered in another way has answered.
      const open = chosen.filter(
        (each) => isOpen(each, meeting, now) && !(each.personId && comes.has(each.personId)),
      );
      for (const each of open) each.remindedAt = now;
      const planned = await this.mail.plan(tx, 'invitationReminder', open, dutchDay(now));
      await tx.save(open);
      return planned;
    });
  }

  /** True for who was invited by account or by address, and not turned away since. */
  async isInvited(tx: EntityManager, meetingId: string, personId: string): Promise<boolean> {
    return (await this.findFor(tx, meetingId, personId)) !== null;
  }

  /** Somebody who was invited is on the list now: that is a yes. */
  async accepted(tx: EntityManager, meetingId: string, personId: string): Promise<void> {
    const found = await this.findFor(tx, meetingId, personId);
    if (!found || found.status === RequestStatus.ACCEPTED) return;
    const request = await this.book.hold(tx, found.id);
    if (request.status === RequestStatus.ACCEPTED) return;
    await this.book.end(tx, request, RequestStatus.ACCEPTED, { by: personId, personId });
    await this.mail.drop(tx, request);
  }

  private async findFor(
    tx: EntityManager,
    meetingId: string,
    personId: string,
  ): Promise<RegistrationRequest | null> {
    const address = (await this.persons.mailAddresses(tx, [personId])).get(personId)?.address ?? '';
    return tx
      .createQueryBuilder(RegistrationRequest, 'request')
      .where('request.meetingId = :meetingId', { meetingId })
      .andWhere('request.kind = :kind', { kind: RequestKind.INVITATION })
      .andWhere('request.status IN (:...open)', {
        open: [RequestStatus.PENDING, RequestStatus.ACCEPTED, RequestStatus.DECLINED],
      })
      .andWhere('(request.personId = :personId OR request.email = :address)', { personId, address })
      .orderBy('request.id')
      .getOne();
  }

  /** Who is new to this, who is on the list, and who was invited before. */
  private async sort(tx: EntityManager, meetingId: string, people: readonly PersonToAsk[]) {
    const before = await tx.findBy(RegistrationRequest, {
      meetingId,
      kind: RequestKind.INVITATION,
      status: In([RequestStatus.PENDING, RequestStatus.ACCEPTED]),
      email: In(people.map(({ address }) => address)),
    });
    const known = new Set(before.map(({ email }) => email));
    const coming = await tx.findBy(Registration, {
      meetingId,
      personId: In(people.flatMap(({ personId }) => personId ?? [])),
    });
    const comes = new Set(coming.filter((each) => each.isActive).map(({ personId }) => personId));
    const isRegistered = ({ personId }: PersonToAsk) => personId !== null && comes.has(personId);
    return {
      registered: people.filter(isRegistered).length,
      invited: people.filter((each) => !isRegistered(each) && known.has(each.address)).length,
      fresh: people.filter((each) => !isRegistered(each) && !known.has(each.address)),
    };
  }
}

const nothing = {
  invited: 0,
  alreadyInvited: 0,
  alreadyRegistered: 0,
  doubles: 0,
  unread: [],
  refused: null as RegistrationOutcome | null,
};

const nobody = {
  field: 'people.pasted',
  code: 'NOBODY',
  text: text(
    'Kies wie je uitnodigt: mensen uit het netwerk, of plak namen en adressen.',
    'Choose whom you invite: people of the network, or paste names and addresses.',
  ),
};

const tooMany = {
  field: 'people.pasted',
  code: 'TOO_MANY',
  text: text(
    `Je kunt hooguit ${mostAsked} mensen tegelijk uitnodigen.`,
    `You can invite ${mostAsked} people at once at most.`,
  ),
};

function assertDecides(viewer: SignedInViewer): void {
  if (!canDecideRequests(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}
