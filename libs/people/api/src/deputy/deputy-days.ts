import { type FieldProblem, text } from '@verbonden/shared/kernel';

/** So many days at most; whoever is away for longer has another coordinator made by an administrator. */
export const mostDays = 60;
const day = 86_400_000;

/** What is wrong with the days of a holiday, at its field; days as yyyy-mm-dd, both included. */
export function dayProblems(
  { fromDay, untilDay }: { readonly fromDay: string; readonly untilDay: string },
  today: string,
): FieldProblem[] {
  if (fromDay < today) return [past];
  if (untilDay < fromDay) return [before];
  const days = (Date.parse(untilDay) - Date.parse(fromDay)) / day + 1;
  return days > mostDays ? [tooLong] : [];
}

const past: FieldProblem = {
  field: 'fromDay',
  code: 'PAST',
  text: text('Deze dag is voorbij. Begin vandaag of later.', 'This day is over. Begin today or later.'),
};
const before: FieldProblem = {
  field: 'untilDay',
  code: 'BEFORE',
  text: text('De laatste dag ligt voor de eerste.', 'The last day is before the first.'),
};
const tooLong: FieldProblem = {
  field: 'untilDay',
  code: 'TOO_LONG',
  text: text(
    `Waarnemen kan hooguit ${mostDays} dagen. Ben je langer weg? Vraag een beheerder om een coördinator erbij.`,
    `Standing in lasts ${mostDays} days at most. Are you away longer? Ask an administrator for another coordinator.`,
  ),
};
