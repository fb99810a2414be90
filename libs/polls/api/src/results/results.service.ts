import { Injectable } from '@nestjs/common';
import type { Locale } from '@verbonden/shared/kernel';
import { type Loader, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Poll } from '../poll/poll.entity';
import { inLocale } from '../poll/poll-question';
import { isSameQuestion, type PollResults, resultsIn } from './results-view';

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

function withEarlier(poll: Poll, earlier: readonly Poll[], locale: Locale): PollResults {
  const shown = resultsIn(poll.results!, locale);
  return {
    ...shown,
    figures: shown.figures.map((figure, at) => ({
      ...figure,
      earlier: earlier.flatMap((other) => {
        const place = other.results!.figures.findIndex((each) =>
          isSameQuestion(each, poll.results!.figures[at]!),
        );
        const found = place < 0 ? undefined : resultsIn(other.results!, locale).figures[place];
        if (!found) return [];
        const title = inLocale({ nl: other.titleNl, en: other.titleEn }, locale);
        return [{ slug: other.slug, title, opensOn: other.opensOn, count: found.count, rows: found.rows }];
      }),
    })),
  };
}
