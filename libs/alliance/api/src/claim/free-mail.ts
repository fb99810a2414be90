/** Where anybody gets an address: it says nothing of where somebody works. */
const freeMail = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com yahoo.nl ' +
    'icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.net aol.com zoho.com mail.com tutanota.com ' +
    'kpnmail.nl kpnplanet.nl planet.nl hetnet.nl ziggo.nl home.nl casema.nl chello.nl upcmail.nl quicknet.nl ' +
    'xs4all.nl telfort.nl tele2.nl solcon.nl zeelandnet.nl caiway.nl online.nl freedom.nl zonnet.nl'
  ).split(' '),
);

/** Where many have a page below one address: the page is theirs, the address is not. */
const sharedSites = (
  'wordpress.com wixsite.com weebly.com jimdosite.com jouwweb.nl blogspot.com sites.google.com facebook.com ' +
  'instagram.com linkedin.com twitter.com x.com youtube.com github.io'
).split(' ');

/** True for what stands behind the @ of an address that anybody can have. */
export function isFreeMail(domain: string): boolean {
  return freeMail.has(domain);
}

/** True for the host of a website that says nothing of who has an address there: free mail, or a site that many share. */
export function isSharedHost(host: string): boolean {
  return freeMail.has(host) || sharedSites.some((site) => host === site || host.endsWith(`.${site}`));
}
