import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { PollQuestionInput } from './poll.input';
import type { PollQuestion } from './poll-question';

const five = ['1', '2', '3', '4', '5'].map((nl) => ({ nl, en: null }));

/** Makes questions of what was written: gives each its code and finds what a condition points to. */
export function readQuestions(written: readonly PollQuestionInput[]): {
  readonly questions: readonly PollQuestion[];
  readonly problems: readonly FieldProblem[];
} {
  const problems: FieldProblem[] = [];
  const questions: PollQuestion[] = [];
  const taken = new Set<string>();
  if (written.length === 0) problems.push({ field: 'questions', ...noQuestion });
  for (const [at, { kind, wordingNl, wordingEn = null, ...rest }] of written.entries()) {
    const wrong = (field: string, what: typeof noQuestion) =>
      problems.push({ field: `questions.${at}.${field}`, ...what });
    const role = rest.role ?? null;
    const given = kind === 'OPEN' ? [] : kind === 'SCALE' && rest.options.length === 0 ? five : rest.options;
    if (kind !== 'OPEN' && given.length < 2) wrong('options', tooFewOptions);
    if (new Set(given.map(({ nl }) => nl)).size < given.length) wrong('options', sameOption);
    if (role && kind !== 'SINGLE') wrong('role', roleNeedsOne);
    if (role && taken.has(role)) wrong('role', roleOnce);
    if (role) taken.add(role);
    const options = given.map(({ nl, en = null }, place) => ({ code: `a${place + 1}`, name: { nl, en } }));
    const before = rest.shownIfQuestion ? questions[rest.shownIfQuestion - 1] : undefined;
    const option = before?.options.find(({ name }) => name.nl === rest.shownIfOption);
    if (rest.shownIfQuestion && !before) wrong('shownIfQuestion', notEarlier);
    else if (before && !option) wrong('shownIfOption', noSuchAnswer);
    if (role && before) wrong('shownIfQuestion', roleForAll);
    questions.push({
      code: `v${at + 1}`,
      kind,
      role,
      wording: { nl: wordingNl, en: wordingEn },
      options,
      shownIf: before && option ? { question: before.code, option: option.code } : null,
    });
  }
  return { questions, problems };
}

const noQuestion = {
  code: 'NO_QUESTION',
  text: text('Voeg minstens één vraag toe.', 'Add one question at least.'),
};
const tooFewOptions = {
  code: 'TOO_FEW',
  text: text('Schrijf minstens twee antwoorden op.', 'Write down two answers at least.'),
};
const sameOption = {
  code: 'TWICE',
  text: text('Twee antwoorden zijn hetzelfde.', 'Two answers are the same.'),
};
const roleNeedsOne = {
  code: 'ROLE',
  text: text(
    'Leeftijd en regio kunnen alleen bij een vraag met één antwoord.',
    'Age and region go only with a question that has one answer.',
  ),
};
const roleOnce = {
  code: 'ROLE_ONCE',
  text: text('Er is al een vraag naar hetzelfde.', 'There is already a question for the same.'),
};
const roleForAll = {
  code: 'ROLE_FOR_ALL',
  text: text('Vraag leeftijd en regio aan iedereen.', 'Ask everybody for age and region.'),
};
const notEarlier = {
  code: 'NOT_EARLIER',
  text: text('Kies een vraag die hiervoor komt.', 'Choose a question that comes before this one.'),
};
const noSuchAnswer = {
  code: 'NO_SUCH_ANSWER',
  text: text(
    'Schrijf het antwoord over zoals het bij die vraag staat.',
    'Copy the answer as it stands at that question.',
  ),
};
