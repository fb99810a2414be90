import { looksAfterNetwork } from '@verbonden/shared/kernel';
import { localHref, PageRefusal, type PageArgs, PageStop } from '@verbonden/shared/web';
import { PlannedMeetingDocument, type PlannedMeetingQuery } from './planned-meeting.generated';
import { ReachedPeopleDocument, type ReachedPeopleQuery } from './reached.generated';

export type PlannedMeeting = PlannedMeetingQuery['meeting'];
export type ReachedMeeting = ReachedPeopleQuery['meeting'];

/** Lets coordinators through. @throws PageStop to sign in first; PageRefusal for everybody else */
export function assertCoordinates({ context: { viewer, locale }, url }: PageArgs): void {
  if (looksAfterNetwork(viewer)) return;
  assertSignedIn({ context: { viewer, locale }, url });
  throw new PageRefusal(403);
}

/** @throws PageStop to sign in first */
export function assertSignedIn({
  context: { viewer, locale },
  url,
}: {
  readonly context: Pick<PageArgs['context'], 'viewer' | 'locale'>;
  readonly url: URL;
}): void {
  if (viewer.personId !== null) return;
  const back = encodeURIComponent(url.pathname + url.search);
  const location = localHref(locale, `/inloggen?terug=${back}`);
  throw new PageStop(new Response(null, { status: 303, headers: { location } }));
}

/** The meeting at this address with everything its form shows, for coordinators. */
export async function loadPlanned(args: PageArgs, slug = args.params['slug'] ?? ''): Promise<PlannedMeeting> {
  assertCoordinates(args);
  return (await args.query(PlannedMeetingDocument, { slug })).meeting;
}

/** The meeting at this address with how many people a change reaches, for coordinators. */
export async function loadReached(args: PageArgs): Promise<ReachedMeeting> {
  assertCoordinates(args);
  return (await args.query(ReachedPeopleDocument, { slug: args.params['slug'] ?? '' })).meeting;
}

/** How many people get a mail, each once: on the list, in the programme, or with an open request. A draft reaches nobody. */
export function peopleReached({ status, mailReach }: Pick<ReachedMeeting, 'status' | 'mailReach'>): number {
  return status === 'PUBLISHED' ? (mailReach?.total ?? 0) : 0;
}

/** True as long as a meeting can be changed; afterwards it is history. */
export function canStillChange({ status }: Pick<PlannedMeeting, 'status'>): boolean {
  return status === 'DRAFT' || status === 'DATE_POLL' || status === 'PUBLISHED';
}
