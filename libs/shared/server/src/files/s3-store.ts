import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { type ByteRange, FileGone, type FileStore, type HandedOut, StoreAway, StoreFull } from './file-store';

/** How long the store may take to begin its answer, and how long a whole upload may take. */
const patience = { answer: 15_000, upload: 120_000 } as const;

/**
 * Keeps files in S3, or anything that speaks it. The address says it all: `https://key:secret@host/bucket?region=…`
 * names the bucket in the path, `https://key:secret@bucket.host/` in the host; a longer path is a prefix.
 */
export class S3Store implements FileStore {
  private readonly client: AwsClient;
  private readonly base: string;
  private readonly place: { origin: string; bucketPath: string; prefix: string };

  /** @param handsOut whether browsers may be sent to the store itself */
  constructor(
    address: string,
    private readonly handsOut: boolean,
  ) {
    const url = new URL(address);
    this.client = new AwsClient({
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
      service: 's3',
      region: url.searchParams.get('region') ?? 'us-east-1',
      retries: 0,
    });
    this.base = `${url.protocol}//${url.host}${url.pathname.replace(/\/*$/, '/')}`;
    const [bucket = '', ...rest] = url.pathname.split('/').filter(Boolean);
    const prefix = rest.map((part) => `${part}/`).join('');
    this.place = { origin: `${url.protocol}//${url.host}/`, bucketPath: bucket, prefix };
  }

  /** CreateBucket; 409 says that it is there. */
  async begin(): Promise<void> {
    const { origin, bucketPath } = this.place;
    const { url, headers } = await this.client.sign(origin + bucketPath, { method: 'PUT' });
    const answer = await reach(url, { method: 'PUT', headers }, patience.answer);
    await answer.body?.cancel();
    if (answer.status !== 409) assertDone(answer);
  }

  async put(key: string, file: string, type: string): Promise<void> {
    // A blob of a file is read as it is sent, and its length is known beforehand, which S3 asks for.
    const body = await openAsBlob(file);
    const { url, headers } = await this.client.sign(this.base + key, {
      method: 'PUT',
      headers: { 'content-type': type },
    });
    const answer = await reach(url, { method: 'PUT', headers, body }, patience.upload);
    await answer.body?.cancel();
    if (answer.status === 507) throw new StoreFull('S3 has no room');
    assertDone(answer);
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const { url, headers } = await this.client.sign(
      this.base + key,
      range ? { headers: { range: `bytes=${range.start}-${range.end}` } } : {},
    );
    const answer = await reach(url, { headers }, patience.answer);
    if (answer.status === 404) {
      await answer.body?.cancel();
      throw new FileGone('there is no such file');
    }
    assertDone(answer);
    return answer.body ? Readable.fromWeb(answer.body as ReadableStream) : Readable.from([]);
  }

  async remove(key: string): Promise<void> {
    const { url, headers } = await this.client.sign(this.base + key, { method: 'DELETE' });
    const answer = await reach(url, { method: 'DELETE', headers }, patience.answer);
    await answer.body?.cancel();
    if (answer.status !== 404) assertDone(answer);
  }

  async handOut(key: string, as: HandedOut): Promise<string | null> {
    if (!this.handsOut) return null;
    const url = new URL(this.base + key);
    url.searchParams.set('X-Amz-Expires', String(as.seconds));
    url.searchParams.set('response-content-type', as.type);
    url.searchParams.set('response-content-disposition', as.disposition);
    return (await this.client.sign(url, { aws: { signQuery: true } })).url;
  }

  /** ListObjectsV2, a thousand at a time; the bucket is the first part of the path, or in the host. */
  async *keys(): AsyncIterable<string> {
    const { origin, bucketPath, prefix } = this.place;
    let next: string | null = null;
    do {
      const list: URL = new URL(origin + bucketPath);
      list.searchParams.set('list-type', '2');
      if (prefix) list.searchParams.set('prefix', prefix);
      if (next) list.searchParams.set('continuation-token', next);
      const { url, headers } = await this.client.sign(list);
      const answer = await reach(url, { headers }, patience.answer);
      assertDone(answer);
      const page = await answer.text();
      for (const [, key] of page.matchAll(/<Key>([^<]*)<\/Key>/g)) yield key!.slice(prefix.length);
      next = /<NextContinuationToken>([^<]*)</.exec(page)?.[1] ?? null;
    } while (next);
  }
}

/** The time counts until the answer begins; what is read after that takes as long as its reader does. */
async function reach(url: string, request: RequestInit, longest: number): Promise<Response> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), longest);
  try {
    return await fetch(url, { ...request, signal: end.signal, redirect: 'error' });
  } catch (cause) {
    throw new StoreAway('S3 does not answer', { cause });
  } finally {
    clearTimeout(timer);
  }
}

function assertDone(answer: Response): void {
  if (!answer.ok) throw new StoreAway(`S3 answered ${answer.status}`);
}
