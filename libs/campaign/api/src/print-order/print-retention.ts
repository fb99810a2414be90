import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** An address is erased on delivery; whatever was forgotten there goes a month after the Week. */
export const printAddressRule: RetentionRule = {
  name: 'print-addresses',
  what: text(
    'Naam en adres waar drukwerk van de Week naartoe ging',
    'Name and address where printed matter of the Week went',
  ),
  why: text(
    'De drukker had het nodig om te bezorgen. We wissen het zodra het bezorgd is, en anders op deze dag.',
    'The printer needed it to deliver. We erase it as soon as it is delivered, and else on this day.',
  ),
  days: 30,
  after: text('na de Week', 'after the Week'),
  erase: async (tx, before) => {
    const [{ count }] = await tx.query<[{ count: number }]>(
      `WITH gone AS (
         UPDATE print_orders SET receiver = NULL, street = NULL, house_number = NULL, addition = NULL,
           postcode = NULL, place = NULL
         FROM campaign_editions e
         WHERE e.id = print_orders.edition_id AND print_orders.street IS NOT NULL AND e.ends_on < $1::date
         RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    return count;
  },
};

export const printRetention = keptFor(printAddressRule);
