import type { GatheredMails } from '../kind/mail-kind';
import type { MailProse } from './mail-prose';

/** Somebody to write to or to answer. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** One fact of a mail: what it is and what it says ("Waar", "Jaarbeurs, Utrecht"), with an address where it has one. */
export interface MailFact {
  readonly label: string;
  readonly value: string;
  readonly url?: string;
}

/** An address to go to, with the words that say what happens there. Only http, https and mailto are linked. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
}

/** The calendar part (RFC 5546, RFC 6047): what the reader's calendar does with it, and the file itself. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly ics: string;
}

/**
 * A mail as data, in one language. HTML and plain text are both written from this, so they always say the same.
 * All texts are plain text; whatever people typed may stand in them.
 */
export interface MailContent {
  /** What and when: "Verplaatst: Expertiselab nu op woensdag 7 april". One line. */
  readonly subject: string;
  /** What a mail program shows behind the subject in its list. One line. */
  readonly preheader: string;
  /** "Dag Fatma,"; see {@link greetingFor}. */
  readonly greeting?: string;
  /** The first line, and it is the news. */
  readonly news: string;
  /** What somebody wrote, between the news and the facts. */
  readonly prose?: MailProse;
  /** Date, time, place or link, in this order. */
  readonly facts: readonly MailFact[];
  /** What else there is to say; a line break inside one is kept. */
  readonly paragraphs: readonly string[];
  /** The one thing to do. It opens a page; only a button there acts (P12). */
  readonly button?: MailLink;
  /** How to change or leave. */
  readonly links?: readonly MailLink[];
  /** Who writes: "Groet, het team van …". */
  readonly signoff: string;
  readonly calendar?: MailCalendar;
  /** How the sender is called, where that must say less than the network's name. */
  readonly sender?: string;
  /** Who to answer; without it the setting MAIL_REPLY_TO, or the sender. */
  readonly replyTo?: MailAddress;
  /** The address as it is now, when it changed after the mail was planned. */
  readonly to?: MailAddress;
  /**
   * One-click leaving (RFC 8058), an https address. Mail to a person gets it by itself; a kind that is not necessary and
   * goes to an address alone must give its own.
   */
  readonly unsubscribe?: string;
  /** Of an overview: what became of the mails that waited in it. */
  readonly gathered?: GatheredMails;
}
