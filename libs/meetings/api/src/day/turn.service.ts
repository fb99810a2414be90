import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  groupedBy,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, loader, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';

import { Attendance } from '../attendance/attendance.entity';
import type { AttendanceMode } from '../meeting/meeting.enums';
import { findParticipant, type WhoTakesPart } from '../registration/participant';
import type { Registration } from '../registration/registration.entity';
import { dayTopic } from './day-note';
import type { MeetingDay } from './meeting-day';
import { MeetingHosts } from './meeting-hosts';
import { HandOutcome, type HandResult, type Participation } from './stage';
import type { EndTurnInput, GiveTurnInput, RaiseHandInput, WithdrawHandInput } from './stage.input';
import { lockDay } from './stage.service';
import { isTheDay } from './the-day';
import { inTurn } from './turn-order';
import { Turn, TurnStatus } from './turn.entity';

const { WAITING, SPEAKING, DONE, SKIPPED, WITHDRAWN } = TurnStatus;
/** Nobody can be held to one anonymous question, so there is a limit for all together. */
const mostAnonymous = 30;

/** The turns of a meeting: who speaks, and who waits in turn. */
export interface Turns {
  readonly speaking: Turn | null;
  readonly waiting: readonly Turn[];
}
const noTurns: Turns = { speaking: null, waiting: [] };

