import type { AttendanceMode } from '@verbonden/shared/web/schema';
import type { Change } from './ways';

/** The name of the buttons that register, change or leave; their value is a step such as "kom:ONLINE". */
export const stepField = 'doe';

/** Leaves. */
export const leaveStep = 'kom-niet';

/** Gives a seat in a session, or a place in its line, back. */
export const giveBackStep = 'geef-terug';

/** Begins a practice with what somebody is proud of. */
export const practiceStep = 'maak-praktijk';

/** Registers for a way of taking part. */
export function comeStep(mode: AttendanceMode): string {
  return `kom:${mode}`;
}

/** Takes part another way. */
export function switchStep(mode: AttendanceMode): string {
  return `wissel:${mode}`;
}

/** The step of a change. */
export function changeStep(change: Change): string {
  if (change.what === 'MEANWHILE') return 'intussen:ONSITE';
  return switchStep(change.what === 'STAY' ? change.mode : change.to.mode);
}

/** What a pressed button asks. */
export interface SeatStep {
  readonly what: string;
  readonly mode: AttendanceMode;
  readonly onlineMeanwhile: boolean;
}

/** Reads a step; `ticked` is whether "online meanwhile" was ticked beside the button. */
export function readStep(step: string, ticked: boolean): SeatStep {
  const [what = '', mode] = step.split(':');
  return {
    what,
    mode: mode === 'ONLINE' ? 'ONLINE' : 'ONSITE',
    onlineMeanwhile: what === 'intussen' || (ticked && mode === 'ONSITE'),
  };
}
