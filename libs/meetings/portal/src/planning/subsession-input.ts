import type { SubsessionInput } from '@verbonden/shared/web/schema';
import type { FormProblem, Say } from '@verbonden/shared/web';
import type { AgendaRow } from './agenda-row';
import { isEmptySubsession, type SubsessionRow, subsessionField } from './subsession-row';

/** The subsessions of a row for the API, what could not be read, and from which place each came. */
export function subsessionsInput(
  { kind, subsessions }: AgendaRow,
  row: number,
  say: Say,
): {
  readonly subsessions: SubsessionInput[];
  readonly problems: readonly FormProblem[];
  readonly places: readonly number[];
} {
  const problems: FormProblem[] = [];
  if (kind !== 'SUBSESSIONS') return { subsessions: [], problems, places: [] };
  const filled = subsessions
    .map((subsession, place) => ({ subsession, place }))
    .filter(({ subsession }) => !isEmptySubsession(subsession));
  const seats = (subsession: SubsessionRow, place: number, key: 'seatsOnsite' | 'seatsOnline') => {
    const typed = subsession[key].trim();
    if (typed === '') return null;
    if (/^\d{1,6}$/.test(typed)) return Number(typed);
    problems.push({
      field: subsessionField(row, place, key),
      message: say('Vul een getal in, of laat het leeg.'),
    });
    return null;
  };
  return {
    subsessions: filled.map(({ subsession, place }) => ({
      id: subsession.id || null,
      title: subsession.title,
      titleEn: subsession.titleEn || null,
      description: subsession.description,
      descriptionEn: subsession.descriptionEn || null,
      hostName: subsession.hostName || null,
      hostEmail: subsession.hostEmail || null,
      room: subsession.room || null,
      seatsOnsite: seats(subsession, place, 'seatsOnsite'),
      seatsOnline: seats(subsession, place, 'seatsOnline'),
    })),
    problems,
    places: filled.map(({ place }) => place),
  };
}
