import { isSite } from '@verbonden/alliance/api';
import { type FieldProblem, text } from '@verbonden/shared/kernel';

/** A story stays as long as a consent can, at most. */
export const longestYears = 5;

interface Written {
  readonly photoFileId: string | null;
  readonly photoAlt: string;
  readonly photoCredit: string;
  readonly filmUrl: string | null;
  readonly shownUntil: string;
}

/** What is wrong with a story as it was written, also while it is a draft. */
export function writingProblems(story: Written, today: string): FieldProblem[] {
  const furthest = `${Number(today.slice(0, 4)) + longestYears}${today.slice(4)}`;
  return [
    ...(story.filmUrl !== null && !isSite(story.filmUrl) ? [noFilm] : []),
    ...(story.shownUntil < today || story.shownUntil > furthest ? [notThen] : []),
    ...(story.photoFileId !== null && !story.photoAlt.trim() ? [noAlt] : []),
    ...(story.photoFileId !== null && !story.photoCredit.trim() ? [noCredit] : []),
  ];
}

/** What is still missing before somebody else reads along. */
export function missingParts({
  lead,
  body,
}: {
  readonly lead: string;
  readonly body: string;
}): FieldProblem[] {
  return [...(lead.trim() ? [] : [noLead]), ...(body.trim() ? [] : [noBody])];
}

const problem = (field: string, code: string, nl: string, en: string): FieldProblem => ({
  field,
  code,
  text: text(nl, en),
});
const noFilm = problem(
  'filmUrl',
  'NO_ADDRESS',
  'Dit is geen heel adres. Begin met https://, bijvoorbeeld https://www.example.org/film.',
  'This is not a whole address. Begin with https://, such as https://www.example.org/film.',
);
const notThen = problem(
  'shownUntil',
  'NOT_THEN',
  `Kies vandaag of een latere dag, hooguit ${longestYears} jaar vooruit.`,
  `Choose today or a later day, at most ${longestYears} years ahead.`,
);
const noAlt = problem(
  'photoAlt',
  'MISSING',
  'Vertel wat er op de foto te zien is, voor wie hem niet ziet.',
  'Tell what the photo shows, for who does not see it.',
);
const noCredit = problem(
  'photoCredit',
  'MISSING',
  'Vul in wie de foto maakte. Die naam staat er altijd bij.',
  'Fill in who took the photo. That name always stands beside it.',
);
const noLead = problem(
  'lead',
  'MISSING',
  'Schrijf een of twee zinnen waarmee het verhaal begint.',
  'Write one or two sentences with which the story begins.',
);
const noBody = problem('body', 'MISSING', 'Schrijf het verhaal zelf.', 'Write the story itself.');
