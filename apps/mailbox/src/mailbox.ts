import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHttpDoor } from './http-door.ts';
import type { Mail } from './mail/mail.ts';
import { MailStore } from './mail/mail-store.ts';
import { openSmtpDoor } from './mail/smtp-door.ts';

/** Where a mailbox listens and keeps its mails. */
export interface MailboxOptions {
  /** 0 lets the system choose. */
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly host?: string;
  /** Without a folder the mails go to a temporary one, gone at `close`. */
  readonly dir?: string;
  /** How many mails are kept; the oldest go first. */
  readonly kept?: number;
}

/** A running mailbox. */
export interface Mailbox {
  readonly smtpPort: number;
  readonly httpPort: number;
  /** All mails, newest first. */
  messages(to?: string): Promise<Mail[]>;
  /** The first mail that fits, also one that is already there. Throws when none came within `ms` milliseconds. */
  waitFor(fits: (mail: Mail) => boolean, ms: number): Promise<Mail>;
  close(): Promise<void>;
}

/** Starts a mailbox: an SMTP server that keeps everything, and a page that shows it. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const host = options.host ?? '127.0.0.1';
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'verbonden-mailbox-'));
  const store = await MailStore.open(dir, options.kept);
  const arrivals = new EventEmitter().setMaxListeners(0);
  const smtp = await openSmtpDoor(store, options.smtpPort, host, (mail) => arrivals.emit('mail', mail));
  const http = await openHttpDoor(store, arrivals, options.httpPort, host).catch(async (error: unknown) => {
    await smtp.close();
    throw error;
  });

  const messages = async (to = '') => {
    const mails = await Promise.all(store.list(to).map(({ id }) => store.find(id)));
    return mails.filter((mail) => mail !== undefined);
  };
  return {
    smtpPort: smtp.port,
    httpPort: http.port,
    messages,
    waitFor: async (fits, ms) => {
      const next = firstArrival(arrivals, fits, ms);
      const present = (await messages()).find(fits);
      if (present) next.cancel();
      return present ?? next.mail;
    },
    close: async () => {
      await Promise.all([smtp.close(), http.close()]);
      if (!options.dir) rmSync(dir, { recursive: true, force: true });
    },
  };
}

function firstArrival(
  arrivals: EventEmitter,
  fits: (mail: Mail) => boolean,
  ms: number,
): { mail: Promise<Mail>; cancel: () => void } {
  let cancel = () => {};
  const mail = new Promise<Mail>((resolve, reject) => {
    const hear = (arrived: Mail) => {
      if (!fits(arrived)) return;
      cancel();
      resolve(arrived);
    };
    const timer = setTimeout(() => {
      cancel();
      reject(new Error(`No mail that fits came within ${ms} ms`));
    }, ms);
    cancel = () => {
      clearTimeout(timer);
      arrivals.off('mail', hear);
    };
    arrivals.on('mail', hear);
  });
  return { mail, cancel: () => cancel() };
}
