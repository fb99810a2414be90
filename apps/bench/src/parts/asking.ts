import { type Agent, request } from 'node:http';

/** What came of one question; `status` 0 when the line was cut before there was an answer. */
export interface Answered {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The code of the first error, such as "UNAVAILABLE". */
  readonly code: string | null;
  readonly message: string;
  readonly text: string;
}

/** Somebody who asks; without a cookie a visitor. */
export interface Asker {
  readonly origin: string;
  readonly agent?: Agent;
  readonly cookie?: string;
}

/** Asks GraphQL. Never throws: what went wrong is part of the answer. */
export async function ask(
  { origin, ...who }: Asker,
  query: string,
  variables: object = {},
): Promise<Answered> {
  const body = JSON.stringify({ query, variables });
  const { status, text } = await send(`${origin}/graphql`, who, {
    method: 'POST',
    type: 'application/json',
    body,
  });
  try {
    const { data = null, errors } = JSON.parse(text) as {
      data?: Answered['data'];
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    const [first] = errors ?? [];
    return {
      ...{ status, data, text },
      code: first ? (first.extensions?.code ?? 'WITHOUT_CODE') : null,
      message: first?.message ?? '',
    };
  } catch {
    return { status, data: null, code: null, message: '', text };
  }
}

/** Asks for a page. Never throws. */
export async function page({ origin, ...who }: Asker, path: string): Promise<Answered> {
  const { status, text } = await send(origin + path, who, { method: 'GET' });
  return { status, data: null, code: null, message: '', text };
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly type?: string;
  readonly body?: string | Buffer;
}

/** Sends whatever it is; a line that is cut gives status 0. */
export function send(
  url: string,
  { agent, cookie }: Omit<Asker, 'origin'>,
  { method, type, body }: Sent,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const headers = {
      'accept-language': 'nl',
      ...(type ? { 'content-type': type } : {}),
      ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
      ...(cookie ? { cookie } : {}),
    };
    const cut = () => resolve({ status: 0, text: '' });
    const asked = request(url, { method, headers, ...(agent ? { agent } : {}) }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
      answer.on('error', cut);
    });
    asked.on('error', cut);
    asked.end(body);
  });
}
