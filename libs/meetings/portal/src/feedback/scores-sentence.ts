import type { Locale } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';
import type { ShownResults } from './feedback-results.page';
import type { QuestionWords } from './question-words';

type Scores = Pick<ShownResults['scores'][number], 'count' | 'counts' | 'average'>;

/** What a chart of scores shows, in a sentence: how many are content, and the average. */
export function scoresSentence(
  { count, counts, average }: Scores,
  words: QuestionWords,
  say: Say,
  locale: Locale,
): string {
  const content = (counts[3] ?? 0) + (counts[4] ?? 0);
  const mean = average.toLocaleString(locale, { minimumFractionDigits: 1 });
  return say(
    '{content} van de {count} {content, plural, one {gaf} other {gaven}} een 4 of 5 ({most}). Gemiddeld is het een {mean}.',
    {
      content,
      count,
      most: words.most,
      mean,
    },
  );
}
