import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import {
  inLocale,
  type QuestionKind,
  QuestionKindEnum,
  type QuestionRole,
  QuestionRoleEnum,
} from '../poll/poll-question';
import type { KeptFigure, KeptResults } from './kept-results';

@ObjectType({ description: 'An answer, or several that are only shown together.' })
export class PollRow {
  @Field()
  label!: string;

  @Field(() => Int, { nullable: true, description: 'Ten at least; null when only the share is known.' })
  count!: number | null;

  @Field(() => Int)
  percent!: number;
}

@ObjectType({
  description: 'The rows of a figure among one group: an age group, a region, or some together.',
})
export class PollGroup {
  @Field(() => QuestionRoleEnum)
  role!: QuestionRole;

  @Field()
  label!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => [PollRow])
  rows!: PollRow[];
}

@ObjectType({ description: 'What an earlier poll found with the same words and the same answers.' })
export class PollEarlier {
  @Field()
  slug!: string;

  @Field()
  title!: string;

  @Field({ description: 'The first day of that poll.' })
  opensOn!: string;

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => [PollRow])
  rows!: PollRow[];
}

@ObjectType({ description: 'What one question brought.' })
export class PollFigure {
  @Field()
  code!: string;

  @Field(() => QuestionKindEnum)
  kind!: QuestionKind;

  @Field(() => QuestionRoleEnum, { nullable: true })
  role!: QuestionRole | null;

  @Field({ description: 'The question as it was asked, or what was kept of it.' })
  wording!: string;

  @Field(() => Boolean)
  isExact!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many it is about.' })
  count!: number | null;

  @Field({ description: 'What it shows, in a sentence.' })
  sentence!: string;

  @Field(() => [PollRow], { description: 'Empty when too few answered.' })
  rows!: PollRow[];

  @Field(() => [PollGroup])
  groups!: PollGroup[];

  @Field(() => [String], { description: 'Open answers that somebody read and let through.' })
  quotes!: string[];

  @Field(() => [PollEarlier])
  earlier!: PollEarlier[];
}

@ObjectType({ description: 'As they were published. No number in them stands for fewer than ten people.' })
export class PollResults {
  @Field(() => Int, { nullable: true, description: 'How many took part; null when that was not published.' })
  count!: number | null;

  @Field(() => String, { nullable: true })
  respondents!: string | null;

  @Field(() => [PollFigure])
  figures!: PollFigure[];
}

/** Results in the words of who reads. */
export function resultsIn(results: KeptResults, locale: Locale): PollResults {
  return {
    count: results.count,
    respondents: results.respondents && inLocale(results.respondents, locale),
    figures: results.figures.map((figure) => figureIn(figure, locale)),
  };
}

function figureIn(figure: KeptFigure, locale: Locale): PollFigure {
  const rows = figure.rows.map(({ label, count, percent }) => ({
    label: inLocale(label, locale),
    count,
    percent,
  }));
  return {
    ...figure,
    wording: inLocale(figure.wording, locale),
    sentence: sentenceOf(figure, rows, locale),
    rows,
    groups: figure.groups.map((group) => ({
      ...group,
      label: inLocale(group.label, locale),
      rows: group.rows.map((cell, at) => ({ label: rows[at]!.label, ...cell })),
    })),
    quotes: [...figure.quotes],
    earlier: [],
  };
}

/** The largest, in words: "De meesten kozen: ja (45 van de 60, 75%)." */
export function sentenceOf({ kind, count }: KeptFigure, rows: readonly PollRow[], locale: Locale): string {
  const nl = locale === 'nl';
  const top = rows.toSorted((one, other) => other.percent - one.percent)[0];
  if (!top) {
    return nl
      ? 'Hier staan geen cijfers: te weinig mensen staan achter een antwoord.'
      : 'There are no figures here: too few people stand behind an answer.';
  }
  const share = `${top.percent}%`;
  if (top.count === null || count === null) {
    return nl ? `${share} zegt: ${top.label}.` : `${share} say: ${top.label}.`;
  }
  const part = nl ? `${top.count} van de ${count}, ${share}` : `${top.count} of ${count}, ${share}`;
  if (kind === 'OPEN') {
    return nl
      ? `Het vaakst gaat het over: ${top.label} (${part}).`
      : `Most often it is about: ${top.label} (${part}).`;
  }
  return nl ? `Het vaakst gekozen: ${top.label} (${part}).` : `Chosen most often: ${top.label} (${part}).`;
}

/** An earlier poll is compared with only when the question and all its rows are the same, word for word. */
export function isSameQuestion(one: KeptFigure, other: KeptFigure): boolean {
  const labels = ({ rows }: KeptFigure) => JSON.stringify(rows.map(({ label }) => label.nl));
  return (
    one.isExact &&
    other.isExact &&
    one.kind === other.kind &&
    one.rows.length > 0 &&
    one.wording.nl === other.wording.nl &&
    labels(one) === labels(other)
  );
}
