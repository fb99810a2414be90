import type { Say } from '@verbonden/shared/web';

const day = 86_400_000;

/** How far away an edition is, on the Dutch calendar: days to go, the day it is on, or that it is over. */
export function countdown(say: Say, edition: { beginsOn: string; endsOn: string }, today: string): string {
  const [begin, end, now] = [edition.beginsOn, edition.endsOn, today].map((each) => Date.parse(each));
  if (now! > end!) return say('Deze editie is geweest.');
  const days = Math.round((begin! - now!) / day);
  if (days > 1) return say('Nog {days} dagen.', { days });
  if (days === 1) return say('Morgen begint het.');
  const all = Math.round((end! - begin!) / day) + 1;
  return all === 1
    ? say('Het is vandaag!')
    : say('Het is nu: dag {number} van {all}.', { number: 1 - days, all });
}
