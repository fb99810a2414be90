import { text } from '@verbonden/shared/kernel';
import { type ReportPart, YearFigures } from './year-figures';

const figure = (code: string, part: ReportPart) => ({
  ...{ code, part, aims: [], label: text(code, code) },
  rows: () => Promise.resolve([]),
});

describe('the figures of a year report', () => {
  it('stand in the order of the report, whichever domain came first', () => {
    const figures = new YearFigures();
    figures.register(figure('stories', 'WEEK'), figure('b', 'MEETINGS'));
    figures.register(figure('a', 'MEETINGS'), figure('organisations', 'NETWORK'));
    expect(figures.all().map(({ code }) => code)).toEqual(['organisations', 'a', 'b', 'stories']);
  });

  it('have a name of their own', () => {
    const figures = new YearFigures();
    figures.register(figure('a', 'WEEK'));
    expect(() => figures.register(figure('a', 'NETWORK'))).toThrow('Two domains count "a" for a year.');
  });
});
