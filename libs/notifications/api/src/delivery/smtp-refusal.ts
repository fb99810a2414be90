/**
 * What a failed try means: this mail will never be accepted, it may be later, or the server as a whole is not taking
 * mail (away, closing, or refusing us), which says nothing about this mail.
 */
export interface Refusal {
  readonly kind: 'permanent' | 'temporary' | 'server';
  /** For the record: a class, never the server's sentence, which may hold an address. */
  readonly code: string;
}

interface MailFault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
}

/** Steps of the conversation that are about the recipient or the message (RFC 5321, 4.3.2). */
const aboutThisMail = new Set(['RCPT TO', 'DATA']);

/** Reads an error of the mail transport. 421 closes the connection whatever was asked (RFC 5321, 3.8). */
export function refusalOf(fault: unknown): Refusal {
  const { code, responseCode, command } = (fault ?? {}) as MailFault;
  if (typeof responseCode === 'number' && responseCode !== 421 && aboutThisMail.has(String(command))) {
    return { kind: responseCode >= 500 ? 'permanent' : 'temporary', code: `SMTP_${responseCode}` };
  }
  if (typeof responseCode === 'number') return { kind: 'server', code: `SERVER_${responseCode}` };
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)
    ? { kind: 'server', code: `SERVER_${code}` }
    : { kind: 'temporary', code: 'UNKNOWN' };
}
