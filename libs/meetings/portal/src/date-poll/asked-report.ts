import type { FormState } from '@verbonden/shared/web';
import type { PeopleToAskQuery } from './date-poll.page.generated';

export type AskedReport = PeopleToAskQuery['peopleToAsk'];

const names = { count: 'wie-aantal', guests: 'wie-gast', doubles: 'wie-dubbel', names: 'wie-naam' } as const;

/** Puts who would be asked into a form that comes back to be filled in further. */
export function withReport(values: FormState['values'], report: AskedReport): FormState['values'] {
  return {
    ...values,
    [names.count]: [String(report.count)],
    [names.guests]: [String(report.withoutAccount)],
    [names.doubles]: [String(report.doubles)],
    [names.names]: report.names,
  };
}

/** Who would be asked, when the form was looked through; null before. */
export function reportIn(form: FormState | null): Omit<AskedReport, 'unread'> | null {
  const number = (name: string) => Number(form?.values[name]?.[0] ?? 0);
  if (!form || form.problems.length > 0 || !form.values[names.count]) return null;
  return {
    count: number(names.count),
    withoutAccount: number(names.guests),
    doubles: number(names.doubles),
    names: [...(form.values[names.names] ?? [])],
  };
}
