import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Mail } from './mail.ts';
import type { MailStore } from './mail-store.ts';

const maxBytes = 30 * 1024 * 1024;

/** An open SMTP server that keeps all mail it is given and passes none on. */
export interface SmtpDoor {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the door; port 0 lets the system choose. */
export function openSmtpDoor(
  store: MailStore,
  port: number,
  host: string,
  onMail: (mail: Mail) => void,
): Promise<SmtpDoor> {
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Verbonden inbox',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxBytes,
    closeTimeout: 2_000,
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', answer);
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          answer(refusal(552, 'This mail is larger than 30 MB'));
          return;
        }
        store.add(Buffer.concat(parts), recipientsOf(session)).then(
          (mail) => {
            onMail(mail);
            answer(null, `Kept as ${mail.id}`);
          },
          (error: unknown) => {
            console.error(JSON.stringify({ level: 50, msg: 'A mail could not be kept', err: String(error) }));
            answer(refusal(451, 'The mail could not be kept, try again later'));
          },
        );
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // A client that breaks off is its own affair.
      server.on('error', () => undefined);
      const address = server.server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

function recipientsOf(session: SMTPServerSession): string[] {
  return session.envelope.rcptTo.map(({ address }) => address);
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
