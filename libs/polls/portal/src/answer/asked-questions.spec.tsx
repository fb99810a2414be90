import { AnswerShelf } from './answer-shelf';
import { askedQuestions } from './asked-questions';

const questions = [
  { code: 'v1' },
  { code: 'v2', shownIf: { question: 'v1', option: 'yes' } },
  { code: 'v3', shownIf: { question: 'v2', option: 'often' } },
  { code: 'v4' },
];
const codes = (chosen: Record<string, string[]>) => askedQuestions(questions, chosen).map(({ code }) => code);

describe('which questions somebody gets', () => {
  it('those for everybody, and those that fit an answer', () => {
    expect(codes({})).toEqual(['v1', 'v4']);
    expect(codes({ v1: ['yes'] })).toEqual(['v1', 'v2', 'v4']);
    expect(codes({ v1: ['yes'], v2: ['often'] })).toEqual(['v1', 'v2', 'v3', 'v4']);
  });

  it('not one that hangs on a question which is no longer asked', () => {
    expect(codes({ v1: ['no'], v2: ['often'] })).toEqual(['v1', 'v4']);
  });
});

describe('what a browser keeps', () => {
  it('is there after coming back; sent, only the ticket stays; stopped, nothing does', () => {
    const shelf = new AnswerShelf(() => localStorage, 'hoe-gaat-het');
    shelf.keep({ ticket: 't', chosen: { v1: ['yes'] }, step: 1 });
    expect(new AnswerShelf(() => localStorage, 'hoe-gaat-het').find()?.chosen).toEqual({ v1: ['yes'] });
    shelf.forgetAnswers();
    expect(shelf.find()).toEqual({ ticket: 't', chosen: {}, step: 0 });
    shelf.forgetAll();
    expect(localStorage.length).toBe(0);
  });

  it('a browser that keeps nothing breaks nothing', () => {
    const shelf = new AnswerShelf(() => {
      throw new Error('closed');
    }, 'x');
    shelf.keep({ ticket: 't', chosen: {}, step: 0 });
    expect(shelf.find()).toBeNull();
  });
});
