import type { MeetingAudience, MeetingForm, MeetingKind } from '@verbonden/shared/web/schema';
import type { FormFields, FormProblem, FormState, Say } from '@verbonden/shared/web';
import { agendaInput, rowFields } from './agenda-rows';
import { readMoment } from './dutch-moment';

/** What the form of a meeting holds, in the words of the API, and where it cannot be read. */
export function meetingInput(form: FormFields, now: Date, say: Say) {
  const problems: FormProblem[] = [];
  const day = form.line('day');
  const moment = (dayField: string, timeField: string) => {
    const read = readMoment(
      form.line(dayField),
      form.line(timeField),
      { day: dayField, time: timeField },
      now,
      say,
    );
    if ('problem' in read) problems.push(read.problem);
    return 'moment' in read ? read.moment : '';
  };
  const seats = (field: string) => {
    const count = form.wholeNumber(field);
    if (!Number.isNaN(count)) return count;
    problems.push({ field, message: say('Vul een getal in, of laat het leeg.') });
    return null;
  };
  const startsAt = moment('day', 'from');
  const endsAt = moment('day', 'to');
  const closes = form.line('closesDay') ? moment('closesDay', 'closesTime') : null;
  const programme = agendaInput(form, day, now, say);
  const input = {
    kind: form.line('kind') as MeetingKind,
    title: form.line('title'),
    titleEn: form.lineOrNull('titleEn'),
    lead: form.prose('lead'),
    form: form.line('form') as MeetingForm,
    venueName: form.lineOrNull('venueName'),
    venueAddress: form.lineOrNull('venueAddress'),
    venueRoom: form.lineOrNull('venueRoom'),
    venueRoute: form.lineOrNull('venueRoute'),
    venueAccessibility: form.lineOrNull('venueAccessibility'),
    joinUrl: form.lineOrNull('joinUrl'),
    seatsOnsite: seats('seatsOnsite'),
    seatsOnline: seats('seatsOnline'),
    audience: form.line('audience') as MeetingAudience,
    registrationClosesAt: closes,
    agenda: programme.agenda,
  };
  // Two fields can name the same wrong day; it is told once.
  const all = [...problems, ...programme.problems];
  const once = all.filter((one, index) => all.findIndex((other) => other.field === one.field) === index);
  return { input, times: { startsAt, endsAt }, problems: once, agendaIndexes: programme.indexes };
}

/** A refusal of the API with its problems at the fields of the form. */
export function atFields(state: FormState, agendaIndexes: readonly number[]): FormState {
  const names: Readonly<Record<string, string>> = {
    startsAt: 'from',
    endsAt: 'to',
    registrationClosesAt: 'closesDay',
  };
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => {
      const row = /^agenda\.(\d+)(?:\.(\w+))?$/.exec(field);
      if (!row) return { field: names[field] ?? field, message };
      const fields = rowFields(agendaIndexes[Number(row[1])] ?? 0);
      const inRow = {
        startsAt: fields.from,
        endsAt: fields.to,
        title: fields.title,
        description: fields.description,
      };
      return { field: inRow[row[2] as keyof typeof inRow] ?? fields.from, message };
    }),
  };
}
