import type {
  MeetingAudience,
  MeetingForm,
  MeetingKind,
  RegistrationPolicy,
} from '@verbonden/shared/web/schema';
import type { FormFields, FormProblem, FormState, Say } from '@verbonden/shared/web';
import { agendaInput, type AgendaPlace, spansDays } from './agenda-input';
import { type AgendaTexts, rowField, rowsIn } from './agenda-row';
import { onceEach, readMoment } from './dutch-moment';
import type { KnownKnowledge } from './knowledge-lines';
import { openForm } from './meeting-fields';
import { subsessionField, subsessionsId, type SubsessionRow } from './subsession-row';

/** What the form of a meeting holds, in the words of the API, and where it cannot be read. The times are apart. */
export function meetingInput(form: FormFields, knowledge: KnownKnowledge, now: Date, say: Say) {
  const problems: FormProblem[] = [];
  const moment = (day: string, time: string) => {
    if (!form.line(day) && !form.line(time)) return null;
    const read = readMoment(form.line(day), form.line(time), { day, time }, now, say);
    if ('problem' in read) problems.push(read.problem);
    return 'moment' in read ? read.moment : null;
  };
  const seats = (field: string) => {
    const count = form.wholeNumber(field);
    if (!Number.isNaN(count)) return count;
    problems.push({ field, message: say('Vul een getal in, of laat het leeg.') });
    return null;
  };
  const room = form.line('form') !== 'ONLINE';
  const online = form.line('form') !== 'ONSITE';
  const day = form.line('day');
  const programme = agendaInput(
    rowsIn((field) => form.prose(field)),
    day,
    spansDays(day, form.line('endDay'), now),
    knowledge,
    now,
    say,
  );
  const input = {
    kind: form.line('kind') as MeetingKind,
    title: form.line('title'),
    titleEn: form.lineOrNull('titleEn'),
    lead: form.prose('lead'),
    leadEn: form.prose('leadEn').trim() || null,
    form: form.line('form') === openForm ? null : (form.line('form') as MeetingForm),
    venueName: room ? form.lineOrNull('venueName') : null,
    venueAddress: room ? form.lineOrNull('venueAddress') : null,
    venueRoom: room ? form.lineOrNull('venueRoom') : null,
    venueRoute: room ? form.prose('venueRoute').trim() || null : null,
    venueAccessibility: room ? form.prose('venueAccessibility').trim() || null : null,
    seatsOnsite: room ? seats('seatsOnsite') : null,
    joinUrl: online ? form.lineOrNull('joinUrl') : null,
    seatsOnline: online ? seats('seatsOnline') : null,
    audience: form.line('audience') as MeetingAudience,
    registrationPolicy: (form.line('registrationPolicy') || 'OPEN') as RegistrationPolicy,
    registrationOpensAt: moment('opensDay', 'opensTime'),
    registrationClosesAt: moment('closesDay', 'closesTime'),
    seriesId: form.lineOrNull('seriesId'),
    agenda: programme.agenda,
  };
  return { input, problems: onceEach([...problems, ...programme.problems]), places: programme.places };
}

const fieldOf: Readonly<Record<string, string>> = {
  startsAt: 'day',
  endsAt: 'to',
  registrationOpensAt: 'opensDay',
  registrationClosesAt: 'closesDay',
};

const rowKeyOf: Readonly<Record<string, keyof AgendaTexts>> = {
  startsAt: 'from',
  endsAt: 'to',
  knowledgeItemIds: 'knowledge',
};

/**
 * A refusal of the API with its problems at the fields of the form.
 * @param places from which row of the form each part of the programme came
 */
export function atFields(state: FormState, places: readonly AgendaPlace[] = []): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => {
      if (field === 'agenda') return { field: 'programma', message };
      const path = field.split('.');
      if (path[0] !== 'agenda') return { field: fieldOf[field] ?? field, message };
      return { field: agendaFieldAt(path, places), message };
    }),
  };
}

/** "agenda.1.subsessions.0.seatsOnsite" as the name of a field. */
function agendaFieldAt([, part, key = 'from', inner, innerKey]: string[], places: readonly AgendaPlace[]) {
  const place = places[Number(part)] ?? { row: 0, subsessions: [] };
  if (key === 'speakers') return rowField(place.row, 'speakers');
  if (key !== 'subsessions') return rowField(place.row, rowKeyOf[key] ?? (key as keyof AgendaTexts));
  if (innerKey === undefined) return subsessionsId(place.row);
  return subsessionField(place.row, place.subsessions[Number(inner)] ?? 0, innerKey as keyof SubsessionRow);
}
