import { Injectable } from '@nestjs/common';
import { type Loader, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Poll } from '../poll/poll.entity';
import type { PollResults } from './results-view';
import { withEarlier } from './with-earlier';

/** How many earlier polls are looked at. */
const mostEarlier = 50;

/** Published results for somebody, beside those of earlier polls. */
@Injectable()
export class ResultsService {
  /** The polls that have results, by their audience, what opened last first. */
  private readonly published: Loader<Poll['audience'], readonly Poll[]>;

  constructor(db: DataSource) {
    this.published = loader(async (audiences) => {
      const polls = await db.getRepository(Poll).find({
        where: { status: 'PUBLISHED', audience: In([...audiences]) },
        order: { opensOn: 'DESC', id: 'DESC' },
        take: mostEarlier,
      });
      return new Map(
        audiences.map((audience) => [audience, polls.filter((poll) => poll.audience === audience)]),
      );
    }, []);
  }

  /** @returns null while there are none: nothing is told of an open poll, not even how many took part */
  async of(context: RequestContext, poll: Poll): Promise<PollResults | null> {
    if (!poll.results) return null;
    const { locale } = context.viewer;
    // What everybody reads beside it must itself be for everybody.
    const others = await this.published.load(context, 'EVERYBODY');
    const earlier = others.filter(({ opensOn }) => opensOn < poll.opensOn);
    return withEarlier(poll, earlier, locale);
  }
}
