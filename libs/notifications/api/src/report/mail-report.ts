import { type ParsedMail, simpleParser } from 'mailparser';

/** What another mail server tells about one mail of ours. */
export interface MailReport {
  /** BOUNCE: it will not arrive (RFC 3464). COMPLAINT: its reader called it unwanted (RFC 5965). */
  readonly sort: 'BOUNCE' | 'COMPLAINT';
  /** The Message-ID of our mail, without its angle brackets. */
  readonly messageId: string;
  /** Every address that the report names as the receiver of that mail, in small letters. */
  readonly addresses: ReadonlySet<string>;
  /** Of a bounce the address that did not take it, in small letters; behind a forward another than ours. */
  readonly finalRecipient: string | null;
  /** Of a bounce why: "5.1.1" (RFC 3463). */
  readonly status: string | null;
}

type Fields = ReadonlyMap<string, string>;

/**
 * Reads a message as it came in. Anything but a report of failure or a complaint about one mail is null: an answer, a
 * delay, an out-of-office note.
 */
export async function readMailReport(raw: Buffer): Promise<MailReport | null> {
  const mail = await simpleParser(apart(raw), {
    keepDeliveryStatus: true,
    ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true },
  });
  const returned = returnedHeaders(mail);
  const messageId = /^<([^<>\s]+)>$/.exec(returned?.get('message-id') ?? '')?.[1];
  if (!returned || !messageId) return null;
  const to = returned.get('to') ?? '';
  switch (reportType(mail)) {
    case 'delivery-status': {
      const failed = groupsIn(partOf(mail, 'message/delivery-status')).find(
        (fields) => fields.get('action')?.toLowerCase() === 'failed',
      );
      if (!failed) return null;
      const named = [failed.get('final-recipient'), failed.get('original-recipient'), to];
      const [finalRecipient = null] = addressesIn([failed.get('final-recipient')]);
      return {
        ...{ sort: 'BOUNCE', messageId, addresses: addressesIn(named) },
        ...{ finalRecipient, status: statusOf(failed) },
      };
    }
    case 'feedback-report': {
      const [feedback] = groupsIn(partOf(mail, 'message/feedback-report'));
      if (!/^(abuse|opt-out|fraud)$/i.test(feedback?.get('feedback-type') ?? '')) return null;
      const named = [feedback?.get('original-rcpt-to'), to];
      return {
        sort: 'COMPLAINT',
        messageId,
        addresses: addressesIn(named),
        finalRecipient: null,
        status: null,
      };
    }
    case null:
      return null;
  }
}

/** A returned mail that asks to be shown in its place would be read as words of the report itself. */
function apart(raw: Buffer): Buffer {
  const inPlace = /^content-disposition:[ \t]*inline[^\r\n]*(\r?\n[ \t][^\r\n]*)*\r?\n/gim;
  return Buffer.from(raw.toString('latin1').replaceAll(inPlace, ''), 'latin1');
}

/** Which of the reports that we read it is. */
function reportType({ headers }: ParsedMail): 'delivery-status' | 'feedback-report' | null {
  const type = headers.get('content-type') as { value: string; params: Record<string, string> } | undefined;
  const report = type?.value === 'multipart/report' ? type.params['report-type']?.toLowerCase() : null;
  return report === 'delivery-status' || report === 'feedback-report' ? report : null;
}

function partOf({ attachments }: ParsedMail, ...types: readonly string[]): string {
  return attachments.find(({ contentType }) => types.includes(contentType))?.content.toString('utf8') ?? '';
}

/** The headers of the mail that it is about: it comes back whole, or its headers alone. */
function returnedHeaders(mail: ParsedMail): Fields | undefined {
  return groupsIn(partOf(mail, 'message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'))[0];
}

/** "Name: value" lines in groups with an empty line between; a line that begins with a space goes on. */
function groupsIn(text: string): Fields[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((group) => group.replaceAll(/\n[ \t]+/g, ' ').split('\n'))
    .map(
      (lines) =>
        new Map(
          lines.flatMap((line) => {
            const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
            return name ? [[name.toLowerCase(), value!.trim()] as const] : [];
          }),
        ),
    )
    .filter((fields) => fields.size > 0);
}

/** The first full status code; a server that gives only "5.0.0" often says more in its words. */
function statusOf(fields: Fields): string | null {
  const codes = [fields.get('status'), fields.get('diagnostic-code')].flatMap(
    (value) => /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(value ?? '')?.[1] ?? [],
  );
  return codes.find((code) => !/\.0\.0$/.test(code)) ?? codes[0] ?? null;
}

/** "rfc822; noor@example.org" and "Noor <noor@example.org>". */
function addressesIn(values: readonly (string | undefined)[]): Set<string> {
  return new Set(
    values.flatMap((value) => value?.toLowerCase().match(/[^\s<>;,"'()]+@[^\s<>;,"'()]+/g) ?? []),
  );
}
