import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  decodeCursor,
  dutchDay,
  encodeCursor,
  forbidden,
  isInNetwork,
  notFound,
  ownSlug,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { OpenAnswer } from '../open-answer/open-answer.entity';
import { canLookAfterPolls } from '../polls.policy';
import { threshold } from '../results/suppress';
import { tally } from '../results/tally';
import { Box } from '../sheet/box.entity';
import { mixForGood, takeBox } from '../sheet/box-mixing';
import { Sheet } from '../sheet/sheet.entity';
import { PollDocuments } from './poll-documents';
import { PollKeeper } from './poll-keeper';
import type { PollConnection } from './poll.connection';
import { Poll, type PollStatus } from './poll.entity';
import type { CreatePollInput, UpdatePollInput } from './poll.input';
import type { PollQuestion } from './poll-question';
import { readQuestions } from './read-questions';

/** Making a poll and bringing it from draft to published. */
@Injectable()
export class PollService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: PollKeeper,
    private readonly documents: PollDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  get(viewer: Viewer, slug: string): Promise<Poll> {
    return this.keeper.get(this.db.manager, viewer, slug);
  }

  /** What this viewer may see, what opens last first. */
  async list(viewer: Viewer, { first, after }: PageRequest): Promise<PollConnection> {
    const all = this.db.getRepository(Poll).createQueryBuilder('poll').where('TRUE');
    if (!canLookAfterPolls(viewer)) all.andWhere(`poll.status <> 'DRAFT'`);
    if (!isInNetwork(viewer)) all.andWhere(`poll.audience = 'EVERYBODY'`);
    const page = all
      .clone()
      .orderBy('poll.opensOn', 'DESC')
      .addOrderBy('poll.id', 'DESC')
      .limit(first + 1);
    if (after) {
      const [day, id] = decodeCursor(after, 2);
      page.andWhere('(poll.opens_on, poll.id) < (:day::date, :id::uuid)', { day, id });
    }
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, (poll) => encodeCursor(poll.opensOn, poll.id));
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT; CONFLICT when the id is of another */
  async create(viewer: SignedInViewer, { id, ...written }: CreatePollInput): Promise<Poll> {
    assertLooksAfter(viewer);
    const questions = checked(written);
    return this.db.transaction(async (tx) => {
      const poll = Object.assign(new Poll(), texts(written), {
        ...{ id, questions, slug: ownSlug(written.titleNl, id, 'peiling'), status: 'DRAFT' },
        ...{ results: null, publishedOn: null, initiative: null, authorId: viewer.personId },
      });
      await tx.createQueryBuilder().insert().into(Poll).values(poll).orIgnore().execute();
      const made = await tx.findOneByOrFail(Poll, { id });
      if (made.authorId !== viewer.personId) {
        throw conflict(text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.'));
      }
      return made;
    });
  }

  /** Of a draft. @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  async update(viewer: SignedInViewer, { id, ...written }: UpdatePollInput): Promise<Poll> {
    return this.step(viewer, id, 'DRAFT', async (tx, poll) => {
      Object.assign(poll, texts(written), { questions: checked(written) });
    });
  }

  /** From its first day on it can be answered. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  async open(viewer: SignedInViewer, id: string): Promise<Poll> {
    return this.step(viewer, id, 'DRAFT', async (tx, poll) => {
      if (poll.closesOn < this.today()) throw conflict(dayIsPast);
      await tx.insert(Box, { pollId: id, sheets: [], spent: [] });
      poll.status = 'OPEN';
    });
  }

  /** Also before its last day. All sheets are mixed for good. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  async close(viewer: SignedInViewer, id: string): Promise<Poll> {
    return this.step(viewer, id, 'OPEN', async (tx, poll) => {
      const box = await takeBox(tx, id);
      if (box) await mixForGood(tx, box);
      poll.status = 'CLOSED';
    });
  }

  /**
   * Counts, keeps only what may be shown, and throws the sheets away: what is not there cannot be told.
   * @throws DomainError FORBIDDEN, NOT_FOUND; CONFLICT while open answers wait to be read, or with fewer than ten sheets
   */
  async publish(viewer: SignedInViewer, id: string): Promise<Poll> {
    return this.step(viewer, id, 'CLOSED', async (tx, poll) => {
      const [sheets, answers] = await Promise.all([
        tx.findBy(Sheet, { pollId: id }),
        tx.findBy(OpenAnswer, { pollId: id }),
      ]);
      if (answers.some(({ isShown }) => isShown === null)) throw conflict(stillToRead);
      if (sheets.length < threshold) throw conflict(tooFew);
      const choices = sheets.map((sheet) => sheet.choices);
      poll.results = tally(poll.questions, choices, answers);
      poll.publishedOn = this.today();
      poll.status = 'PUBLISHED';
      await tx.delete(Sheet, { pollId: id });
      await tx.delete(OpenAnswer, { pollId: id });
    });
  }

  today(): string {
    return dutchDay(this.clock.now());
  }

  /** Loads a poll that is where this step begins, does the step, and keeps it. */
  private async step(
    viewer: SignedInViewer,
    id: string,
    from: PollStatus,
    change: (tx: EntityManager, poll: Poll) => Promise<void>,
  ): Promise<Poll> {
    assertLooksAfter(viewer);
    return this.db.transaction(async (tx) => {
      // The box is locked before the poll, as who answers does.
      await takeBox(tx, id);
      const poll = await tx.findOne(Poll, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!poll) throw notFound();
      if (poll.status !== from) throw conflict(elsewhere);
      await change(tx, poll);
      const kept = await tx.save(poll);
      await this.documents.write(tx, kept);
      return kept;
    });
  }
}

function assertLooksAfter(viewer: Viewer): void {
  if (!canLookAfterPolls(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

type Written = Omit<CreatePollInput, 'id'>;

function texts({ questions: _, ...written }: Written) {
  const { titleEn = null, leadEn = null, helpEn = null, ...rest } = written;
  return { ...rest, titleEn, leadEn, helpEn };
}

function checked({ questions: written, opensOn, closesOn }: Written): readonly PollQuestion[] {
  const { questions, problems } = readQuestions(written);
  const all = closesOn < opensOn ? [endsBeforeItBegins, ...problems] : problems;
  if (all.length > 0) throw badInput(...all);
  return questions;
}

const endsBeforeItBegins = {
  field: 'closesOn',
  code: 'BEFORE_BEGIN',
  text: text('De laatste dag ligt voor de eerste.', 'The last day is before the first.'),
};
const dayIsPast = text(
  'De laatste dag is al voorbij. Kies eerst een latere dag.',
  'The last day is past. Choose a later day first.',
);
const stillToRead = text(
  'Er zijn nog open antwoorden die niemand heeft gelezen.',
  'There are open answers that nobody has read yet.',
);
const tooFew = text(
  'Er zijn minder dan tien antwoorden. Dan laten we niets zien, zodat niemand te herkennen is.',
  'There are fewer than ten answers. Then we show nothing, so that nobody can be recognised.',
);
const elsewhere = text(
  'Dit kan nu niet: de peiling is intussen een stap verder. Kijk hoe het ervoor staat.',
  'This cannot be done now: the poll is a step further meanwhile. See how it stands.',
);
