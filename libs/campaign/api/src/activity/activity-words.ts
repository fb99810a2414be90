import type { Locale } from '@verbonden/shared/kernel';
import type { CampaignActivity } from './activity.entity';

type Placed = Pick<CampaignActivity, 'form' | 'venue' | 'address' | 'postcode'>;

/** Where it is, on one line; the name of the municipality behind it when it is given. */
export function placeLine({ form, venue, address, postcode }: Placed, municipality?: string): string {
  if (form === 'ONLINE') return 'Online';
  return [venue, address, [postcode, municipality].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** The title with what matters most in front of it. */
export function titleLine(
  { title, status }: Pick<CampaignActivity, 'title' | 'status'>,
  locale: Locale,
): string {
  if (status !== 'CANCELLED') return title;
  return locale === 'nl' ? `Gaat niet door: ${title}` : `Cancelled: ${title}`;
}
