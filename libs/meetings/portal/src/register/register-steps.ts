import type { FormFields, FormState } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { canComeMeanwhile, type Seats, waysInto } from '../meeting/ways';
import { roundsOf, type Round } from '../choices/rounds';

/** How to come, which sessions, and what to tell. */
export type RegisterStep = 'hoe' | 'sessies' | 'wensen';

/** The name of the buttons that go from step to step; the value is the step, or {@link lastStep}. */
export const towardsField = 'naar';

/** The button that registers. */
export const lastStep = 'klaar';

/** The words of ways to come in an address: `?manier=zaal`. */
export const wayNames: Readonly<Record<AttendanceMode, string>> = { ONSITE: 'zaal', ONLINE: 'online' };

interface Choosable {
  readonly seats: Seats;
  readonly agenda: readonly Round[];
}

/** The steps that this meeting needs, three at most: nobody is asked what has one answer. */
export function stepsOf({ seats, agenda }: Choosable): RegisterStep[] {
  return [
    ...(waysInto(seats).length > 1 ? (['hoe'] as const) : []),
    ...(roundsOf(agenda).length > 0 ? (['sessies'] as const) : []),
    'wensen',
  ];
}

/** Where somebody begins who may have chosen a way already; who can come online meanwhile is asked that first. */
export function firstStep(meeting: Choosable, mode: AttendanceMode | null): RegisterStep {
  const [first, next] = stepsOf(meeting);
  const asksMeanwhile = mode === 'ONSITE' && canComeMeanwhile(meeting.seats);
  return first === 'hoe' && next && mode && !asksMeanwhile ? next : first!;
}

/** The step to show for a form that came back. */
export function stepOf(form: FormState, meeting: Choosable): RegisterStep {
  const steps = stepsOf(meeting);
  const asked = form.values[towardsField]?.[0];
  return steps.find((each) => each === asked) ?? steps[0]!;
}

/** In which step a field is asked; null for a field of no step. */
export function stepOfField(name: string): RegisterStep | null {
  if (name === 'mode' || name === 'intussen') return 'hoe';
  if (/^(sessie|tweede)-/.test(name)) return 'sessies';
  return ['proudOf', 'shareProudOf', 'diet', 'access'].includes(name) ? 'wensen' : null;
}

/** The form with another step to show, so that what was typed is kept. */
export function towards(step: RegisterStep, form: FormFields): FormState {
  return { values: { ...form.values(), [towardsField]: [step] }, problems: [] };
}

/** Leads to the step in which something is wrong, the first when there are more. */
export function whereWrong(state: FormState): FormState {
  const wrong = state.problems.map(({ field }) => stepOfField(field));
  const step = (['hoe', 'sessies', 'wensen'] as const).find((each) => wrong.includes(each)) ?? 'wensen';
  return { ...state, values: { ...state.values, [towardsField]: [step] } };
}

/** A way to come as it was sent or stands in an address. */
export function readMode(written: string | null): AttendanceMode | null {
  return written === 'ONSITE' || written === 'zaal'
    ? 'ONSITE'
    : written === 'ONLINE' || written === 'online'
      ? 'ONLINE'
      : null;
}
