import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  dutchDay,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { Attendance } from '../attendance/attendance.entity';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingRecap } from '../recap/meeting-recap.entity';
import { Registration } from '../registration/registration.entity';
import { FeedbackAnswered } from './feedback-answered.entity';
import { putInBox } from './feedback-box';
import { type FeedbackForm, FeedbackOutcome, type FeedbackResult } from './feedback-form';
import { FeedbackQuestion, questionsOf, scoreColumns } from './feedback-questions';
import { FeedbackStanding, feedbackStanding } from './feedback-standing';
import { feedbackClosesAt } from './feedback-window';
import type { FeedbackScoreInput, GiveFeedbackByLinkInput, GiveFeedbackInput } from './feedback.input';
import { canGiveFeedback } from './feedback.policy';

type Words = Pick<GiveFeedbackInput, 'scores' | 'tomorrow' | 'nextAgenda'>;

/** Saying what you thought of a meeting: who was there, once, and nobody learns who said what. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the link in a mail opens. @throws DomainError NOT_FOUND for an altered link */
  async openByLink(token: string): Promise<FeedbackForm> {
    return this.form(this.db.manager, await this.byLink(token));
  }

  /** What a person is asked about their own registration. */
  openFor(registration: Registration): Promise<FeedbackForm> {
    return this.form(this.db.manager, registration);
  }

  /** @throws DomainError NOT_FOUND for somebody else's registration; BAD_USER_INPUT */
  async give(viewer: SignedInViewer, input: GiveFeedbackInput): Promise<FeedbackResult> {
    const registration = await this.db.manager.findOneBy(Registration, { id: input.registrationId });
    if (!registration || !canGiveFeedback(viewer, registration)) throw notFound();
    return this.take(registration, input);
  }

  /** The same from a mail, signed out. @throws DomainError NOT_FOUND for an altered link; BAD_USER_INPUT */
  async giveByLink(input: GiveFeedbackByLinkInput): Promise<FeedbackResult> {
    return this.take(await this.byLink(input.token), input);
  }

  private take(registration: Registration, words: Words): Promise<FeedbackResult> {
    return this.db.transaction(async (tx) => {
      // One answer of a meeting after the other: see feedback-box.ts.
      await tx.findOneOrFail(Meeting, {
        where: { id: registration.meetingId },
        lock: { mode: 'pessimistic_write' },
      });
      const form = await this.form(tx, registration);
      if (form.standing === FeedbackStanding.ANSWERED)
        return { outcome: FeedbackOutcome.ANSWERED_BEFORE, form };
      if (form.standing !== FeedbackStanding.OPEN || !form.mode)
        return { outcome: FeedbackOutcome.NOT_OPEN, form };
      await putInBox(tx, registration.id, {
        meetingId: registration.meetingId,
        mode: form.mode,
        day: dutchDay(this.clock.now()),
        ...scoresIn(words.scores, form.questions),
        tomorrow: words.tomorrow ?? null,
        nextAgenda: words.nextAgenda ?? null,
      });
      return { outcome: FeedbackOutcome.THANKS, form: { ...form, standing: FeedbackStanding.ANSWERED } };
    });
  }

  private async form(tx: EntityManager, { id, meetingId }: Registration): Promise<FeedbackForm> {
    const meeting = await tx.findOneByOrFail(Meeting, { id: meetingId });
    const attendance = await tx.findOneBy(Attendance, { registrationId: id });
    const answered = await tx.existsBy(FeedbackAnswered, { registrationId: id });
    const recap = await tx.findOneBy(MeetingRecap, { meetingId });
    const recapAt = recap?.publishedAt ?? null;
    const person = { wasThere: attendance !== null, answered, recapAt };
    const mode = attendance?.mode ?? null;
    return {
      id,
      meeting,
      mode,
      standing: feedbackStanding(meeting, person, this.clock.now()),
      questions: mode ? questionsOf[mode] : [],
      closesAt: feedbackClosesAt(meeting.endsAt, recapAt),
    };
  }

  private async byLink(token: string): Promise<Registration> {
    const id = this.links.findId('feedback', token);
    const registration = id && (await this.db.manager.findOneBy(Registration, { id }));
    if (!registration) throw notFound();
    return registration;
  }
}

type Scores = Record<(typeof scoreColumns)[Exclude<FeedbackQuestion, 'USEFULNESS'>], number | null> & {
  usefulness: number;
};

/** The scores by their column. @throws DomainError BAD_USER_INPUT without usefulness, or at what was not asked of them */
function scoresIn(given: readonly FeedbackScoreInput[], asked: readonly FeedbackQuestion[]): Scores {
  const scores = new Map(given.map(({ question, score }) => [question, score]));
  const of = (question: FeedbackQuestion): number | null => scores.get(question) ?? null;
  const usefulness = of(FeedbackQuestion.USEFULNESS);
  if (usefulness === null) throw badInput(noUsefulness);
  if (given.some(({ question }) => !asked.includes(question)) || scores.size < given.length)
    throw badInput(notAsked);
  return {
    usefulness,
    place: of(FeedbackQuestion.PLACE),
    catering: of(FeedbackQuestion.CATERING),
    atmosphere: of(FeedbackQuestion.ATMOSPHERE),
    sound: of(FeedbackQuestion.SOUND),
    takingPart: of(FeedbackQuestion.TAKING_PART),
  };
}

const noUsefulness = {
  field: 'scores.USEFULNESS',
  code: 'MISSING',
  text: text('Kies hoe nuttig het voor je was.', 'Choose how useful it was to you.'),
};

const notAsked = {
  field: 'scores',
  code: 'NOT_ASKED',
  text: text(
    'Deze vraag hoort niet bij hoe jij meedeed.',
    'This question does not go with how you took part.',
  ),
};
