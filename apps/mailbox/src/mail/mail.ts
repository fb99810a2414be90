import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser';

/** What the list shows of a mail; kept in the index. */
export interface MailSummary {
  /** Our own name for it, in the order of arrival. */
  readonly id: string;
  readonly messageId: string;
  /** The sender as the mail says it, with the name. */
  readonly from: string;
  /** Everybody it was delivered to (the envelope), so hidden recipients too. */
  readonly to: string[];
  readonly subject: string;
  readonly receivedAt: string;
  readonly hasCalendar: boolean;
}

/** A file that came along. */
export interface MailFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
}

/** A whole mail, taken apart. */
export interface Mail extends MailSummary {
  readonly toHeader: string;
  readonly text: string;
  readonly html: string;
  /** Header names in lower case; one that stands there more than once has its values on lines. */
  readonly headers: Record<string, string>;
  readonly calendar?: { readonly method: string; readonly text: string };
  readonly attachments: MailFile[];
}

/** What came in over SMTP. */
export interface Arrival {
  readonly id: string;
  readonly recipients: string[];
  readonly receivedAt: Date;
  readonly raw: Buffer;
}

/** Takes a mail apart. Never throws: what cannot be read is left out, the mail stays. */
export async function readMail(arrival: Arrival): Promise<Mail> {
  const parsed = await simpleParser(arrival.raw, { skipTextToHtml: true });
  const calendar = parsed.attachments.find((file) => file.contentType === 'text/calendar');
  return {
    id: arrival.id,
    messageId: parsed.messageId ?? '',
    from: addresses(parsed.from),
    to: arrival.recipients,
    toHeader: addresses(parsed.to),
    subject: parsed.subject ?? '',
    receivedAt: arrival.receivedAt.toISOString(),
    hasCalendar: calendar !== undefined,
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers: headersOf(parsed),
    attachments: visibleFiles(parsed).map(describe),
    ...(calendar
      ? { calendar: { method: methodOf(calendar), text: calendar.content.toString('utf8') } }
      : {}),
  };
}

/** The content of the n-th file of a mail; undefined when there is no such file. */
export async function readFileOf(
  raw: Buffer,
  index: number,
): Promise<(MailFile & { content: Buffer }) | undefined> {
  const file = visibleFiles(await simpleParser(raw, { skipTextToHtml: true }))[index];
  return file && { ...describe(file), content: file.content };
}

export function summaryOf({ id, messageId, from, to, subject, receivedAt, hasCalendar }: Mail): MailSummary {
  return { id, messageId, from, to, subject, receivedAt, hasCalendar };
}

/** Files a person may want to open: not the pictures within the text, and not the calendar part itself. */
function visibleFiles(parsed: ParsedMail): Attachment[] {
  return parsed.attachments.filter((file) => !file.related && file.contentType !== 'text/calendar');
}

function describe(file: Attachment): MailFile {
  return { name: file.filename ?? 'zonder-naam', contentType: file.contentType, bytes: file.size };
}

function methodOf(file: Attachment): string {
  const type = file.headers.get('content-type') as { params?: Record<string, string> } | undefined;
  return type?.params?.['method']?.toUpperCase() ?? '';
}

function headersOf(parsed: ParsedMail): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { key, line } of parsed.headerLines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
    headers[key] = key in headers ? `${headers[key]}\n${value}` : value;
  }
  return headers;
}

/** Addresses as people read them: `Jan Jansen <jan@example.org>`, with commas between. */
function addresses(header: AddressObject | AddressObject[] | undefined): string {
  return [header ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]))
    .map(({ name, address }) => (name ? `${name} <${address}>` : (address ?? '')))
    .join(', ');
}