/** One turn order for room and screen: hands go up from phones, a host gives the turn. */
@Injectable()
export class TurnService {
  constructor(
    private readonly db: DataSource,
    private readonly hosts: MeetingHosts,
    private readonly links: SignedLinks,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By meeting. */
  readonly ofMeeting = loader<string, Turns>((ids) => this.read(this.db.manager, ids), noTurns);

  /** Names of who raised hands, by registration. */
  readonly names = loader<string, string | null>(async (ids) => {
    const rows = await this.db.query<{ id: string; name: string }[]>(
      'SELECT r.id, p.name FROM registrations r JOIN persons p ON p.id = r.person_id WHERE r.id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }, null);

  /** What somebody can do now. @throws DomainError NOT_FOUND */
  async participation(viewer: Viewer, who: WhoTakesPart): Promise<Participation> {
    const { meeting, registration } = await this.participant(viewer, who);
    const { speaking, waiting } = (await this.read(this.db.manager, [meeting.id])).get(meeting.id) ?? noTurns;
    const takesPart = registration?.isActive === true;
    const own = takesPart
      ? [speaking, ...waiting].find((each) => each?.registrationId === registration.id)
      : null;
    return {
      meeting,
      isToday: isTheDay(meeting, this.clock.now()),
      takesPart,
      turn: own ?? null,
      before: own ? Math.max(waiting.indexOf(own), 0) : null,
    };
  }

  /** @throws DomainError NOT_FOUND; BAD_USER_INPUT at `question` for an anonymous hand without one */
  async raise(viewer: Viewer, input: RaiseHandInput): Promise<HandResult> {
    const { id, question = null, anonymous } = input;
    const { meeting, registration } = await this.participant(viewer, input);
    if (!registration?.isActive) return { outcome: HandOutcome.NOT_A_PARTICIPANT, turn: null };
    if (!isTheDay(meeting, this.clock.now())) return { outcome: HandOutcome.NOT_TODAY, turn: null };
    if (anonymous && !question) throw missingQuestion();
    return this.db.transaction(async (tx) => {
      await lockDay(tx, meeting.id);
      const known = await tx.findOneBy(Turn, { id, meetingId: meeting.id });
      if (known) return { outcome: HandOutcome.RAISED, turn: known };
      const up = { meetingId: meeting.id, status: In([WAITING, SPEAKING]) };
      if (anonymous) {
        const others = await tx.countBy(Turn, { ...up, registrationId: IsNull() });
        if (others >= mostAnonymous) return { outcome: HandOutcome.TOO_MANY, turn: null };
      } else {
        const own = await tx.findOneBy(Turn, { ...up, registrationId: registration.id });
        if (own) return { outcome: HandOutcome.ALREADY_RAISED, turn: own };
      }
      const turn = await tx.save(
        Object.assign(new Turn(), {
          id,
          meetingId: meeting.id,
          registrationId: anonymous ? null : registration.id,
          mode: await whereIs(tx, registration),
          question,
          status: WAITING,
          number: ((await tx.maximum(Turn, 'number', { meetingId: meeting.id })) ?? 0) + 1,
        }),
      );
      await this.tell(tx, meeting.id);
      return { outcome: HandOutcome.RAISED, turn };
    });
  }

  /** @throws DomainError NOT_FOUND */
  async withdraw(viewer: Viewer, input: WithdrawHandInput): Promise<HandResult> {
    const { meeting, registration } = await this.participant(viewer, input);
    if (!registration) return { outcome: HandOutcome.NOT_A_PARTICIPANT, turn: null };
    return this.db.transaction(async (tx) => {
      await lockDay(tx, meeting.id);
      const turn = await tx.findOneBy(Turn, {
        registrationId: registration.id,
        status: In([WAITING, SPEAKING]),
      });
      if (!turn) return { outcome: HandOutcome.NOT_RAISED, turn: null };
      await tx.update(Turn, { id: turn.id }, { status: WITHDRAWN });
      await this.tell(tx, meeting.id);
      return { outcome: HandOutcome.WITHDRAWN, turn: null };
    });
  }

  /** Who speaks is done; the first in turn, or the one that is named, speaks. @throws DomainError NOT_FOUND, FORBIDDEN */
  async give(viewer: SignedInViewer, { meetingId, from, to }: GiveTurnInput): Promise<MeetingDay> {
    const meeting = await this.hosts.assertHosts(viewer, { id: meetingId });
    await this.db.transaction(async (tx) => {
      await lockDay(tx, meetingId);
      const { speaking, waiting } = (await this.read(tx, [meetingId])).get(meetingId) ?? noTurns;
      // Somebody else pressed first: whom they gave the turn speaks.
      if ((speaking?.id ?? null) !== (from ?? null)) return;
      const next = to ? waiting.find(({ id }) => id === to) : this.after(speaking, waiting);
      if (speaking) await tx.update(Turn, { id: speaking.id }, { status: DONE });
      if (next) await tx.update(Turn, { id: next.id }, { status: SPEAKING });
      await this.tell(tx, meetingId);
    });
    return { id: meetingId, meeting };
  }

  /** Ends a turn, of who speaks or waits. @throws DomainError NOT_FOUND */
  async end(viewer: SignedInViewer, { id, skip }: EndTurnInput): Promise<MeetingDay> {
    const turn = await this.db.manager.findOneBy(Turn, { id });
    const meeting = turn && (await this.hosts.findHosted(viewer, { id: turn.meetingId }));
    if (!meeting) throw notFound();
    await this.db.transaction(async (tx) => {
      await lockDay(tx, meeting.id);
      await tx.update(Turn, { id, status: In([WAITING, SPEAKING]) }, { status: skip ? SKIPPED : DONE });
      await this.tell(tx, meeting.id);
    });
    return { id: meeting.id, meeting };
  }

  private after(speaking: Turn | null, waiting: readonly Turn[]): Turn | undefined {
    return speaking ? inTurn(waiting, speaking.mode)[0] : waiting[0];
  }

  private async read(tx: EntityManager, meetingIds: readonly string[]): Promise<Map<string, Turns>> {
    const up = await tx.findBy(Turn, { meetingId: In([...meetingIds]), status: In([WAITING, SPEAKING]) });
    const last = await tx.query<{ meetingId: string; mode: AttendanceMode }[]>(
      `SELECT DISTINCT ON (meeting_id) meeting_id AS "meetingId", mode FROM turns
       WHERE meeting_id = ANY($1) AND status = 'DONE' ORDER BY meeting_id, updated_at DESC`,
      [meetingIds],
    );
    return new Map(
      [...groupedBy(up, (turn) => turn.meetingId)].map(([meetingId, turns]) => {
        const speaking = turns.find(({ status }) => status === SPEAKING) ?? null;
        const spoke = speaking?.mode ?? last.find((each) => each.meetingId === meetingId)?.mode ?? null;
        return [
          meetingId,
          {
            speaking,
            waiting: inTurn(
              turns.filter(({ status }) => status === WAITING),
              spoke,
            ),
          },
        ];
      }),
    );
  }

  private participant(viewer: Viewer, who: WhoTakesPart) {
    return findParticipant(this.db.manager, this.links, viewer, who);
  }

  private async tell(tx: EntityManager, meetingId: string): Promise<void> {
    await this.notes.publish(tx, dayTopic(meetingId), { what: 'TURNS' });
  }
}

/** Where somebody really is, else where they are expected. */
async function whereIs(tx: EntityManager, registration: Registration): Promise<AttendanceMode> {
  const attendance = await tx.findOneBy(Attendance, { registrationId: registration.id });
  return attendance?.mode ?? registration.seatMode ?? registration.mode;
}

function missingQuestion() {
  return badInput({
    field: 'question',
    code: 'MISSING',
    text: text(
      'Schrijf je vraag op: zonder naam kunnen we je niet aan het woord laten.',
      'Write your question: without a name we cannot give you the floor.',
    ),
  });
}
