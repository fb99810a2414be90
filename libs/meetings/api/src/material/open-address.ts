/** Names that lead nowhere from somebody's own computer, or only inside somebody's network. */
const closedNames = new Set([
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
]);

const longestAddress = 2000;

/**
 * An address that anybody can open: https, no name or password in it, and a host with a name on the open web.
 * @returns the address as it is kept, or what is wrong with it
 */
export function openAddress(typed: string): URL | 'NO_ADDRESS' | 'NOT_HTTPS' | 'CREDENTIALS' | 'CLOSED' {
  const url = typed.length > longestAddress ? null : URL.parse(typed);
  if (!url) return 'NO_ADDRESS';
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  if (url.username || url.password) return 'CREDENTIALS';
  return isOpenHost(url.hostname) ? url : 'CLOSED';
}

/** A number of the internet is refused too: what it leads to can be somebody's printer. */
function isOpenHost(hostname: string): boolean {
  const labels = hostname.replace(/\.$/, '').split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || labels.some((label) => label === '')) return false;
  return /^([a-z]{2,}|xn--[a-z\d-]+)$/.test(last) && !closedNames.has(last);
}
