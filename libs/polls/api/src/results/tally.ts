import type { PollQuestion, PollText } from '../poll/poll-question';
import type { KeptFigure, KeptGroup, KeptResults, KeptRow } from './kept-results';
import { type Counts, type Merged, partition, sumOf, suppress, threshold } from './suppress';

/** The choices on one sheet: codes of options by code of question. Open answers are not on it. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** An open answer that somebody read. */
export interface ReadAnswer {
  readonly question: string;
  readonly body: string;
  readonly label: string | null;
  readonly isShown: boolean | null;
}

/** Who left a question open stands in a row of their own: else they could be had by subtraction. */
const none = '';
const everybody: Merged = ['all'];
const noneName: PollText = { nl: 'niet ingevuld', en: 'not filled in' };

/** Counts the sheets and keeps only what may be shown; the one place where sheets become figures. */
export function tally(
  questions: readonly PollQuestion[],
  sheets: readonly Choices[],
  answers: readonly ReadAnswer[],
): KeptResults {
  const facets = questions.flatMap((question) => {
    if (!question.role || question.shownIf) return [];
    const sizes = new Map(keysOf(question).map((key) => [key, sheets.filter(among(question, key)).length]));
    const groups = partition(sizes);
    return groups ? [{ question, groups }] : [];
  });
  const figures: KeptFigure[] = [];
  for (const question of questions) {
    const asked = whoWereAsked(question, figures, sheets);
    figures.push({
      code: question.code,
      kind: question.kind,
      role: question.role,
      wording: question.wording,
      isExact: true,
      count: asked && asked.length >= threshold ? asked.length : null,
      rows: asked ? rowsOf(question, asked, answers) : [],
      groups: asked && hasGroups(question) ? facets.flatMap((facet) => groupsOf(question, facet, asked)) : [],
      quotes: answers
        .filter(({ question: code, isShown }) => code === question.code && isShown === true)
        .map(({ body }) => body)
        .sort((one, other) => one.localeCompare(other, 'nl')),
    });
  }
  return { count: sheets.length >= threshold ? sheets.length : null, respondents: null, figures };
}

/**
 * Groups are shown of a question with one answer that everybody got. Not of age by region and region by age, nor of a
 * question for a few: those tables and the ones they hang on could be taken from one another.
 */
function hasGroups({ kind, role, shownIf }: PollQuestion): boolean {
  return (kind === 'SINGLE' || kind === 'SCALE') && role === null && shownIf === null;
}

/** Who got this question; null when showing that would tell what the question before it keeps hidden. */
function whoWereAsked(
  { shownIf }: PollQuestion,
  earlier: readonly KeptFigure[],
  sheets: readonly Choices[],
): readonly Choices[] | null {
  if (!shownIf) return sheets;
  const before = earlier.find(({ code }) => code === shownIf.question);
  const asked = sheets.filter((choices) => choices[shownIf.question]?.includes(shownIf.option));
  return before?.rows.some((row) => shownCodes.get(row)?.join() === shownIf.option) ? asked : null;
}

/** The options behind a row, while counting; they are not kept. */
const shownCodes = new WeakMap<KeptRow, Merged>();

function rowsOf(
  question: PollQuestion,
  asked: readonly Choices[],
  answers: readonly ReadAnswer[],
): KeptRow[] {
  if (question.kind === 'OPEN') return labelsOf(question, asked.length, answers);
  if (question.kind === 'MULTIPLE') {
    return question.options.flatMap(({ code, name }) => {
      const count = asked.filter((choices) => choices[question.code]?.includes(code)).length;
      return yesOrNo(count, asked.length) ? [row([code], name, count, asked.length)] : [];
    });
  }
  const counts = countsOf(question, asked, () => 'all');
  const shown = suppress(counts, null);
  return (shown?.rows ?? []).map((codes) =>
    row(codes, nameOf(question, codes), sumOf(counts, codes, everybody), asked.length),
  );
}

/** Somebody said it or did not: both must be ten at least, since one is the whole without the other. */
function yesOrNo(count: number, all: number): boolean {
  return count >= threshold && all - count >= threshold;
}

function labelsOf({ code }: PollQuestion, all: number, answers: readonly ReadAnswer[]): KeptRow[] {
  const counts = new Map<string, number>();
  for (const { question, label } of answers) {
    if (question === code && label) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => yesOrNo(count, all))
    .sort((one, other) => other[1] - one[1])
    .map(([label, count]) => row([label], { nl: label, en: null }, count, all));
}

function groupsOf(
  question: PollQuestion,
  facet: { readonly question: PollQuestion; readonly groups: readonly Merged[] },
  asked: readonly Choices[],
): KeptGroup[] {
  const { code } = facet.question;
  const counts = countsOf(question, asked, (choices) => choices[code]?.[0] ?? none);
  const shown = suppress(counts, facet.groups);
  return (shown?.columns ?? []).map((columns) => {
    const cells = shown!.rows.map((rows) => sumOf(counts, rows, columns));
    const all = cells.reduce((sum, count) => sum + count, 0);
    return {
      role: facet.question.role!,
      label: nameOf(facet.question, columns),
      count: all,
      rows: cells.map((count) => ({ count, percent: percentOf(count, all) })),
    };
  });
}

function countsOf(
  question: PollQuestion,
  sheets: readonly Choices[],
  groupOf: (choices: Choices) => string,
): Counts {
  const counts = new Map(keysOf(question).map((key) => [key, new Map<string, number>()]));
  for (const choices of sheets) {
    const cells = counts.get(choices[question.code]?.[0] ?? none)!;
    const group = groupOf(choices);
    cells.set(group, (cells.get(group) ?? 0) + 1);
  }
  return counts;
}

const keysOf = ({ options }: PollQuestion) => [...options.map(({ code }) => code), none];
const among = (question: PollQuestion, key: string) => (choices: Choices) =>
  (choices[question.code]?.[0] ?? none) === key;

function nameOf({ options }: PollQuestion, codes: Merged): PollText {
  const names = codes.map((code) => options.find((option) => option.code === code)?.name ?? noneName);
  const english = names.map(({ nl, en }) => en ?? nl);
  return {
    nl: listed(
      names.map(({ nl }) => nl),
      'of',
    ),
    en: listed(english, 'or'),
  };
}

/** "nee, weet ik niet of niet ingevuld" */
function listed(words: readonly string[], or: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}

function row(codes: Merged, label: PollText, count: number, all: number): KeptRow {
  const made = { label, count, percent: percentOf(count, all) };
  shownCodes.set(made, codes);
  return made;
}

const percentOf = (count: number, all: number) => Math.round((100 * count) / all);
