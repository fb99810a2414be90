import type { AgeGroup, KnowledgeKind, Setting, Theme } from '../../taxonomy/codes';
import items from './items.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import type { Grade } from './score';

/** An item of the judged set. Its `id` is a word, so that a judgement can be read. */
export interface JudgedItem {
  readonly id: string;
  readonly kind: KnowledgeKind;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly themes: readonly Theme[];
  readonly settings?: readonly Setting[];
  readonly ageGroups?: readonly AgeGroup[];
  readonly region?: string;
  readonly language?: string;
  readonly publisher?: string;
  readonly publishedOn: string;
  /** How many organisations said "wij doen dit ook". */
  readonly adopted?: number;
}

/** The ways in which people ask. */
export const questionKinds = [
  'inflection',
  'spelling',
  'compound',
  'field',
  'typo',
  'sentence',
  'exact',
  'without',
  'place',
  'everyday',
  'english',
  'nothing',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question with the items that answer it; what is not named does not answer it. */
interface WrittenQuestion {
  readonly kind: QuestionKind;
  readonly ask: string;
  readonly exactly?: readonly string[];
  readonly good?: readonly string[];
  readonly useful?: readonly string[];
}

export interface JudgedQuestion {
  readonly kind: QuestionKind;
  readonly ask: string;
  readonly judged: ReadonlyMap<string, Grade>;
}

export const judgedItems = items as readonly JudgedItem[];

export const judgedQuestions: readonly JudgedQuestion[] = (questions as readonly WrittenQuestion[]).map(
  ({ kind, ask, exactly = [], good = [], useful = [] }) => ({
    kind,
    ask,
    judged: new Map<string, Grade>([
      ...useful.map((id) => [id, 1] as const),
      ...good.map((id) => [id, 2] as const),
      ...exactly.map((id) => [id, 3] as const),
    ]),
  }),
);
