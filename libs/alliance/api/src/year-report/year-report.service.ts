import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  dutchFromMoment,
  forbidden,
  notFound,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { type CountedRow, type YearFigure, YearFigures } from './year-figures';
import { canReadYearReport } from './year-report.policy';

/** The first year in which the network kept anything. */
const firstYear = 2018;

/** A figure with what it came to. */
export interface CountedFigure {
  readonly figure: YearFigure;
  readonly value: number;
  readonly before: number;
}

/** A year in figures, each the sum of a list that can be opened. */
@Injectable()
export class YearReportService {
  constructor(
    private readonly figures: YearFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT for a year that has not come or is before the network */
  async figuresOf(viewer: Viewer, year: number): Promise<CountedFigure[]> {
    this.assertReads(viewer, year);
    const counted: CountedFigure[] = [];
    // One after another: a report is asked for a few times a year, and must not take the database from everybody else.
    for (const figure of this.figures.all()) {
      counted.push({
        figure,
        value: sum(await figure.rows(year)),
        before: sum(await figure.rows(year - 1)),
      });
    }
    return counted;
  }

  /** What a figure counts. @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
  async rowsOf(
    viewer: Viewer,
    year: number,
    code: string,
  ): Promise<{ figure: YearFigure; rows: readonly CountedRow[] }> {
    this.assertReads(viewer, year);
    const figure = this.figures.find(code);
    if (!figure) throw notFound();
    return { figure, rows: await figure.rows(year) };
  }

  /** False while the year goes on: its figures still grow. */
  isOver(year: number): boolean {
    return year < this.thisYear();
  }

  thisYear(): number {
    return Number(dutchFromMoment(this.clock.now()).slice(0, 4));
  }

  private assertReads(viewer: Viewer, year: number): void {
    if (!canReadYearReport(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    if (year >= firstYear && year <= this.thisYear()) return;
    throw badInput({
      field: 'year',
      code: 'NO_YEAR',
      text: text(
        `Kies een jaar van ${firstYear} tot en met dit jaar.`,
        `Choose a year from ${firstYear} to this year.`,
      ),
    });
  }
}

export function sum(rows: readonly CountedRow[]): number {
  return rows.reduce((all, { value }) => all + value, 0);
}
