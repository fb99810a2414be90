import type { Municipality } from '../municipality/municipality.entity';

/** Where anybody can have an address: it says nothing of where somebody works. */
const freeMail = new Set([
  ...['gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.nl', 'live.com', 'live.nl', 'outlook.com'],
  ...['outlook.nl', 'msn.com', 'yahoo.com', 'icloud.com', 'me.com', 'mac.com', 'proton.me', 'protonmail.com'],
  ...[
    'kpnmail.nl',
    'kpnplanet.nl',
    'planet.nl',
    'hetnet.nl',
    'ziggo.nl',
    'home.nl',
    'casema.nl',
    'xs4all.nl',
  ],
  ...['upcmail.nl', 'chello.nl', 'quicknet.nl', 'tele2.nl', 'solcon.nl', 'online.nl', 'zonnet.nl', 'gmx.net'],
]);

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
  if (freeMail.has(domain)) return 'FREE_MAIL';
  const own = domainsOf(municipality);
  return own.some((each) => domain === each || domain.endsWith(`.${each}`)) ? 'AT_WORK' : 'ELSEWHERE';
}

/** The domains a municipality is known by, the likeliest first. */
export function domainsOf({ slug, website }: Pick<Municipality, 'slug' | 'website'>): string[] {
  const host = website && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : null;
  const bare = slug.replace(/^gemeente-/, '');
  const names = [...new Set([bare, bare.replaceAll('-', '')])];
  const guessed = names.flatMap((name) => [`${name}.nl`, `gemeente${name}.nl`, `gemeente-${name}.nl`]);
  return [...new Set([...(host && !freeMail.has(host) ? [host] : []), ...guessed])];
}
