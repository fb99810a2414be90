import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  DomainError,
  forbidden,
  notFound,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, newId, type RequestContext, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { MeetingHosts } from '../day/meeting-hosts';
import { Meeting } from '../meeting/meeting.entity';
import { findParticipant, type WhoTakesPart } from '../registration/participant';
import type { Registration } from '../registration/registration.entity';
import { MeetingQuestion, QuestionStatus } from './meeting-question.entity';
import { mostEach, whyNotOneMore } from './question-limits';
import { QuestionPageRow } from './question-page.entity';
import { type AskedQuestion, AskingState, type QuestionRoom } from './question-room';
import { QuestionToo } from './question-too.entity';
import type {
  AskMeetingQuestionInput,
  JoinMeetingQuestionInput,
  WithdrawMeetingQuestionInput,
} from './question.input';
import { canAsk, canSeeQuestions, isOpenForQuestions } from './question.policy';

/** What people with a seat do: ask, say that they want to know it too, and take their own question back. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly db: DataSource,
    private readonly hosts: MeetingHosts,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was asked until now, and whether this person can ask. @throws DomainError NOT_FOUND */
  async room(context: RequestContext, viewer: Viewer, who: WhoTakesPart): Promise<QuestionRoom> {
    const { meeting, registration } = await findParticipant(this.db.manager, this.links, viewer, who);
    const isHost = await this.hosts.isHost(context, viewer, meeting.id);
    const sees = canSeeQuestions(registration, isHost);
    const questions = sees ? await this.allAsked(meeting.id, registration) : [];
    const own = questions.filter(({ isOwn }) => isOwn).length;
    return {
      meeting,
      asking: this.asking(meeting, registration),
      left: Math.max(0, mostEach - own),
      questions,
    };
  }

  /** Whether this person can ask something of this meeting now. */
  asking(meeting: Meeting, registration: Registration | null): AskingState {
    if (!isOpenForQuestions(meeting, this.clock.now())) return AskingState.OVER;
    return canAsk(registration) ? AskingState.OPEN : AskingState.NO_SEAT;
  }

  /**
   * Lays a question before everybody with a seat; sent twice it is one.
   * @throws DomainError NOT_FOUND; FORBIDDEN without a seat; CONFLICT afterwards, and when this id was sent with other words;
   * BAD_USER_INPUT at `question`
   */
  async ask(viewer: Viewer, input: AskMeetingQuestionInput): Promise<AskedQuestion> {
    const { id, wantsMail } = input;
    const question = input.question.trim();
    return this.db.transaction(async (tx) => {
      const { meeting, registration } = await this.asker(tx, viewer, input);
      await lockMeeting(tx, meeting.id);
      const known = await tx.findOneBy(MeetingQuestion, { id });
      if (known && known.registrationId !== registration.id) throw notFound();
      if (known && known.question !== question) throw conflict(sentAlready);
      if (known) return asked(known, registration, false);
      const own = await tx.findBy(MeetingQuestion, { registrationId: registration.id });
      const together = await tx.countBy(MeetingQuestion, { meetingId: meeting.id });
      const now = this.clock.now();
      const why = whyNotOneMore(
        own.map(({ createdAt }) => createdAt),
        together,
        now,
      );
      if (why) throw badInput({ field: 'question', code: 'TOO_MANY', text: why });
      const made = await tx.save(
        Object.assign(new MeetingQuestion(), {
          id,
          meetingId: meeting.id,
          registrationId: registration.id,
          question,
          wording: null,
          answer: null,
          status: QuestionStatus.OPEN,
          alsoCount: 0,
          wantsMail,
          version: 1,
          createdAt: now,
        }),
      );
      return asked(made, registration, false);
    });
  }

  /** "I want to know this too": once each; of one's own question it says nothing. @throws as `ask` */
  async join(viewer: Viewer, { id, token }: JoinMeetingQuestionInput): Promise<AskedQuestion> {
    return this.db.transaction(async (tx) => {
      const question = await tx.findOne(MeetingQuestion, {
        where: { id, status: In([QuestionStatus.OPEN, QuestionStatus.ANSWERED]) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!question) throw notFound();
      const { registration } = await this.asker(tx, viewer, { meetingId: question.meetingId, token });
      const too = { questionId: id, registrationId: registration.id };
      if (question.registrationId === registration.id) return asked(question, registration, false);
      if (await tx.existsBy(QuestionToo, too)) return asked(question, registration, true);
      await tx.insert(QuestionToo, { id: newId(), ...too });
      question.alsoCount += 1;
      return asked(await tx.save(question), registration, true);
    });
  }

  /** Takes an own question away, until the page is there: from then on it is nobody's. @throws DomainError NOT_FOUND */
  async withdraw(viewer: Viewer, { id, token }: WithdrawMeetingQuestionInput): Promise<boolean> {
    await this.db.transaction(async (tx) => {
      const question = await tx.findOneBy(MeetingQuestion, { id });
      if (!question) throw notFound();
      const { meetingId } = question;
      const { registration } = await findParticipant(tx, this.links, viewer, { meetingId, token });
      if (!registration || registration.id !== question.registrationId) throw notFound();
      await lockMeeting(tx, meetingId);
      if (await tx.existsBy(QuestionPageRow, { meetingId })) throw alreadyPublished();
      await tx.delete(MeetingQuestion, { id });
    });
    return true;
  }

  /** The meeting and the seat of who asks. @throws DomainError NOT_FOUND; FORBIDDEN; CONFLICT */
  private async asker(
    tx: EntityManager,
    viewer: Viewer,
    who: WhoTakesPart,
  ): Promise<{ meeting: Meeting; registration: Registration }> {
    const { meeting, registration } = await findParticipant(tx, this.links, viewer, who);
    if (!isOpenForQuestions(meeting, this.clock.now())) throw tooLate();
    if (!registration || !canAsk(registration)) {
      throw forbidden(text('wie een plek heeft bij deze bijeenkomst', 'who has a seat at this meeting'));
    }
    return { meeting, registration };
  }

  private async allAsked(meetingId: string, registration: Registration | null): Promise<AskedQuestion[]> {
    const found = await this.db.manager.find(MeetingQuestion, {
      where: { meetingId, status: In([QuestionStatus.OPEN, QuestionStatus.ANSWERED]) },
      order: { status: 'DESC', alsoCount: 'DESC', createdAt: 'ASC', id: 'ASC' },
    });
    const toos = registration
      ? await this.db.manager.findBy(QuestionToo, { registrationId: registration.id })
      : [];
    const said = new Set(toos.map(({ questionId }) => questionId));
    return found.map((each) => asked(each, registration, said.has(each.id)));
  }
}

/** A question as who takes part sees it: nothing of what the desk prepares for the page. */
function asked(
  { id, question, alsoCount, status, registrationId }: MeetingQuestion,
  registration: Registration | null,
  viewerSaidSo: boolean,
): AskedQuestion {
  return {
    ...{ id, question, alsoCount, viewerSaidSo },
    isAnswered: status === QuestionStatus.ANSWERED,
    isOwn: registration !== null && registrationId === registration.id,
  };
}

/**
 * Counting, hiding, answering and publishing wait for each other on the meeting's row, which is locked before any of its
 * questions. @throws DomainError NOT_FOUND
 */
export async function lockMeeting(tx: EntityManager, id: string): Promise<Meeting> {
  const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw notFound();
  return meeting;
}

const sentAlready = text(
  'Met dit formulier stelde je al een vraag, met andere woorden. Open deze pagina opnieuw om nog iets te vragen. Wat je hier typte, staat er nog.',
  'You asked a question with this form already, in other words. Open this page again to ask something else. What you typed here is still there.',
);

function tooLate(): DomainError {
  return new DomainError(
    'CONFLICT',
    text(
      'Vragen stellen kan tot de bijeenkomst is afgelopen. Heb je nog een vraag? Geef een signaal door.',
      'Questions can be asked until the meeting ends. Is there something you still want to know? Raise a signal.',
    ),
  );
}

function alreadyPublished(): DomainError {
  return new DomainError(
    'CONFLICT',
    text(
      'De vragen staan al op een pagina, zonder namen. Vraag een coördinator om deze te verbergen.',
      'The questions are on a page already, without names. Ask a coordinator to hide this one.',
    ),
  );
}
