import { readFileSync } from 'node:fs';

export type ExampleReport =
  'unknown-address' | 'forwarded' | 'mailbox-full' | 'delayed' | 'complaint' | 'out-of-office';

/** A message as a mail server sends it, about a mail of ours; for tests. */
export function anExampleReport(
  name: ExampleReport,
  { messageId, address }: { readonly messageId: string; readonly address: string },
): Buffer {
  const written = readFileSync(new URL(`./examples/${name}.eml`, import.meta.url), 'utf8');
  const filled = written.replaceAll('{messageId}', messageId).replaceAll('{address}', address);
  return Buffer.from(filled.replaceAll('\n', '\r\n'));
}
