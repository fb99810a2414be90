import { type FieldProblem, text } from '@verbonden/shared/kernel';
import { type AgeBand, type ConsentScope, needsGuardian } from './consent.codes';

/** A consent for longer than this nobody remembers giving. */
export const longestYears = 5;

/** What is asked of every consent, however it came. */
interface Facts {
  readonly ageBand: AgeBand;
  readonly scopes: readonly ConsentScope[];
  readonly until: string;
  readonly guardianName?: string | null;
}

/** What is wrong with a consent that is asked by mail. */
export function askProblems(
  input: Facts & { readonly makerEmail?: string | null; readonly guardianEmail?: string | null },
  today: string,
): FieldProblem[] {
  const problems = [...factProblems(input, today)];
  if (needsGuardian(input.ageBand)) {
    if (!input.guardianEmail) problems.push(missing('guardianEmail', askGuardianEmail));
    else if (input.guardianEmail === input.makerEmail) problems.push(sameAddress);
  } else if (!input.makerEmail) problems.push(missing('makerEmail', askMakerEmail));
  return problems;
}

/** What is wrong with a consent that was signed on paper. */
export function paperProblems(input: Facts & { readonly signedOn: string }, today: string): FieldProblem[] {
  return [...factProblems(input, today), ...(input.signedOn > today ? [notYetSigned] : [])];
}

function factProblems({ ageBand, scopes, until, guardianName }: Facts, today: string): FieldProblem[] {
  const furthest = `${Number(today.slice(0, 4)) + longestYears}${today.slice(4)}`;
  return [
    ...(needsGuardian(ageBand) && !guardianName ? [missing('guardianName', askGuardianName)] : []),
    ...(scopes.includes('PORTAL') ? [] : [withoutPortal]),
    ...(until <= today || until > furthest ? [notThen] : []),
  ];
}

function missing(field: string, words: FieldProblem['text']): FieldProblem {
  return { field, code: 'MISSING', text: words };
}

const askMakerEmail = text(
  'Vul het e-mailadres in van wie je het vraagt, of leg een papieren toestemming vast.',
  'Fill in the e-mail address of whom you ask, or record a consent on paper.',
);
const askGuardianEmail = text(
  'Vul het e-mailadres van een ouder of voogd in. Onder de 16 jaar beslist die mee.',
  'Fill in the e-mail address of a parent or guardian. Below 16 they decide too.',
);
const askGuardianName = text(
  'Vul de naam van een ouder of voogd in. Onder de 16 jaar beslist die mee.',
  'Fill in the name of a parent or guardian. Below 16 they decide too.',
);
const sameAddress: FieldProblem = {
  field: 'guardianEmail',
  code: 'SAME_ADDRESS',
  text: text(
    'Dit is het adres van de jongere zelf. Vul dat van een ouder of voogd in.',
    'This is the address of the young person. Fill in that of a parent or guardian.',
  ),
};
const withoutPortal: FieldProblem = {
  field: 'scopes',
  code: 'WITHOUT_PORTAL',
  text: text(
    'Vink in elk geval dit portaal aan. Anders kan het hier niet staan.',
    'Tick this portal at least. Otherwise it cannot stand here.',
  ),
};
const notThen: FieldProblem = {
  field: 'until',
  code: 'NOT_THEN',
  text: text(
    `Kies een dag na vandaag, hooguit ${longestYears} jaar vooruit.`,
    `Choose a day after today, at most ${longestYears} years ahead.`,
  ),
};
const notYetSigned: FieldProblem = {
  field: 'signedOn',
  code: 'AHEAD',
  text: text(
    'Deze dag is nog niet geweest. Vul de dag in die op het papier staat.',
    'This day has not come yet. Fill in the day that is on the paper.',
  ),
};
