import { badInput, text } from '@verbonden/shared/kernel';

/** What leads out of the room: an address, a number, an account, a page. */
const patterns: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+\.[\w.-]+/,
  /(?:\+|00)\d{1,3}[\s-]?(?:\(0\))?[\d\s-]{8,}\d/,
  /\b0\d(?:[\s-]?\d){8}\b/,
  /\b06(?:[\s./-]?\d){8}\b/,
  /(?:^|\s)@[\w.]{3,}/,
  /\bhttps?:\/\/\S+|\bwww\.\S+|\bwa\.me\/\S+/i,
  /\b(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|whatsapp|telegram|signal)\s*:\s*\S+/i,
];

/**
 * The first thing in a text by which somebody could be reached outside the room; null when there is none. What is said
 * here stays where the host and the others see it.
 */
export function findWayToReach(written: string): string | null {
  for (const pattern of patterns) {
    const [found] = pattern.exec(written) ?? [];
    if (found) return found.trim().slice(0, 60);
  }
  return null;
}

/** The usual ways out of a conversation are refused. @throws DomainError BAD_USER_INPUT at `field` */
export function assertStaysInside(written: string, field: string): void {
  const way = findWayToReach(written);
  if (way) throw badInput(leadsOut(way, field));
}

const leadsOut = (way: string, field: string) => ({
  field,
  code: 'LEADS_OUT',
  text: text(
    `Haal ‘${way}’ weg. Wat je hier zegt, blijft hier: geef geen nummers, adressen of accounts.`,
    `Take ‘${way}’ out. What is said here stays here: give no numbers, addresses or accounts.`,
  ),
});
