import { Inject, Injectable } from '@nestjs/common';
import { type Clock, groupedBy } from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { AskedPerson } from './asked-person.entity';
import { bestMoment, countMoments, type MomentCount } from './best-moment';
import { DatePoll } from './date-poll.entity';
import { DatePollAnswer } from './date-poll-answer.entity';
import { DatePollMoment } from './date-poll-moment.entity';

/** How the moments of a poll stand. */
export interface PollStanding {
  readonly counts: ReadonlyMap<string, MomentCount>;
  readonly best: string | null;
}

const nothing: PollStanding = { counts: new Map(), best: null };

/** What a date poll shows besides its own row, read for many at once. */
@Injectable()
export class DatePollLoaders {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Polls by id; null where there is none. */
  readonly byId = loader<string, DatePoll | null>(
    async (ids) =>
      new Map((await this.db.manager.findBy(DatePoll, { id: In([...ids]) })).map((poll) => [poll.id, poll])),
    null,
  );

  /** Polls by meeting; null for a meeting without one. */
  readonly ofMeeting = loader<string, DatePoll | null>(async (meetingIds) => {
    const polls = await this.db.manager.findBy(DatePoll, { meetingId: In([...meetingIds]) });
    return new Map(polls.map((poll) => [poll.meetingId, poll]));
  }, null);

  /** Moments by poll, the earliest first. */
  readonly moments = loader<string, DatePollMoment[]>(async (pollIds) => {
    const moments = await this.db.manager.find(DatePollMoment, {
      where: { pollId: In([...pollIds]) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return groupedBy(moments, ({ pollId }) => pollId);
  }, []);

  /** Who is asked, by poll, by name. */
  readonly people = loader<string, AskedPerson[]>(async (pollIds) => {
    const people = await this.db.manager
      .createQueryBuilder(AskedPerson, 'asked')
      .where('asked.pollId = ANY(:pollIds)', { pollIds })
      .orderBy('asked.name COLLATE "nl-x-icu"')
      .addOrderBy('asked.id')
      .getMany();
    return groupedBy(people, ({ pollId }) => pollId);
  }, []);

  /** Answers by who was asked. */
  readonly answers = loader<string, DatePollAnswer[]>(async (askedIds) => {
    const answers = await this.db.manager.findBy(DatePollAnswer, { askedId: In([...askedIds]) });
    return groupedBy(answers, ({ askedId }) => askedId);
  }, []);

  /** Counts and best moment by poll. */
  readonly standing = loader<string, PollStanding>(async (pollIds) => {
    const moments = await this.db.manager.findBy(DatePollMoment, { pollId: In([...pollIds]) });
    const answers = await this.db.manager.findBy(DatePollAnswer, {
      momentId: In(moments.map(({ id }) => id)),
    });
    return new Map(
      [...groupedBy(moments, ({ pollId }) => pollId)].map(([pollId, own]) => {
        const counts = countMoments(
          own.map(({ id }) => id),
          answers,
        );
        const counted = own.map(({ id, startsAt }) => ({ id, startsAt, ...counts.get(id)! }));
        return [pollId, { counts, best: bestMoment(counted, this.clock.now()) }];
      }),
    );
  }, nothing);
}
