import type { PollText, QuestionKind, QuestionRole } from '../poll/poll-question';

/** A row of a figure: an answer, or several that are only shown together. */
export interface KeptRow {
  readonly label: PollText;
  /** Null when only the share was published. */
  readonly count: number | null;
  readonly percent: number;
}

/** The same rows among one group of people. */
export interface KeptGroup {
  readonly role: QuestionRole;
  readonly label: PollText;
  readonly count: number;
  readonly rows: readonly { readonly count: number; readonly percent: number }[];
}

/** What one question brought. */
export interface KeptFigure {
  readonly code: string;
  readonly kind: QuestionKind;
  readonly role: QuestionRole | null;
  readonly wording: PollText;
  /** False when only a summary of the question was kept; then it is compared with nothing. */
  readonly isExact: boolean;
  /** How many it is about; null when that was not published. */
  readonly count: number | null;
  /** Empty when too few answered. */
  readonly rows: readonly KeptRow[];
  readonly groups: readonly KeptGroup[];
  /** Open answers that a coordinator read and let through. */
  readonly quotes: readonly string[];
}

/** The results of a poll as they were published. */
export interface KeptResults {
  /** How many took part; null when fewer than ten, or not known. */
  readonly count: number | null;
  readonly respondents: PollText | null;
  readonly figures: readonly KeptFigure[];
}
