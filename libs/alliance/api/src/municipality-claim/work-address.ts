import { isFreeMail, isSharedHost } from '../claim/free-mail';
import type { Municipality } from '../municipality/municipality.entity';

/** Whether an address is one of people who work at a municipality. */
export type WorkAddress = 'AT_WORK' | 'FREE_MAIL' | 'ELSEWHERE';

/**
 * Judges an address by what stands behind the @: the domain of the municipality's site, or the name it would have, with
 * or without "gemeente". A part before that domain ("mail.") belongs to it.
 */
export function workAddress(
  email: string,
  municipality: Pick<Municipality, 'slug' | 'website'>,
): WorkAddress {
  const domain = email.toLowerCase().split('@').at(-1) ?? '';
  if (isFreeMail(domain)) return 'FREE_MAIL';
  const own = domainsOf(municipality);
  return own.some((each) => domain === each || domain.endsWith(`.${each}`)) ? 'AT_WORK' : 'ELSEWHERE';
}

/** The domains a municipality is known by, the likeliest first. */
export function domainsOf({ slug, website }: Pick<Municipality, 'slug' | 'website'>): string[] {
  const host = website && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : null;
  const bare = slug.replace(/^gemeente-/, '');
  const names = [...new Set([bare, bare.replaceAll('-', '')])];
  const guessed = names.flatMap((name) => [`${name}.nl`, `gemeente${name}.nl`, `gemeente-${name}.nl`]);
  return [...new Set([...(host && !isSharedHost(host) ? [host] : []), ...guessed])];
}
