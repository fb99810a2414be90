import { readDate, readTime } from '@verbonden/shared/kernel';
import type { AgendaItemInput, AgendaItemKind } from '@verbonden/shared/web/schema';
import type { FormProblem, Say } from '@verbonden/shared/web';
import { type AgendaRow, isEmptyRow, rowField } from './agenda-row';
import { nextDay, readMoment } from './dutch-moment';
import { type KnownKnowledge, knowledgeSlugs } from './knowledge-lines';
import { speakersIn } from './speaker-lines';
import { subsessionsInput } from './subsession-input';

/** The programme for the API, what could not be read, and from which row each part came. */
export interface ReadAgenda {
  readonly agenda: AgendaItemInput[];
  readonly problems: readonly FormProblem[];
  readonly places: readonly AgendaPlace[];
}

/** The row that a part came from, and the places of its subsessions in that row. */
export interface AgendaPlace {
  readonly row: number;
  readonly subsessions: readonly number[];
}

/**
 * Reads the rows of a form as the programme, in the order of the rows; empty rows are left out.
 * @param firstDay the day of the meeting as typed, for rows without a day of their own
 * @param knowledge what the typed addresses point at
 * @param spansDays true when a part may run past midnight: an end before its start is then the next day
 */
export function agendaInput(
  rows: readonly AgendaRow[],
  firstDay: string,
  spansDays: boolean,
  knowledge: KnownKnowledge,
  now: Date,
  say: Say,
): ReadAgenda {
  const problems: FormProblem[] = [];
  const agenda: AgendaItemInput[] = [];
  const places: AgendaPlace[] = [];
  rows.forEach((row, place) => {
    if (isEmptyRow(row)) return;
    const dayField = row.day.trim() ? rowField(place, 'day') : 'day';
    const day = row.day.trim() || firstDay;
    const read = (time: string, key: 'from' | 'to', on: string) => {
      const moment = readMoment(on, time, { day: dayField, time: rowField(place, key) }, now, say);
      if ('problem' in moment) problems.push(moment.problem);
      return 'moment' in moment ? moment.moment : '';
    };
    const round = subsessionsInput(row, place, say);
    problems.push(...round.problems);
    const slugs = knowledgeSlugs(row.knowledge);
    const unknown = slugs.find((slug) => !knowledge.has(slug));
    if (unknown !== undefined) {
      problems.push({
        field: rowField(place, 'knowledge'),
        message: say('We vinden geen kennis op ‘{address}’. Plak het adres van de pagina.', {
          address: unknown,
        }),
      });
    }
    agenda.push({
      id: row.id || null,
      kind: row.kind as AgendaItemKind,
      startsAt: read(row.from, 'from', day),
      endsAt: read(row.to, 'to', spansDays && endsNextDay(row) ? nextDay(day, now) : day),
      title: row.title,
      titleEn: row.titleEn || null,
      description: row.description,
      descriptionEn: row.descriptionEn || null,
      speakers: speakersIn(row.speakers),
      knowledgeItemIds: slugs.flatMap((slug) => knowledge.get(slug) ?? []),
      subsessions: round.subsessions,
    });
    places.push({ row: place, subsessions: round.places });
  });
  return { agenda, problems, places };
}

function endsNextDay({ from, to }: AgendaRow): boolean {
  const start = readTime(from);
  const end = readTime(to);
  return start !== null && end !== null && end < start;
}

/** True when the last day that was typed is another one than the first. */
export function spansDays(firstDay: string, lastDay: string, now: Date): boolean {
  const last = readDate(lastDay, now);
  return last !== null && last !== readDate(firstDay, now);
}
