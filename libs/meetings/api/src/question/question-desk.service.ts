import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  conflict,
  DomainError,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { MeetingHosts } from '../day/meeting-hosts';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingDocuments } from '../search/meeting-documents';
import { MeetingQuestion, QuestionStatus } from './meeting-question.entity';
import { QuestionMailPlan } from './question-mail-plan';
import { QuestionPageRow } from './question-page.entity';
import type { QuestionDesk } from './question-room';
import type {
  AnswerMeetingQuestionInput,
  MarkMeetingQuestionInput,
  PublishMeetingQuestionsInput,
} from './question.input';
import { canAnswerQuestions, canMarkQuestion, isOverForPage } from './question.policy';
import { lockMeeting } from './question.service';

/** Going through the questions while the meeting is on, writing answers afterwards, and making them a page. */
@Injectable()
export class QuestionDeskService {
  constructor(
    private readonly db: DataSource,
    private readonly hosts: MeetingHosts,
    private readonly documents: MeetingDocuments,
    private readonly mail: QuestionMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND; FORBIDDEN for who does not run the day */
  async open(viewer: SignedInViewer, where: { id: string } | { slug: string }): Promise<QuestionDesk> {
    const meeting = await this.hosts.assertHosts(viewer, where);
    const found = await this.db.manager.find(MeetingQuestion, {
      where: { meetingId: meeting.id },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const page = await this.db.manager.findOneBy(QuestionPageRow, { meetingId: meeting.id });
    const isHidden = ({ status }: MeetingQuestion) => status === QuestionStatus.HIDDEN;
    const viewerCanAnswer = canAnswerQuestions(viewer);
    return {
      meeting,
      questions: [...found.filter((each) => !isHidden(each)), ...found.filter(isHidden)],
      publishedAt: page?.publishedAt ?? null,
      viewerCanAnswer,
      viewerCanMark: canMarkQuestion(viewer, QuestionStatus.OPEN, page !== null),
      viewerCanPublish:
        viewerCanAnswer &&
        !page &&
        isOverForPage(meeting, this.clock.now()) &&
        found.some(({ isForPage }) => isForPage),
    };
  }

  /**
   * Answered aloud, hidden, or open again.
   * @throws DomainError NOT_FOUND; FORBIDDEN for a host who would put something on the page that is there
   */
  async mark(viewer: SignedInViewer, { id, status }: MarkMeetingQuestionInput): Promise<MeetingQuestion> {
    const known = await this.db.manager.findOneBy(MeetingQuestion, { id });
    const hosted = known && (await this.hosts.findHosted(viewer, { id: known.meetingId }));
    if (!hosted) throw notFound();
    return this.db.transaction(async (tx) => {
      const meeting = await lockMeeting(tx, hosted.id);
      const question = await lockQuestion(tx, id);
      if (question.status === status) return question;
      const isPublished = await tx.existsBy(QuestionPageRow, { meetingId: meeting.id });
      if (!canMarkQuestion(viewer, status, isPublished)) throw forbidden(coordinator);
      question.status = status;
      return this.write(tx, meeting, question);
    });
  }

  /**
   * Writes an answer, and how the page puts the question. Once the page is there, readers see it at once.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when somebody saved first
   */
  async answer(viewer: SignedInViewer, input: AnswerMeetingQuestionInput): Promise<MeetingQuestion> {
    assertMayAnswer(viewer);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(MeetingQuestion, { id: input.id });
      if (!known) throw notFound();
      const meeting = await lockMeeting(tx, known.meetingId);
      const question = await lockQuestion(tx, input.id);
      // The form gives the question itself back when nothing was changed in it.
      const wording = input.wording === question.question ? null : (input.wording ?? null);
      const written = { wording, answer: input.answer ?? null };
      if (question.wording === written.wording && question.answer === written.answer) return question;
      if (question.version !== input.expectedVersion) throw conflict(savedFirst);
      return this.write(tx, meeting, Object.assign(question, written, { version: question.version + 1 }));
    });
  }

  /**
   * Makes the questions a page in one action, and mails who asked for that. Twice is once.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT before the end, or when nothing is answered yet
   */
  async publish(viewer: SignedInViewer, { meetingId }: PublishMeetingQuestionsInput): Promise<QuestionDesk> {
    assertMayAnswer(viewer);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (await tx.existsBy(QuestionPageRow, { meetingId })) return;
      if (!isOverForPage(meeting, now)) throw refused(notYet);
      const questions = await tx.findBy(MeetingQuestion, { meetingId });
      if (!questions.some(({ isForPage }) => isForPage)) throw refused(nothingAnswered);
      await tx.insert(QuestionPageRow, { id: newId(), meetingId, publishedAt: now });
      await this.documents.write(tx, meeting);
      await this.mail.published(tx, meetingId, now);
    });
    return this.open(viewer, { id: meetingId });
  }

  /** What everybody reads is found by its new words in the same transaction. */
  private async write(
    tx: EntityManager,
    meeting: Meeting,
    question: MeetingQuestion,
  ): Promise<MeetingQuestion> {
    const saved = await tx.save(question);
    if (await tx.existsBy(QuestionPageRow, { meetingId: meeting.id }))
      await this.documents.write(tx, meeting);
    return saved;
  }
}

async function lockQuestion(tx: EntityManager, id: string): Promise<MeetingQuestion> {
  const question = await tx.findOne(MeetingQuestion, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!question) throw notFound();
  return question;
}

function assertMayAnswer(viewer: SignedInViewer): void {
  if (!canAnswerQuestions(viewer)) throw forbidden(coordinator);
}

const coordinator = text('een coördinator', 'a coordinator');

const refused = (why: ReturnType<typeof text>) => new DomainError('CONFLICT', why);

const notYet = text(
  'Een pagina maak je als de bijeenkomst geweest is.',
  'A page is made once the meeting has been.',
);

const nothingAnswered = text(
  'Er is nog geen vraag met een antwoord. Schrijf er een, of zeg welke vraag al beantwoord is.',
  'No question has an answer yet. Write one, or say which was answered already.',
);

const savedFirst = text(
  'Iemand anders heeft dit antwoord net ook veranderd. Bekijk wat er nu staat en kies.',
  'Somebody else has just changed this answer too. Look at how it stands now and choose.',
);
