import { judgedItems, judgedQuestions, questionKinds } from './judged';
import { type Grade, meanOf, scoreOf } from './score';

const judged = new Map<string, Grade>([
  ['just this', 3],
  ['good', 2],
  ['useful', 1],
]);

describe('scoring an answer', () => {
  it('the best first is 1', () => {
    expect(scoreOf(['just this', 'good', 'useful', 'something else'], judged)).toEqual({
      ndcg: 1,
      success: 1,
    });
  });

  it('the same things lower down count less', () => {
    const { ndcg } = scoreOf(['something else', 'useful', 'good', 'just this'], judged);
    expect(ndcg).toBeGreaterThan(0.5);
    expect(ndcg).toBeLessThan(0.6);
  });

  it('something good must stand among the first three', () => {
    expect(scoreOf(['a', 'b', 'good'], judged).success).toBe(1);
    expect(scoreOf(['a', 'b', 'c', 'just this'], judged).success).toBe(0);
    expect(scoreOf(['useful'], judged).success).toBe(0);
    expect(scoreOf(['useful'], new Map([['useful', 1]])).success).toBe(1);
  });

  it('what stands behind the tenth place counts for nothing', () => {
    const ten = Array.from({ length: 10 }, (_, place) => `other ${place}`);
    expect(scoreOf([...ten, 'just this'], judged).ndcg).toBe(0);
  });

  it('nothing found is 0, unless nothing answers the question', () => {
    expect(scoreOf([], judged)).toEqual({ ndcg: 0, success: 0 });
    expect(scoreOf([], new Map())).toEqual({ ndcg: 1, success: 1 });
    expect(scoreOf(['something'], new Map())).toEqual({ ndcg: 0, success: 0 });
  });

  it('a mean counts every question once', () => {
    expect(
      meanOf([
        { ndcg: 1, success: 1 },
        { ndcg: 0.5, success: 0 },
      ]),
    ).toEqual({ ndcg: 0.75, success: 0.5 });
  });
});

describe('the judged set', () => {
  it('is large enough, and asks in every way', () => {
    expect(judgedItems.length).toBeGreaterThanOrEqual(220);
    expect(judgedQuestions.length).toBeGreaterThanOrEqual(80);
    expect(new Set(judgedQuestions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
  });

  it('names each item and each question once, and judges only items that are there', () => {
    const ids = judgedItems.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(judgedQuestions.map(({ ask }) => ask)).size).toBe(judgedQuestions.length);
    const judgedIds = new Set(judgedQuestions.flatMap(({ judged: answers }) => [...answers.keys()]));
    expect([...judgedIds].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
