/** Where anybody gets an address: it says nothing of where somebody works. */
const freeMail = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com yahoo.nl ' +
    'icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.net aol.com zoho.com mail.com tutanota.com ' +
    'kpnmail.nl kpnplanet.nl planet.nl hetnet.nl ziggo.nl home.nl casema.nl chello.nl upcmail.nl quicknet.nl ' +
    'xs4all.nl telfort.nl tele2.nl solcon.nl zeelandnet.nl caiway.nl online.nl freedom.nl'
  ).split(' '),
);

/** Where many have a page below one address: the page is theirs, the address is not. */
const sharedSites = (
  'wordpress.com wixsite.com weebly.com jimdosite.com jouwweb.nl blogspot.com sites.google.com facebook.com ' +
  'instagram.com linkedin.com twitter.com x.com youtube.com github.io'
).split(' ');

/**
 * The domain of a website, such as "jmzpro.nl": whoever has an address there may say that they work there. Null when it
 * proves nothing: no website, or one that many share.
 */
export function claimDomain(website: string | null): string | null {
  if (!website || !URL.canParse(website)) return null;
  const host = new URL(website).hostname.toLowerCase().replace(/^www\./, '');
  const isShared =
    freeMail.has(host) || sharedSites.some((site) => host === site || host.endsWith(`.${site}`));
  return isShared || !host.includes('.') ? null : host;
}

/** True for an address at the domain of the website, or below it. Never at a part that other sites share with it. */
export function belongsTo(email: string, website: string | null): boolean {
  const domain = claimDomain(website);
  const own = email.toLowerCase().split('@').at(-1) ?? '';
  return domain !== null && !freeMail.has(own) && (own === domain || own.endsWith(`.${domain}`));
}
