import type { Locale } from '@verbonden/shared/kernel';
import { spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import type { Poll } from '../poll/poll.entity';
import { inLocale } from '../poll/poll-question';
import type { PollResults } from './results-view';

/** The published figures, a line for each; nothing is in it that the page does not show. */
export function resultsCsv({ figures }: PollResults): string {
  const lines = figures.flatMap(({ code, count: all, rows, groups }) => [
    ...rows.map(({ label, count, percent }) => [code, '', '', label, count ?? '', all ?? '', percent]),
    ...groups.flatMap((group) =>
      group.rows.map(({ label, count, percent }) => [
        ...[code, group.role, group.label, label, count ?? ''],
        ...[group.count, percent],
      ]),
    ),
  ]);
  return csv([['question', 'group_kind', 'group', 'answer', 'count', 'of', 'percent'], ...lines]);
}

/** What the codes mean, in the words that people read, and how the figures came about. */
export function codebookCsv(poll: Pick<Poll, 'questions'>, { figures }: PollResults, locale: Locale): string {
  const rule =
    locale === 'nl'
      ? 'Een cijfer telt minstens tien mensen. Kleinere staan samen of staan er niet.'
      : 'A figure counts ten people at least. Smaller ones stand together or are left out.';
  const lines = figures.map(({ code, kind, wording, isExact }) => {
    const question = poll.questions.find((each) => each.code === code);
    const options = question?.options.map(({ name }) => inLocale(name, locale)).join('; ') ?? '';
    const { shownIf = null } = question ?? {};
    const condition = shownIf ? `${shownIf.question} = ${shownIf.option}` : '';
    return [code, kind, wording, isExact ? 'yes' : 'no', options, condition, rule];
  });
  return csv([
    ['question', 'kind', 'wording', 'exact_wording', 'answers_offered', 'asked_if', 'rule'],
    ...lines,
  ]);
}

function csv(lines: readonly (readonly (string | number)[])[]): string {
  const safe = lines.map((line) =>
    line.map((cell) => (typeof cell === 'string' ? spreadsheetText(cell) : cell)),
  );
  // With a mark in front, so that a spreadsheet reads ë as ë.
  return stringify(safe, { bom: true });
}
