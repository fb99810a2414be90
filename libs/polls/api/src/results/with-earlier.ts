import type { Locale } from '@verbonden/shared/kernel';
import type { Poll } from '../poll/poll.entity';
import { inLocale } from '../poll/poll-question';
import { isSameQuestion, type PollResults, resultsIn } from './results-view';

export type ComparedPoll = Pick<Poll, 'slug' | 'titleNl' | 'titleEn' | 'opensOn' | 'results'>;

/** Results beside what earlier polls published of the same question: their rows as they are, brought together by nobody anew. */
export function withEarlier(
  poll: Pick<Poll, 'results'>,
  earlier: readonly ComparedPoll[],
  locale: Locale,
): PollResults {
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
