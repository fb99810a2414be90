import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isPublicAddress, mayBePublicHost } from './public-address';

/** Why an address was not asked, or gave no answer. */
export type RefusalReason =
  'NOT_AN_ADDRESS' | 'NOT_PUBLIC' | 'UNKNOWN_HOST' | 'UNREACHABLE' | 'TOO_SLOW' | 'TOO_MANY_REDIRECTS';

/** An address that is not asked, or does not answer. */
export class PublicFetchRefusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
    this.name = 'PublicFetchRefusal';
  }
}

/** What a public address answered, after the redirects that were followed. */
export interface FetchedPage {
  readonly status: number;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** The first bytes of the body, at most as many as were asked for. */
  readonly body: Buffer;
}

export interface PublicQuestion {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of the body that are read; the connection ends after them. */
  readonly most?: number;
  /** For the whole, redirects included. */
  readonly milliseconds?: number;
}

/** Names that stand for a machine of a test, each with its port; nothing outside tests gives any. */
export type StandIns = ReadonlyMap<string, number>;

const mostRedirects = 5;
const ownAgent = 'VerbondenLinks/1.0 (looks whether links still work)';

/**
 * Fetches an address that somebody typed, and reaches only the public internet (P33): http and https, ports 80 and 443,
 * no name and password. The address that was judged is the one that is connected to, since the lookup is our own: a
 * name that changes its mind in between (DNS rebinding) changes nothing. Each redirect is judged anew.
 */
export class PublicFetch {
  constructor(
    private readonly standIns: StandIns = new Map(),
    private readonly lookUp: LookUp = systemLookup,
  ) {}

  /** @throws PublicFetchRefusal */
  async ask(address: string, question: PublicQuestion = {}): Promise<FetchedPage> {
    const signal = AbortSignal.timeout(question.milliseconds ?? 10_000);
    let url = address;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const answer = await this.once(this.judged(url), question, signal);
      const { location } = answer.headers;
      if (![301, 302, 303, 307, 308].includes(answer.status) || !location) return answer;
      if (!URL.canParse(location, url)) throw new PublicFetchRefusal('NOT_AN_ADDRESS');
      url = new URL(location, url).href;
    }
    throw new PublicFetchRefusal('TOO_MANY_REDIRECTS');
  }

  /** @throws PublicFetchRefusal when it must not be asked, whatever its name leads to */
  private judged(address: string): URL {
    if (!URL.canParse(address)) throw new PublicFetchRefusal('NOT_AN_ADDRESS');
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) {
      throw new PublicFetchRefusal('NOT_AN_ADDRESS');
    }
    if (!['', '80', '443'].includes(url.port)) throw new PublicFetchRefusal('NOT_PUBLIC');
    if (!this.standIns.has(url.hostname) && !mayBePublicHost(url.hostname)) {
      throw new PublicFetchRefusal('NOT_PUBLIC');
    }
    return url;
  }

  private once(
    url: URL,
    { method = 'GET', headers = {}, most = 0 }: PublicQuestion,
    signal: AbortSignal,
  ): Promise<FetchedPage> {
    const standIn = this.standIns.get(url.hostname);
    const options: RequestOptions = {
      method,
      signal,
      // No connection is kept: the next one is judged anew.
      agent: false,
      headers: { 'user-agent': ownAgent, accept: '*/*', 'accept-encoding': 'identity', ...headers },
      ...(standIn === undefined ? { lookup: this.publicLookup } : { lookup: standInLookup, port: standIn }),
    };
    return new Promise((resolve, reject) => {
      const fail = (fault: Error) => reject(refusalOf(fault, signal));
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const asking = send(url, options, (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        const done = () => {
          resolve({
            status: response.statusCode ?? 0,
            url: url.href,
            headers: response.headers,
            body: Buffer.concat(parts).subarray(0, most),
          });
          response.destroy();
        };
        response.on('error', fail);
        if (method === 'HEAD' || most === 0) {
          done();
          return;
        }
        response.on('data', (part: Buffer) => {
          parts.push(part);
          size += part.length;
          if (size >= most) done();
        });
        response.on('end', done);
      });
      asking.on('error', fail);
      asking.end();
    });
  }

  /** Looks a name up, and gives only public addresses on; a name with a private one among them is given up whole. */
  private readonly publicLookup = (hostname: string, options: { all?: boolean }, back: LookupBack): void => {
    this.lookUp(hostname, { all: true, verbatim: true }, (fault, addresses) => {
      if (fault) back(new PublicFetchRefusal('UNKNOWN_HOST'), []);
      else if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
        back(new PublicFetchRefusal('NOT_PUBLIC'), []);
      } else give(addresses, options, back);
    });
  };
}

type LookUp = (
  hostname: string,
  options: { all: true; verbatim: true },
  back: (fault: Error | null, addresses: LookupAddress[]) => void,
) => void;
type LookupBack = (fault: Error | null, address: string | LookupAddress[], family?: number) => void;

function standInLookup(_: string, options: { all?: boolean }, back: LookupBack): void {
  give([{ address: '127.0.0.1', family: 4 }], options, back);
}

function give(addresses: LookupAddress[], { all }: { all?: boolean }, back: LookupBack): void {
  const [first] = addresses;
  if (all) back(null, addresses);
  else back(null, first!.address, first!.family);
}

function refusalOf(fault: Error, signal: AbortSignal): PublicFetchRefusal {
  if (fault instanceof PublicFetchRefusal) return fault;
  return new PublicFetchRefusal(signal.aborted ? 'TOO_SLOW' : 'UNREACHABLE');
}
