import type { CampaignActivity } from '../activity/activity.entity';

/** Somebody can sign up here: it is public, joined by this portal, and has not begun its last moment. */
export function isOpenForSignup(
  { status, joining, moments }: Pick<CampaignActivity, 'status' | 'joining' | 'moments'>,
  now: Date,
): boolean {
  const lastStart = Math.max(...moments.map(({ startsAt }) => Date.parse(startsAt)));
  return status === 'PUBLISHED' && joining === 'PORTAL' && now.getTime() < lastStart;
}
