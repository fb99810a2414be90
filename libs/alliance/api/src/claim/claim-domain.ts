import { isFreeMail, isSharedHost } from './free-mail';

/**
 * The domain of a website, such as "jmzpro.nl": whoever has an address there may say that they work there. Null when it
 * proves nothing: no website, or one that many share.
 */
export function claimDomain(website: string | null): string | null {
  if (!website || !URL.canParse(website)) return null;
  const host = new URL(website).hostname.toLowerCase().replace(/^www\./, '');
  return isSharedHost(host) || !host.includes('.') ? null : host;
}

/** True for an address at the domain of the website, or below it. Never at a part that other sites share with it. */
export function belongsTo(email: string, website: string | null): boolean {
  const domain = claimDomain(website);
  const own = email.toLowerCase().split('@').at(-1) ?? '';
  return domain !== null && !isFreeMail(own) && (own === domain || own.endsWith(`.${domain}`));
}
