import { dutchFromMoment } from '@verbonden/shared/kernel';
import type { AgendaItemInput, AgendaItemKind } from '@verbonden/shared/web/schema';
import type { FormFields, FormProblem, Say } from '@verbonden/shared/web';
import { readMoment } from './dutch-moment';

/** One line of the programme as it stands in the form; times as typed. */
export interface AgendaRow {
  readonly kind: AgendaItemKind;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly description: string;
}

/** Room for this many parts that are still empty. */
export const emptyRow: AgendaRow = { kind: 'PRESENTATION', from: '', to: '', title: '', description: '' };

/** The names of the fields of the row at a place. */
export function rowFields(index: number): Readonly<Record<keyof AgendaRow, string>> {
  return {
    kind: `agenda-${index}-kind`,
    from: `agenda-${index}-from`,
    to: `agenda-${index}-to`,
    title: `agenda-${index}-title`,
    description: `agenda-${index}-description`,
  };
}

/** The rows of a programme as it stands. */
export function rowsOf(
  agenda: readonly {
    readonly kind: AgendaItemKind;
    readonly startsAt: string | null;
    readonly endsAt: string | null;
    readonly titleNl: string;
    readonly descriptionNl: string;
  }[],
): AgendaRow[] {
  const clock = (moment: string | null) => (moment ? dutchFromMoment(new Date(moment)).slice(11) : '');
  return agenda.map((item) => ({
    kind: item.kind,
    from: clock(item.startsAt),
    to: clock(item.endsAt),
    title: item.titleNl,
    description: item.descriptionNl,
  }));
}

/** The rows that were sent; those without a title and times are left out. */
export function sentRows(form: FormFields): { index: number; row: AgendaRow }[] {
  const count = form.wholeNumber('agenda-count') ?? 0;
  return Array.from({ length: Math.min(count, 40) }, (_, index) => {
    const fields = rowFields(index);
    return {
      index,
      row: {
        kind: form.line(fields.kind) as AgendaItemKind,
        from: form.line(fields.from),
        to: form.line(fields.to),
        title: form.line(fields.title),
        description: form.prose(fields.description),
      },
    };
  }).filter(({ row }) => row.title || row.from || row.to);
}

/** The programme for the API, in the order of its times, or what is wrong at which field. */
export function agendaInput(
  form: FormFields,
  day: string,
  now: Date,
  say: Say,
): { agenda: AgendaItemInput[]; problems: FormProblem[]; indexes: number[] } {
  const problems: FormProblem[] = [];
  const read: { index: number; item: AgendaItemInput }[] = [];
  for (const { index, row } of sentRows(form)) {
    const fields = rowFields(index);
    const from = readMoment(day, row.from, { day: 'day', time: fields.from }, now, say);
    const to = readMoment(day, row.to, { day: 'day', time: fields.to }, now, say);
    if ('problem' in from) problems.push(from.problem);
    if ('problem' in to) problems.push(to.problem);
    if ('moment' in from && 'moment' in to) {
      const item = {
        kind: row.kind,
        title: row.title,
        description: row.description,
        startsAt: from.moment,
        endsAt: to.moment,
      };
      read.push({ index, item });
    }
  }
  read.sort((one, other) => one.item.startsAt.localeCompare(other.item.startsAt));
  return { agenda: read.map(({ item }) => item), problems, indexes: read.map(({ index }) => index) };
}
