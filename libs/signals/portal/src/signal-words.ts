import type { Status } from '@verbonden/shared/ui';
import type { Say } from '@verbonden/shared/web';
import type { SignalRoad, SignalStatus } from '@verbonden/shared/web/schema';

/** How each status looks; the word beside it is {@link statusName}. */
export const statusLook: Readonly<Record<SignalStatus, Status>> = {
  OPEN: 'open',
  TAKEN_UP: 'waiting',
  ANSWERED: 'confirmed',
  CLOSED: 'past',
};

/** What a status is called on screen. */
export function statusName(status: SignalStatus, say: Say): string {
  return {
    OPEN: say('Nog open'),
    TAKEN_UP: say('Opgepakt'),
    ANSWERED: say('Beantwoord'),
    CLOSED: say('Gesloten'),
  }[status];
}

const road: readonly SignalRoad[] = ['SIGNAL', 'LAB', 'TESTED', 'DESCRIBED', 'USED'];

/** The five steps of the road, and which of them a signal has reached. */
export function roadSteps(reached: SignalRoad, say: Say): { steps: { label: string }[]; current: number } {
  const names: Readonly<Record<SignalRoad, string>> = {
    SIGNAL: say('Signaal'),
    LAB: say('Lab'),
    TESTED: say('Getest'),
    DESCRIBED: say('Beschreven'),
    USED: say('Gebruikt'),
  };
  return { steps: road.map((step) => ({ label: names[step] })), current: road.indexOf(reached) };
}
