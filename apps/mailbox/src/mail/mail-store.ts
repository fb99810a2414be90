import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMail, summaryOf, type Mail, type MailSummary } from './mail.ts';

const keptMails = 2_000;
const parsedInMemory = 200;

/**
 * The mails on disk: one `.eml` file each and an index with a line a mail. Keeps the newest 2,000. A file that was
 * written without its line in the index (a stop in between) is added at the next start.
 */
export class MailStore {
  readonly #folder: string;
  readonly #kept: number;
  #mails: MailSummary[] = [];
  #parsed = new Map<string, Mail>();
  #count = 0;

  private constructor(folder: string, kept: number) {
    this.#folder = folder;
    this.#kept = kept;
  }

  /** Opens a folder of mails, made when it is not there. */
  static async open(folder: string, kept = keptMails): Promise<MailStore> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const store = new MailStore(folder, kept);
    await store.#load();
    return store;
  }

  /** Keeps a mail. Comes back when it is safely on disk, so that the sender may be told so. */
  async add(raw: Buffer, recipients: string[], receivedAt = new Date()): Promise<Mail> {
    this.#count += 1;
    const id = `${receivedAt.getTime().toString(36)}-${this.#count.toString(36).padStart(4, '0')}`;
    const mail = await readMail({ id, recipients, receivedAt, raw });
    const file = this.#file(id);
    // Written aside first: a full disk leaves no half mail behind.
    try {
      await writeFile(`${file}.part`, raw, { mode: 0o600 });
      await rename(`${file}.part`, file);
    } catch (error) {
      rmSync(`${file}.part`, { force: true });
      throw error;
    }
    const summary = summaryOf(mail);
    this.#mails.push(summary);
    this.#remember(mail);
    appendFileSync(this.#index, `${JSON.stringify(summary)}\n`, { mode: 0o600 });
    if (this.#mails.length > this.#kept * 1.05) this.#prune();
    return mail;
  }

  /** Mails, newest first; with `to` only those delivered to an address that contains it. */
  list(to = ''): MailSummary[] {
    const wanted = to.trim().toLowerCase();
    return this.#mails
      .filter((mail) => wanted === '' || mail.to.some((address) => address.toLowerCase().includes(wanted)))
      .reverse();
  }

  /** A whole mail; undefined when there is none with this id. */
  async find(id: string): Promise<Mail | undefined> {
    const summary = this.#mails.find((mail) => mail.id === id);
    if (!summary) return undefined;
    const known = this.#parsed.get(id);
    if (known) return known;
    const raw = await this.findRaw(id);
    if (!raw) return undefined;
    const mail = await readMail({
      id,
      recipients: summary.to,
      receivedAt: new Date(summary.receivedAt),
      raw,
    });
    this.#remember(mail);
    return mail;
  }

  /** A mail as it came over the line; undefined when there is none with this id. */
  async findRaw(id: string): Promise<Buffer | undefined> {
    if (!this.#mails.some((mail) => mail.id === id)) return undefined;
    return readFile(this.#file(id)).catch(() => undefined);
  }

  /** Throws all mails away. */
  clear(): void {
    for (const { id } of this.#mails) rmSync(this.#file(id), { force: true });
    this.#mails = [];
    this.#parsed.clear();
    this.#writeIndex();
  }

  get #index(): string {
    return join(this.#folder, 'index.jsonl');
  }

  #file(id: string): string {
    return join(this.#folder, `${id}.eml`);
  }

  async #load(): Promise<void> {
    const files = new Set(
      readdirSync(this.#folder)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => name.slice(0, -'.eml'.length)),
    );
    const indexed = this.#readIndex().filter(({ id }) => files.delete(id));
    for (const id of files) {
      const raw = await readFile(this.#file(id));
      const receivedAt = new Date(Number.parseInt(id, 36) || 0);
      const mail = await readMail({ id, recipients: [], receivedAt, raw });
      indexed.push(summaryOf({ ...mail, to: mail.toHeader.match(/[^\s<>",]+@[^\s<>",]+/g) ?? [] }));
    }
    this.#mails = indexed.sort(
      (a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id),
    );
    this.#prune();
  }

  #readIndex(): MailSummary[] {
    let text: string;
    try {
      text = readFileSync(this.#index, 'utf8');
    } catch {
      return [];
    }
    return text.split('\n').flatMap((line) => {
      try {
        return [JSON.parse(line) as MailSummary];
      } catch {
        return []; // The last line may be cut short by a crash; its mail is found again by its file.
      }
    });
  }

  #prune(): void {
    const tooMany = this.#mails.splice(0, Math.max(0, this.#mails.length - this.#kept));
    for (const { id } of tooMany) {
      rmSync(this.#file(id), { force: true });
      this.#parsed.delete(id);
    }
    this.#writeIndex();
  }

  #writeIndex(): void {
    const lines = this.#mails.map((mail) => `${JSON.stringify(mail)}\n`).join('');
    writeFileSync(`${this.#index}.part`, lines, { mode: 0o600 });
    renameSync(`${this.#index}.part`, this.#index);
  }

  #remember(mail: Mail): void {
    this.#parsed.set(mail.id, mail);
    const oldest = this.#parsed.keys().next().value;
    if (this.#parsed.size > parsedInMemory && oldest !== undefined) this.#parsed.delete(oldest);
  }
}
