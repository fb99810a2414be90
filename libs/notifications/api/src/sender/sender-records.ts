import { createPublicKey } from 'node:crypto';
import { isIP } from 'node:net';

/** RIGHT needs nothing; ATTENTION works but can be better; MISSING and WRONG cost mail; UNKNOWN: we could not look. */
export const senderStates = ['RIGHT', 'ATTENTION', 'MISSING', 'WRONG', 'UNKNOWN'] as const;
export type SenderState = (typeof senderStates)[number];

/** What is the matter with a record, as a code; pages have the words. */
export const senderFindings = [
  ...(['SPF_RIGHT', 'SPF_MISSING', 'SPF_TWICE', 'SPF_EVERYBODY', 'SPF_OPEN', 'SPF_TOO_LONG'] as const),
  ...(['DKIM_RIGHT', 'DKIM_MISSING', 'DKIM_REVOKED', 'DKIM_UNREADABLE', 'DKIM_SHORT'] as const),
  ...(['DMARC_RIGHT', 'DMARC_MISSING', 'DMARC_TWICE', 'DMARC_UNREADABLE', 'DMARC_ONLY_LOOKS'] as const),
  'NOT_LOOKED',
] as const;
export type SenderFinding = (typeof senderFindings)[number];

/** How one record stands, and what to put there instead. */
export interface Judgement {
  readonly state: SenderState;
  readonly finding: SenderFinding;
  /** The whole text of the record to add or to change into; null when nothing is to be done or only the host knows. */
  readonly advised: string | null;
}

/** RFC 7208: who may send for a domain. @param host the server that sends for us */
export function judgeSpf(texts: readonly string[], host: string): Judgement {
  const records = texts.filter((each) => /^v=spf1(\s|$)/i.test(each));
  const [record] = records;
  // A server by its number, or of our own machine, is not how the rest of the world sees it.
  const advised = isIP(host) || !host.includes('.') ? null : `v=spf1 a:${host} ~all`;
  if (!record) return { state: 'MISSING', finding: 'SPF_MISSING', advised };
  if (records.length > 1) return { state: 'WRONG', finding: 'SPF_TWICE', advised: null };
  const terms = record.trim().split(/\s+/).slice(1);
  const all = terms.find((term) => /^[+?~-]?all$/i.test(term));
  const closed = `${['v=spf1', ...terms.filter((term) => term !== all)].join(' ')} ~all`;
  if (all && /^\+?all$/i.test(all)) return { state: 'WRONG', finding: 'SPF_EVERYBODY', advised: closed };
  // 4.6.4: a receiver gives up after ten questions.
  const asking = terms.filter((term) => /^[+?~-]?(include|a|mx|ptr|exists)([:/]|$)|^redirect=/i.test(term));
  if (asking.length > 10) return { state: 'WRONG', finding: 'SPF_TOO_LONG', advised: null };
  const passesOn = terms.some((term) => /^redirect=/i.test(term));
  if (!passesOn && (!all || all.startsWith('?'))) {
    return { state: 'ATTENTION', finding: 'SPF_OPEN', advised: closed };
  }
  return { state: 'RIGHT', finding: 'SPF_RIGHT', advised: null };
}

/** RFC 6376: the public key that proves that a mail is ours. */
export function judgeDkim(texts: readonly string[]): Judgement {
  const record = texts.map(tagsOf).find((tags) => tags.has('p'));
  if (!record) return { state: 'MISSING', finding: 'DKIM_MISSING', advised: null };
  const key = record.get('p')!.replaceAll(/\s/g, '');
  if (key === '') return { state: 'WRONG', finding: 'DKIM_REVOKED', advised: null };
  if (record.get('k')?.toLowerCase() === 'ed25519')
    return { state: 'RIGHT', finding: 'DKIM_RIGHT', advised: null };
  const bits = bitsOf(key);
  if (bits === null) return { state: 'WRONG', finding: 'DKIM_UNREADABLE', advised: null };
  return bits < 2048
    ? { state: bits < 1024 ? 'WRONG' : 'ATTENTION', finding: 'DKIM_SHORT', advised: null }
    : { state: 'RIGHT', finding: 'DKIM_RIGHT', advised: null };
}

/** RFC 7489: what a receiver does with mail that says it is ours and is not. @param reportsTo who hears of it */
export function judgeDmarc(texts: readonly string[], reportsTo: string): Judgement {
  const records = texts.filter((each) => /^v=DMARC1\s*(;|$)/.test(each));
  const [record] = records;
  if (!record) {
    const advised = `v=DMARC1; p=none; rua=mailto:${reportsTo}`;
    return { state: 'MISSING', finding: 'DMARC_MISSING', advised };
  }
  if (records.length > 1) return { state: 'WRONG', finding: 'DMARC_TWICE', advised: null };
  const policy = tagsOf(record).get('p')?.toLowerCase();
  const strict = `v=DMARC1; p=quarantine; rua=${tagsOf(record).get('rua') ?? `mailto:${reportsTo}`}`;
  if (policy === 'quarantine' || policy === 'reject') {
    return { state: 'RIGHT', finding: 'DMARC_RIGHT', advised: null };
  }
  return policy === 'none'
    ? { state: 'ATTENTION', finding: 'DMARC_ONLY_LOOKS', advised: strict }
    : { state: 'WRONG', finding: 'DMARC_UNREADABLE', advised: strict };
}

/** "v=DKIM1; k=rsa; p=…" */
function tagsOf(record: string): Map<string, string> {
  return new Map(
    record.split(';').flatMap((tag) => {
      const [, name, value] = /^\s*([a-z][a-z0-9_]*)\s*=\s*([\s\S]*?)\s*$/i.exec(tag) ?? [];
      return name ? [[name.toLowerCase(), value!] as const] : [];
    }),
  );
}

function bitsOf(key: string): number | null {
  try {
    const read = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return read.asymmetricKeyDetails?.modulusLength ?? null;
  } catch {
    return null;
  }
}
