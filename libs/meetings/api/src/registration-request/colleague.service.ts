import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import {
  badInput,
  type Clock,
  type FieldProblem,
  forbidden,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import type { AttendanceMode } from '../meeting/meeting.enums';
import { canRegisterColleagues } from '../meetings.policy';
import { RegistrationOutcome } from '../registration/registration-result';
import { SeatKeeper } from '../registration/seat-keeper';
import { ApprovalService } from './approval.service';
import type { ColleagueAnswer } from './colleague-answer';
import type { ColleagueInput, RegisterColleaguesInput } from './registration-request.input';
import { type RegistrationRequest, RequestKind, RequestStatus } from './registration-request.entity';
import { RequestBook } from './request-book';
import { RequestMailPlan } from './request-mail-plan';

/** Seats that wait for an answer are seats that nobody else can have. */
const mostUnanswered = 30;

/** Somebody to put on the list. */
interface Colleague {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly mode: AttendanceMode;
}

/**
 * An editor registers colleagues in one go, in the order in which they get seats when those run short. Each has the seat,
 * or the place in line, at once, and answers the mail: no, or nothing in time, frees it.
 */
@Injectable()
export class ColleagueService {
  constructor(
    private readonly db: DataSource,
    private readonly book: RequestBook,
    private readonly seats: SeatKeeper,
    private readonly persons: PersonService,
    private readonly approvals: ApprovalService,
    private readonly mail: RequestMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * All of them in one transaction and one ride. Pressing twice tells that they are on the list.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at "colleagues.0.email" and the like
   */
  register(viewer: SignedInViewer, input: RegisterColleaguesInput): Promise<ColleagueAnswer[]> {
    const { meetingId, organisationId } = input;
    if (!canRegisterColleagues(viewer, organisationId))
      throw forbidden(text('een redacteur van deze organisatie', 'an editor of this organisation'));
    const by = viewer.personId;
    return this.db.transaction(async (tx) => {
      await this.book.meetingOf(tx, meetingId);
      const colleagues = await this.readColleagues(tx, viewer, input);
      await this.assertRoom(tx, by, meetingId, colleagues.length);
      const told = await this.seats.decide(
        tx,
        meetingId,
        colleagues.map(({ personId, mode }) => ({ what: 'ADD', as: 'COLLEAGUE', personId, by, mode })),
      );
      const answers: ColleagueAnswer[] = [];
      const asked: RegistrationRequest[] = [];
      for (const [place, colleague] of colleagues.entries()) {
        const each = told[place]!;
        if ('refused' in each) throw each.refused;
        const { outcome, position } = each.result;
        if (outcome === RegistrationOutcome.AWAITS_APPROVAL)
          await this.approvals.open(tx, { ...colleague, meetingId, askedBy: by, organisationId });
        if (outcome === RegistrationOutcome.CONFIRMED || outcome === RegistrationOutcome.WAITLISTED) {
          const kind = RequestKind.COLLEAGUE;
          asked.push(
            await this.book.open(tx, { ...colleague, kind, meetingId, askedBy: by, organisationId }),
          );
        }
        answers.push({ name: colleague.name, outcome, position });
      }
      await this.mail.plan(tx, 'colleague', asked);
      return answers;
    });
  }

  /** Takes back what was asked: a colleague who was put on the list is off it again. */
  async withdrawSeat(tx: EntityManager, viewer: SignedInViewer, request: RegistrationRequest): Promise<void> {
    const { meetingId, personId } = request;
    if (request.kind !== RequestKind.COLLEAGUE || !personId) return;
    await this.seats.decide(tx, meetingId, [{ what: 'CANCEL', personId, by: viewer.personId }]);
  }

  /** The people of the rows, in their order; a new person is made for an address that nobody has. */
  private async readColleagues(
    tx: EntityManager,
    viewer: SignedInViewer,
    { organisationId, colleagues }: RegisterColleaguesInput,
  ): Promise<Colleague[]> {
    const members = await this.persons.holders(tx, { roles: [], organisationIds: [organisationId] }, 1000);
    const known = new Map(members.map((each) => [each.personId, each]));
    const problems = colleagues.flatMap((each, place) =>
      each.personId && !known.has(each.personId) ? [notOfUs(place)] : typedProblems(each, place),
    );
    const addresses = colleagues.map((each) =>
      each.personId ? (known.get(each.personId)?.address ?? '') : (each.email ?? ''),
    );
    addresses.forEach((address, place) => {
      if (address && addresses.indexOf(address) < place) problems.push(twice(place));
    });
    if (problems.length > 0) throw badInput(...problems);
    const made = new Map<string, string>();
    // In the order of addresses: two who make the same people at once wait for each other.
    for (const address of addresses.toSorted()) {
      const row = colleagues[addresses.indexOf(address)]!;
      if (row.personId) continue;
      made.set(
        address,
        await this.persons.behindAddress(tx, { name: row.name ?? '', address, locale: viewer.locale }),
      );
    }
    return colleagues.map(({ personId, name, mode }, place) => {
      const member = personId ? known.get(personId) : undefined;
      const email = addresses[place]!;
      return {
        personId: member?.personId ?? made.get(email)!,
        name: member?.name ?? name ?? '',
        locale: member?.locale ?? viewer.locale,
        email,
        mode,
      };
    });
  }

  /** @throws DomainError BAD_USER_INPUT at `colleagues` */
  private async assertRoom(tx: EntityManager, by: string, meetingId: string, more: number): Promise<void> {
    const [{ count }] = await tx.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM registration_requests
       WHERE asked_by = $1 AND meeting_id = $2 AND kind = 'COLLEAGUE' AND status = $3`,
      [by, meetingId, RequestStatus.PENDING],
    );
    if (count + more <= mostUnanswered) return;
    throw badInput({
      field: 'colleagues',
      code: 'TOO_MANY_UNANSWERED',
      text: text(
        'Veel van je collega’s hebben nog niet geantwoord. Wacht daar even op.',
        'Many of your colleagues have not answered yet. Wait for them first.',
      ),
    });
  }
}

/** A row says who, by choosing or by typing. */
function typedProblems({ personId, name, email }: ColleagueInput, place: number): FieldProblem[] {
  if (personId) return [];
  return [
    ...(name
      ? []
      : [
          at(
            place,
            'name',
            'Vul een naam in, of kies een collega.',
            'Fill in a name, or choose a colleague.',
          ),
        ]),
    ...(email
      ? []
      : [at(place, 'email', 'Vul het adres van je collega in.', 'Fill in the address of your colleague.')]),
  ];
}

function notOfUs(place: number): FieldProblem {
  return at(
    place,
    'personId',
    'Deze persoon hoort niet (meer) bij je organisatie.',
    'This person does not belong to your organisation (any more).',
  );
}

function twice(place: number): FieldProblem {
  return at(place, 'email', 'Deze collega staat al hierboven.', 'This colleague is in a row above.');
}

function at(place: number, field: string, nl: string, en: string): FieldProblem {
  return { field: `colleagues.${place}.${field}`, code: 'COLLEAGUE', text: text(nl, en) };
}
