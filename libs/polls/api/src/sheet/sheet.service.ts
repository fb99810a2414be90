import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, conflict, dutchDay, text, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { PollKeeper } from '../poll/poll-keeper';
import { AnswerLimit } from './answer-limit';
import { emptyWhenFull, shuffledIn, spentHash, takeBox } from './box-mixing';
import { readFilledIn } from './filled-in';
import type { AnswerOutcome, AnswerPollInput } from './sheet.input';
import { SpentToken } from './spent-token.entity';

/** Giving out tickets and taking in sheets. Who asks is looked at to let them in, and kept nowhere. */
@Injectable()
export class SheetService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: PollKeeper,
    private readonly links: SignedLinks,
    private readonly limit: AnswerLimit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A random number with our signature: it says that the form came from us, and nothing about whom it went to. */
  async ticket(viewer: Viewer, slug: string): Promise<string | null> {
    const poll = await this.keeper.get(this.db.manager, viewer, slug);
    return poll.isOpenOn(this.today()) ? this.links.token('poll-answer', randomUUID()) : null;
  }

  /**
   * @param networkAddress where it comes from; it is counted and forgotten
   * @throws DomainError RATE_LIMITED; NOT_FOUND; CONFLICT at a ticket that is not ours; BAD_USER_INPUT at the question
   */
  async answer(
    viewer: Viewer,
    { slug, ticket, answers }: AnswerPollInput,
    networkAddress: string,
  ): Promise<AnswerOutcome> {
    this.limit.take(networkAddress);
    const found = await this.keeper.get(this.db.manager, viewer, slug);
    const ticketId = this.links.findId('poll-answer', ticket);
    if (!ticketId) throw conflict(wrongTicket);
    const hash = spentHash(found.id, ticketId);
    return this.db.transaction(async (tx) => {
      const box = await takeBox(tx, found.id);
      // Read behind the lock: closing takes the box away.
      const poll = await this.keeper.get(tx, viewer, slug);
      if (!box || !poll.isOpenOn(this.today())) return 'CLOSED';
      const isSpent = box.spent.includes(hash) || (await tx.existsBy(SpentToken, { pollId: poll.id, hash }));
      if (isSpent) return 'COUNTED_BEFORE';
      const { filledIn, problems } = readFilledIn(poll.questions, answers);
      if (problems.length > 0) throw badInput(...problems);
      box.sheets = shuffledIn(box.sheets, filledIn);
      box.spent = [...box.spent, hash].sort();
      await emptyWhenFull(tx, box);
      return 'COUNTED';
    });
  }

  private today(): string {
    return dutchDay(this.clock.now());
  }
}

const wrongTicket = text(
  'Dit formulier is te oud. Open de peiling opnieuw; wat je koos, staat nog in je browser.',
  'This form is too old. Open the poll again; what you chose is still in your browser.',
);
