const longest = 500;
/** The places of the portal that can answer something. */
const place = /^\/(kennis|bijeenkomsten|organisaties|signalen)\/[\w.~%-]+(\/[\w.~%-]+)*\/?(\?[\w=&.~%-]*)?$/;

/**
 * The address of what answers a signal as it is kept: a place of the portal ("/kennis/een-kaartje"), also when it was
 * copied whole or in English from the address bar, or a safe address elsewhere.
 * @param home the address of the portal, "https://verbonden.example.org"
 * @returns null when it is neither
 */
export function readAnswerAddress(typed: string, home: string): string | null {
  const address = typed.trim();
  if (address.length > longest) return null;
  const path = (address.startsWith(`${home}/`) ? address.slice(home.length) : address).replace(
    /^\/en\//,
    '/',
  );
  if (path.startsWith('/')) return place.test(path) && !path.includes('..') ? path : null;
  if (!/^https:\/\/[^\s]+$/i.test(path) || !URL.canParse(path)) return null;
  const { hostname, username, password } = new URL(path);
  return hostname.includes('.') && username === '' && password === '' ? path : null;
}
