import type { Settings } from '@verbonden/shared/server';
import type { SendMailOptions } from 'nodemailer';
import type { MailKind, PlannedMail } from '../kind/mail-kind';
import { headerText } from './header-text';
import type { MailFrame } from './mail-blocks';
import type { MailAddress, MailContent } from './mail-content';
import { mailHtml } from './mail-html';
import { mailText } from './mail-text';
import { plainLine } from './plain-text';
import { isMailAddress, safeUrl } from './safe-address';

/** Who sends, and what all mail of this network has in common. */
export interface MailSender {
  readonly from: MailAddress;
  readonly replyTo: MailAddress | null;
  /** The portal's address; its host is the right side of every Message-ID. */
  readonly home: string;
}

/** Reads the sender from the settings; the name beside the address is the network's name in every mail. */
export function senderOf(settings: Pick<Settings, 'MAIL_FROM' | 'MAIL_REPLY_TO' | 'PUBLIC_URL'>): MailSender {
  const from = mailAddress(settings.MAIL_FROM);
  return {
    from: { ...from, name: from.name || new URL(settings.PUBLIC_URL).hostname },
    replyTo: settings.MAIL_REPLY_TO ? mailAddress(settings.MAIL_REPLY_TO) : null,
    home: settings.PUBLIC_URL,
  };
}

/** "Name <address>", or an address alone. */
function mailAddress(written: string): MailAddress {
  const [, name = '', address = written] = /^(.*)<([^<>]*)>\s*$/.exec(written) ?? [];
  return { name: plainLine(name).replace(/^"(.*)"$/, '$1'), address: address.trim() };
}

/** The mail cannot be sent as it is, now or later; `code` goes into the record. */
export class UnsendableMail extends Error {
  constructor(readonly code: 'BAD_ADDRESS' | 'NO_WAY_TO_LEAVE') {
    super(code);
    this.name = 'UnsendableMail';
  }
}

/**
 * Makes a complete message of a mail's content: both versions, the calendar part, and the headers that say who it is
 * from and that a machine sent it (RFC 3834), with one-click leaving (RFC 2369, RFC 8058) when it is not necessary;
 * mail programs then sort by its group (RFC 2919).
 * @throws UnsendableMail
 */
export function writtenMail(
  mail: PlannedMail,
  content: MailContent,
  kind: Pick<MailKind, 'necessary' | 'group'>,
  sender: MailSender,
): SendMailOptions {
  const to = content.to ?? { name: mail.toName, address: mail.toAddress };
  if (!isMailAddress(to.address)) throw new UnsendableMail('BAD_ADDRESS');
  const unsubscribe = content.unsubscribe ? safeUrl(content.unsubscribe) : null;
  if (!kind.necessary && !unsubscribe) throw new UnsendableMail('NO_WAY_TO_LEAVE');
  const from = { ...sender.from, name: content.sender ?? sender.from.name };
  const frame: MailFrame = { network: from.name, home: sender.home, locale: mail.locale };
  const replyTo = content.replyTo ?? sender.replyTo;
  return {
    messageId: `<${mail.id}@${new URL(sender.home).hostname}>`,
    from: addressee(from),
    to: addressee(to),
    envelope: { from: sender.from.address, to: [to.address] },
    ...(replyTo ? { replyTo: addressee(replyTo) } : {}),
    subject: headerText(content.subject),
    text: mailText(content, frame),
    html: mailHtml(content, frame),
    ...(content.calendar
      ? {
          icalEvent: {
            method: content.calendar.method,
            content: content.calendar.ics,
            filename: mail.locale === 'nl' ? 'agenda.ics' : 'calendar.ics',
          },
        }
      : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      // Exchange answers with "out of office" in spite of RFC 3834; this is its own word for the same.
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': mail.locale,
      ...(unsubscribe
        ? {
            'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            ...(kind.group ? { 'List-Id': `<${kind.group}.${new URL(sender.home).hostname}>` } : {}),
          }
        : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Both versions of a mail as its reader sees them, for a look beforehand. */
export function shownMail(
  { locale }: Pick<PlannedMail, 'locale'>,
  content: MailContent,
  sender: MailSender,
): { readonly text: string; readonly html: string } {
  const frame: MailFrame = { network: sender.from.name, home: sender.home, locale };
  return { text: mailText(content, frame), html: mailHtml(content, frame) };
}

function addressee({ name, address }: MailAddress): MailAddress {
  return { name: headerText(name), address };
}
