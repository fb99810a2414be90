/**
 * What a failed try means: this mail will never be accepted, it may be later, or the server as a whole is not taking
 * mail (away, closing, or refusing us), which says nothing about this mail.
 */
export interface Refusal {
  readonly kind: 'permanent' | 'temporary' | 'server';
  /** For the record: codes, never the server's sentence, which may hold an address. */
  readonly code: string;
  /** True when it is the address that is wrong, not the mail: nothing will arrive there. */
  readonly noSuchAddress: boolean;
}

interface MailFault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
}

/** Steps of the conversation that are about the recipient or the message (RFC 5321, 4.3.2). */
const aboutThisMail = new Set(['RCPT TO', 'DATA']);
/** Without an enhanced code, these say at RCPT that the address is not there (RFC 5321, 4.2.3). */
const wordsForNobody = new Set([550, 551, 553]);

/** Reads an error of the mail transport. 421 closes the connection whatever was asked (RFC 5321, 3.8). */
export function refusalOf(fault: unknown): Refusal {
  const { code, responseCode, command, response } = (fault ?? {}) as MailFault;
  if (typeof responseCode === 'number' && responseCode !== 421 && aboutThisMail.has(String(command))) {
    const enhanced = enhancedCode(response);
    return {
      kind: responseCode >= 500 ? 'permanent' : 'temporary',
      code: ['SMTP', responseCode, ...(enhanced ? [enhanced] : [])].join('_'),
      noSuchAddress: command === 'RCPT TO' && isNobody(responseCode, enhanced),
    };
  }
  const noSuchAddress = false;
  if (typeof responseCode === 'number') {
    return { kind: 'server', code: `SERVER_${responseCode}`, noSuchAddress };
  }
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)
    ? { kind: 'server', code: `SERVER_${code}`, noSuchAddress }
    : { kind: 'temporary', code: 'UNKNOWN', noSuchAddress };
}

/** "5.1.1" out of "550 5.1.1 <…> unknown" (RFC 3463): it tells a full mailbox from one that is not there. */
function enhancedCode(response: unknown): string | null {
  return (
    (typeof response === 'string' && /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]) || null
  );
}

/** The codes that say that nobody has this address; without an enhanced one the reply says it. */
export function isNobody(responseCode: number, enhanced: string | null): boolean {
  if (enhanced) return /^5\.(1\.|2\.1$)/.test(enhanced);
  return wordsForNobody.has(responseCode);
}
