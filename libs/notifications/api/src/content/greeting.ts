import type { Locale } from '@verbonden/shared/kernel';

/**
 * "Dag Fatma," or "Hello Fatma,". Anybody can type a name for somebody else's address, and mail programs turn
 * "win.example.org" into a link: a name that does not look like one is left out.
 */
export function greetingFor(name: string, locale: Locale): string {
  const word = locale === 'nl' ? 'Dag' : 'Hello';
  const trimmed = name.trim();
  return looksLikeName(trimmed) ? `${word} ${trimmed},` : `${word},`;
}

/** Letters with spaces, hyphens and apostrophes; a dot only after an initial ("J. de Vries", "St. John"). */
function looksLikeName(name: string): boolean {
  return (
    name.length <= 60 && /^[’']?\p{L}[\p{L}\p{M}’'-]*\.?(?: [’']?\p{L}[\p{L}\p{M}’'-]*\.?)*$/u.test(name)
  );
}
