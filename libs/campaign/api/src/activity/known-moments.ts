import { newId } from '@verbonden/shared/server';
import type { KeptMoment } from './activity.entity';

/** The name of a moment in calendars; one from before moments had an id is called by its place in the list. */
export function momentId({ id }: KeptMoment, at: number): string {
  return id ?? String(at);
}

/**
 * Gives moments the ids they are known by in calendars: one at the same time stays the same, of the others the first
 * takes the place of the first that is gone, since it was moved there; what is left is new.
 */
export function knownMoments(moments: readonly KeptMoment[], before: readonly KeptMoment[]): KeptMoment[] {
  const left = before.map((moment, at) => ({ ...moment, id: momentId(moment, at) }));
  const take = (at: number) => (at < 0 ? undefined : left.splice(at, 1)[0]?.id);
  const stayed = moments.map(({ startsAt, endsAt }) => ({
    ...{ startsAt, endsAt },
    id: take(left.findIndex((each) => each.startsAt === startsAt && each.endsAt === endsAt)),
  }));
  return stayed.map((moment) => ({ ...moment, id: moment.id ?? left.shift()?.id ?? newId() }));
}
