import { PageRefusal, type PageArgs, PageStop } from '@verbonden/shared/web';
import { PlanningPageDocument, type PlanningPageQuery } from './planning.page.generated';

export type PlannedMeeting = NonNullable<PlanningPageQuery['meeting']>;

/** The meeting at this address, for whoever may plan it; others are told they may not, or to sign in. */
export async function loadPlanned(
  { params, query, context, url }: PageArgs,
  slug = params['slug'],
): Promise<PlannedMeeting> {
  const { meeting } = await query(PlanningPageDocument, { slug: slug ?? '' });
  if (!meeting) throw new PageRefusal(404);
  if (meeting.viewerCanEdit) return meeting;
  if (context.viewer.personId !== null) throw new PageRefusal(403);
  throw new PageStop(
    new Response(null, {
      status: 303,
      headers: { location: `/inloggen?terug=${encodeURIComponent(url.pathname)}` },
    }),
  );
}

/** How many people a change reaches: who holds a seat and who waits. */
export function peopleReached({ seats }: Pick<PlannedMeeting, 'seats'>): number {
  return [seats.onsite, seats.online].reduce((sum, mode) => sum + (mode ? mode.taken + mode.waiting : 0), 0);
}
