import { Injectable } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';

/** The parts of a year report, in its order. */
export const reportParts = ['NETWORK', 'COVERAGE', 'MEETINGS', 'KNOWLEDGE', 'YOUTH', 'WEEK'] as const;
export type ReportPart = (typeof reportParts)[number];

/** One thing that is counted, as the list behind a figure shows it. */
export interface CountedRow {
  readonly title: string;
  /** Where it can be looked at; null when there is no such page any more. */
  readonly path: string | null;
  /** The day on which it counts, "2027-03-24"; null when that is not known. */
  readonly on: string | null;
  /** How much of the figure it is: 1, or the people who came. */
  readonly value: number;
}

/**
 * A figure of the year report. It is the sum of its rows and nothing else, so that every figure can be traced; and it is
 * told out of days that are written down, so that the report of a year that is over says the same every time.
 */
export interface YearFigure {
  /** "meetings-onsite"; part of an address. */
  readonly code: string;
  readonly part: ReportPart;
  /** The slugs of the aims that it counts for. */
  readonly aims: readonly string[];
  readonly label: Text;
  /** What counts in a year, each once, in an order that stays the same. */
  rows(year: number): Promise<readonly CountedRow[]>;
}

/**
 * What domains count in a year. Beside `AimEvidences`, which tells how it stands now: a year needs what was, and of what
 * can only be counted now (such as how many practices are up to date) there is no figure here.
 */
@Injectable()
export class YearFigures {
  private readonly known = new Map<string, YearFigure>();

  /** @throws Error when the code is taken */
  register(...figures: readonly YearFigure[]): void {
    for (const figure of figures) {
      if (this.known.has(figure.code)) throw new Error(`Two domains count "${figure.code}" for a year.`);
      this.known.set(figure.code, figure);
    }
  }

  /** In the order of the report, whatever order the domains came in. */
  all(): YearFigure[] {
    const place = ({ part }: YearFigure) => reportParts.indexOf(part);
    return [...this.known.values()].sort(
      (one, other) => place(one) - place(other) || (one.code < other.code ? -1 : 1),
    );
  }

  find(code: string): YearFigure | null {
    return this.known.get(code) ?? null;
  }
}
