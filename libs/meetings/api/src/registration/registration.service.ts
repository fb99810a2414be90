import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  decodeCursor,
  encodeCursor,
  forbidden,
  groupedBy,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import type { AttendanceMode } from '../meeting/meeting.enums';
import { canChangeRegistration, canEditMeetings, canSeeRegistrations, isForViewer } from '../meetings.policy';
import { AdmissionService } from '../registration-request/admission.service';
import { readPositions } from './seat-counts';
import { answersOf, wishesOf } from './registration-answers.input';
import type {
  CancelRegistrationByLinkInput,
  CancelRegistrationInput,
  ChangeAttendanceModeByLinkInput,
  ChangeAttendanceModeInput,
  PromoteRegistrationInput,
  RegisterForMeetingInput,
} from './registration.input';
import { RegistrationEvent } from './registration-event.entity';
import type { RegistrationByLink, RegistrationResult } from './registration-result';
import { Registration, RegistrationStatus } from './registration.entity';
import { windowAt } from './registration-window';
import { SeatKeeper } from './seat-keeper';

/** Which registrations of a meeting a coordinator looks at. */
export interface RegistrationSelection {
  readonly status?: RegistrationStatus | null;
  readonly mode?: AttendanceMode | null;
}

/** Registering, changing, leaving; and who comes. The seats themselves are the {@link SeatKeeper}'s. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly db: DataSource,
    private readonly seats: SeatKeeper,
    private readonly admission: AdmissionService,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Positions in line by registration; null for who does not wait. */
  readonly positions = loader<string, number | null>((ids) => readPositions(this.db.manager, ids), null);

  /** What happened to registrations, oldest first. */
  readonly histories = loader<string, RegistrationEvent[]>(async (ids) => {
    const events = await this.db.manager.find(RegistrationEvent, {
      where: { registrationId: In([...ids]) },
      order: { id: 'ASC' },
    });
    return groupedBy(events, (event) => event.registrationId);
  }, []);

  /** The registrations of persons at meetings, by "<meeting id> <person id>"; null when there was never one. */
  readonly own = loader<string, Registration | null>(async (keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const found = await this.db.manager.findBy(Registration, {
      meetingId: In(pairs.map(([meetingId]) => meetingId)),
      personId: In(pairs.map(([, personId]) => personId)),
    });
    return new Map(found.map((each) => [`${each.meetingId} ${each.personId}`, each]));
  }, null);

  /** Registers the viewer. Full, closed or registered before is a result. @throws DomainError NOT_FOUND, BAD_USER_INPUT */
  async register(viewer: SignedInViewer, input: RegisterForMeetingInput): Promise<RegistrationResult> {
    const answers = answersOf(input);
    const request = {
      what: 'REGISTER',
      personId: viewer.personId,
      by: viewer.personId,
      mode: input.mode,
      onlineMeanwhile: input.onlineMeanwhile,
      isFor: (meeting: Meeting) => isForViewer(viewer, meeting),
      choices: wishesOf(input),
      ...(answers && { answers }),
    } as const;
    const told = await this.seats.ask(input.meetingId, request);
    return this.admission.follow(input.meetingId, request, told);
  }

  /** @throws DomainError NOT_FOUND, also for somebody else's registration */
  async cancel(viewer: SignedInViewer, input: CancelRegistrationInput): Promise<RegistrationResult> {
    const registration = await this.changeable(viewer, input.registrationId);
    return this.seats.ask(registration.meetingId, {
      what: 'CANCEL',
      personId: registration.personId,
      by: viewer.personId,
    });
  }

  /** @throws DomainError NOT_FOUND, also for somebody else's registration; BAD_USER_INPUT */
  async changeMode(viewer: SignedInViewer, input: ChangeAttendanceModeInput): Promise<RegistrationResult> {
    const registration = input.registrationId
      ? await this.changeable(viewer, input.registrationId)
      : { meetingId: input.meetingId ?? missingMeeting(), personId: viewer.personId };
    return this.seats.ask(registration.meetingId, {
      what: 'CHANGE_MODE',
      personId: registration.personId,
      by: viewer.personId,
      mode: input.mode,
      onlineMeanwhile: input.onlineMeanwhile,
      mayReturn: false,
    });
  }

  /** A coordinator gives somebody who waits a seat, out of turn. @throws DomainError FORBIDDEN, NOT_FOUND */
  async promote(viewer: SignedInViewer, input: PromoteRegistrationInput): Promise<RegistrationResult> {
    if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const registration = await this.changeable(viewer, input.registrationId);
    return this.seats.ask(registration.meetingId, {
      what: 'PROMOTE',
      personId: registration.personId,
      by: viewer.personId,
      addSeat: input.addSeat,
    });
  }

  /** What a link leads to; it changes nothing. @throws DomainError NOT_FOUND for an altered link */
  async byLink(token: string): Promise<RegistrationByLink> {
    const registration = await this.linked(token);
    const meeting = await this.db.manager.findOneByOrFail(Meeting, { id: registration.meetingId });
    const window = windowAt(meeting, this.clock.now());
    return {
      registration,
      canChange: window === 'OPEN',
      canLeave: registration.isActive && window !== 'CANCELLED' && window !== 'PAST',
      worksUntil: meeting.endsAt,
    };
  }

  /** @throws DomainError NOT_FOUND for an altered link */
  async cancelByLink(input: CancelRegistrationByLinkInput): Promise<RegistrationResult> {
    const { meetingId, personId } = await this.linked(input.token);
    return this.seats.ask(meetingId, { what: 'CANCEL', personId, by: personId });
  }

  /** @throws DomainError NOT_FOUND for an altered link; BAD_USER_INPUT */
  async changeModeByLink(input: ChangeAttendanceModeByLinkInput): Promise<RegistrationResult> {
    const { meetingId, personId } = await this.linked(input.token);
    const request = {
      what: 'CHANGE_MODE',
      personId,
      by: personId,
      mode: input.mode,
      onlineMeanwhile: input.onlineMeanwhile,
      mayReturn: true,
    } as const;
    return this.admission.follow(meetingId, request, await this.seats.ask(meetingId, request));
  }

  /**
   * Who comes, in the order of arrival.
   * @param counting false leaves the total 0
   * @throws DomainError FORBIDDEN, BAD_USER_INPUT at `after`
   */
  async page(
    viewer: Viewer,
    meetingId: string,
    selection: RegistrationSelection,
    page: PageRequest,
    counting: boolean,
  ): Promise<Page<Registration>> {
    if (!canSeeRegistrations(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.listed(meetingId, selection, page, counting);
  }

  /** The same list for whoever asked a policy first. @throws DomainError BAD_USER_INPUT at `after` */
  async listed(
    meetingId: string,
    { status, mode }: RegistrationSelection,
    { first, after }: PageRequest,
    counting = true,
  ): Promise<Page<Registration>> {
    const selected = this.db.manager
      .createQueryBuilder(Registration, 'registration')
      .where('registration.meetingId = :meetingId', { meetingId });
    if (status) selected.andWhere('registration.status = :status', { status });
    if (mode) selected.andWhere('registration.mode = :mode', { mode });
    const totalCount = counting ? await selected.getCount() : 0;
    if (after) selected.andWhere('registration.number > :number', { number: readNumber(after) });
    const rows = await selected
      .orderBy('registration.number')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, totalCount, (each) => encodeCursor(each.number));
  }

  /** Where the viewer comes next: active registrations of meetings that have not ended, the next one first. */
  upcomingOf(personId: string, first: number): Promise<Registration[]> {
    return this.db.manager
      .createQueryBuilder(Registration, 'registration')
      .innerJoin(Meeting, 'meeting', 'meeting.id = registration.meetingId')
      .where('registration.personId = :personId', { personId })
      .andWhere('registration.status <> :left', { left: RegistrationStatus.CANCELLED })
      .andWhere('meeting.endsAt > :now', { now: this.clock.now() })
      .orderBy('meeting.startsAt')
      .addOrderBy('meeting.id')
      .limit(first)
      .getMany();
  }

  /** @throws DomainError NOT_FOUND, also for a registration that the viewer may not change */
  async changeable(viewer: Viewer, id: string): Promise<Registration> {
    const registration = await this.db.manager.findOneBy(Registration, { id });
    if (!registration || !canChangeRegistration(viewer, registration)) throw notFound();
    return registration;
  }

  /** @throws DomainError NOT_FOUND for an altered link */
  async linked(token: string): Promise<Registration> {
    const id = this.links.findId('registration', token);
    const registration = id && (await this.db.manager.findOneBy(Registration, { id }));
    if (!registration) throw notFound();
    return registration;
  }
}

function missingMeeting(): never {
  throw badInput({
    field: 'registrationId',
    code: 'MISSING',
    text: text('Zeg om welke aanmelding het gaat.', 'Say which registration it is about.'),
  });
}

/** @throws DomainError BAD_USER_INPUT at `after` */
function readNumber(after: string): number {
  const number = Number(decodeCursor(after, 1)[0]);
  return Number.isSafeInteger(number) && number >= 0 && number < 2 ** 31
    ? number
    : Number(decodeCursor('', 1)[0]);
}
