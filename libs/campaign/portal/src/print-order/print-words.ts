import { type Locale, writeDate } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';
import type { PrintOrderStatus } from '@verbonden/shared/web/schema';
import type { ShownPrintItemFragment, ShownPrintOrderFragment } from './print-order.generated';

/** How an order stands, in a few words. */
export function standing(status: PrintOrderStatus, say: Say): string {
  return {
    PLACED: say('Besteld'),
    SENT: say('Onderweg'),
    DELIVERED: say('Bezorgd'),
  }[status];
}

/** "3 pakken, 150 stuks" */
export function amount(packs: number, { packSize }: ShownPrintItemFragment, say: Say): string {
  return say('{packs, plural, one {# pak} other {# pakken}}, {pieces} stuks', {
    packs,
    pieces: packs * packSize,
  });
}

/** A day without a time, "2027-04-30", written out. */
export function writtenDay(day: string, locale: Locale): string {
  return writeDate(new Date(`${day}T12:00:00Z`), locale);
}

/** Where an order goes, on one line; null once that was erased. */
export function addressOf({
  street,
  houseNumber,
  addition,
  postcode,
  place,
}: ShownPrintOrderFragment): string | null {
  if (!street) return null;
  return `${[street, houseNumber, addition].filter(Boolean).join(' ')}, ${postcode} ${place}`;
}
