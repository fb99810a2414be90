import { Injectable } from '@nestjs/common';
import {
  conflict,
  decodeCursor,
  encodeCursor,
  forbidden,
  notFound,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { PollKeeper } from '../poll/poll-keeper';
import { Poll } from '../poll/poll.entity';
import { canLookAfterPolls } from '../polls.policy';
import type { PollOpenAnswerConnection } from './open-answer.connection';
import { OpenAnswer } from './open-answer.entity';
import type { JudgePollAnswerInput } from './open-answer.input';

/** Reading what people wrote, before anybody else sees it. */
@Injectable()
export class OpenAnswerService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: PollKeeper,
  ) {}

  /** In the order of their random ids, which says nothing. @throws DomainError FORBIDDEN, NOT_FOUND */
  async list(
    viewer: SignedInViewer,
    slug: string,
    { first, after }: PageRequest,
  ): Promise<PollOpenAnswerConnection> {
    if (!canLookAfterPolls(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const { id: pollId } = await this.keeper.get(this.db.manager, viewer, slug);
    const all = this.db
      .getRepository(OpenAnswer)
      .createQueryBuilder('answer')
      .where('answer.poll_id = :pollId', { pollId });
    const page = all
      .clone()
      .orderBy('answer.id')
      .limit(first + 1);
    if (after) page.andWhere('answer.id > :id::uuid', { id: decodeCursor(after, 1)[0] });
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, ({ id }) => encodeCursor(id));
  }

  /** How many of a poll wait to be read. */
  readonly unread = loader<string, number>(async (ids) => {
    const rows = await this.db.query<{ id: string; count: number }[]>(
      `SELECT poll_id AS id, count(*)::int AS count FROM poll_open_answers
       WHERE poll_id = ANY ($1) AND is_shown IS NULL GROUP BY poll_id`,
      [ids],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }, 0);

  /** @throws DomainError FORBIDDEN, NOT_FOUND; CONFLICT once the results are out */
  async judge(
    viewer: SignedInViewer,
    { id, label = null, isShown }: JudgePollAnswerInput,
  ): Promise<OpenAnswer> {
    if (!canLookAfterPolls(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db.transaction(async (tx) => {
      const answer = await tx.findOneBy(OpenAnswer, { id });
      if (!answer) throw notFound();
      // Locked, so that nobody publishes meanwhile.
      const poll = await tx.findOneOrFail(Poll, {
        where: { id: answer.pollId },
        lock: { mode: 'pessimistic_read' },
      });
      if (poll.status === 'PUBLISHED') throw conflict(isOut);
      return tx.save(Object.assign(answer, { label, isShown }));
    });
  }
}

const isOut = text(
  'De uitkomsten staan er al. Dit verandert niet meer.',
  'The results are out. This does not change any more.',
);
