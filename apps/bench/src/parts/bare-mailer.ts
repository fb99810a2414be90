import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';

/** What to send: the same words to so many people. */
export interface BareMailing {
  readonly url: string;
  /** A mail of the worker's, as it came. */
  readonly sample: string;
  readonly count: number;
}

/**
 * The least that sending can be: nodemailer with a pool of connections, as many as two workers have mails under way.
 * No plan, no queue, no record. Started as a process of its own by reminders.bench.ts.
 */
const connections = 16;

process.once('message', (mailing: BareMailing) => void send(mailing));

async function send({ url, sample, count }: BareMailing): Promise<void> {
  const { subject = '', text = '', html } = await simpleParser(sample);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const address = `deelnemer-${index + 1}@example.org`;
      return transport.sendMail({
        messageId: `<bare-${index}@localhost>`,
        from: 'Verbonden <verbonden@example.org>',
        to: { name: `Deelnemer ${index + 1}`, address },
        envelope: { from: 'verbonden@example.org', to: [address] },
        subject,
        text,
        html: html || '',
      });
    }),
  );
  transport.close();
  process.disconnect();
}
