import { cleanText, type FieldProblem, text } from '@verbonden/shared/kernel';
import type { PollQuestion } from '../poll/poll-question';
import type { Choices } from '../results/tally';

/** How long an open answer may be, in characters. */
export const longestAnswer = 500;

/** What came from one form. */
export interface GivenAnswer {
  readonly question: string;
  readonly options: readonly string[];
  readonly words?: string | null;
}

/** What is kept of it. */
export interface FilledIn {
  readonly choices: Choices;
  readonly words: Readonly<Record<string, string>>;
}

/**
 * Reads what somebody filled in. What they cannot have been asked is left out (they went back and chose otherwise);
 * what the question does not know is a fault.
 */
export function readFilledIn(
  questions: readonly PollQuestion[],
  given: readonly GivenAnswer[],
): { readonly filledIn: FilledIn; readonly problems: readonly FieldProblem[] } {
  const choices: Record<string, readonly string[]> = {};
  const words: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  for (const { code, kind, options, shownIf } of questions) {
    const answer = given.find(({ question }) => question === code);
    if (!answer || (shownIf && !choices[shownIf.question]?.includes(shownIf.option))) continue;
    if (kind === 'OPEN') {
      const body = cleanText(answer.words ?? '').trim();
      if (body.length > longestAnswer) problems.push({ field: code, ...tooLong });
      else if (body) words[code] = body;
      continue;
    }
    const chosen = [...new Set(answer.options)];
    const isKnown = chosen.every((option) => options.some((known) => known.code === option));
    if (!isKnown) problems.push({ field: code, ...notAnOption });
    else if (kind !== 'MULTIPLE' && chosen.length > 1) problems.push({ field: code, ...onlyOne });
    else if (chosen.length > 0) choices[code] = chosen;
  }
  if (problems.length === 0 && Object.keys(choices).length + Object.keys(words).length === 0) {
    problems.push({ field: questions[0]?.code ?? 'answers', ...nothing });
  }
  return { filledIn: { choices, words }, problems };
}

const tooLong = {
  code: 'TOO_LONG',
  text: text(
    `Dit is te lang. Gebruik hooguit ${longestAnswer} tekens.`,
    `This is too long. Use ${longestAnswer} characters at most.`,
  ),
};
const notAnOption = {
  code: 'NO_OPTION',
  text: text('Kies een van de antwoorden.', 'Choose one of the answers.'),
};
const onlyOne = { code: 'ONLY_ONE', text: text('Kies één antwoord.', 'Choose one answer.') };
const nothing = {
  code: 'NOTHING_FILLED_IN',
  text: text(
    'Je hebt nog niets ingevuld. Vul minstens één vraag in.',
    'You have not filled in anything yet. Answer one question at least.',
  ),
};
