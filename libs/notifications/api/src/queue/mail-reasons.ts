/**
 * Why a mail did not leave or did not arrive, out of the codes of its record: those of mail servers (RFC 5321, RFC 3463)
 * and our own. The first that fits counts; the patterns mean the same to PostgreSQL and to JavaScript.
 */
const patterns = {
  CALM: '^CALM$',
  OUR_SERVER: '^SERVER_',
  INTERRUPTED: '^INTERRUPTED$',
  INCOMPLETE: '^NO_(JOIN_URL|VENUE)',
  BAD_ADDRESS: '^BAD_ADDRESS$',
  MAILBOX_FULL: '^SMTP_[45]52|[.]2[.]2$',
  REFUSES_US: '_5[.]7[.]',
  ADDRESS_UNKNOWN: '_5[.]1[.]|_5[.]2[.]1$|^SMTP_(550|551|553)(_|$)',
  LATER: '^SMTP_4',
  CAME_BACK: '^DSN_',
  REFUSED: '^SMTP_5',
  OTHER: '.',
} as const;

export type MailReason = keyof typeof patterns;
export const mailReasons = Object.keys(patterns) as MailReason[];

/** The reason in a code; null without one. */
export function reasonOf(code: string | null): MailReason | null {
  if (!code) return null;
  return mailReasons.find((reason) => new RegExp(patterns[reason]).test(code)) ?? 'OTHER';
}

/** The same for a column, in SQL. */
export function reasonIn(column: string): string {
  const cases = mailReasons.map((reason) => `WHEN ${column} ~ '${patterns[reason]}' THEN '${reason}'`);
  return `CASE ${cases.join(' ')} END`;
}
