import { startMailbox } from './mailbox.ts';

/** The local inbox as a program: SMTP_PORT, HTTP_PORT, HOST and MAILBOX_DIR say where. */
const mailbox = await startMailbox({
  smtpPort: Number(process.env['SMTP_PORT'] ?? 4025),
  httpPort: Number(process.env['HTTP_PORT'] ?? 4020),
  host: process.env['HOST'] ?? '127.0.0.1',
  dir: process.env['MAILBOX_DIR'] ?? '.data/mailbox',
});
console.log(JSON.stringify({ level: 30, msg: `Inbox on http://localhost:${mailbox.httpPort}` }));

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    void mailbox.close().then(() => process.exit(0));
  });
}
