import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  type AddressInfo,
  connect,
  createServer as createSocketServer,
  type Server as SocketServer,
} from 'node:net';
import { PublicFetch, PublicFetchRefusal, type PublicQuestion } from './public-fetch';

let port: number;
let listening: number;
let server: Server;
let answerWith: (request: IncomingMessage, response: ServerResponse) => void;
const seen: IncomingMessage[] = [];
const listeners: SocketServer[] = [];
/** Connections to addresses of this machine that nobody may reach. */
let reached = 0;

/** Listens at the very port a link without a port leads to; where that is taken or closed, at any. */
function listener(host: string): Promise<number> {
  return new Promise((resolve) => {
    const made = createSocketServer((socket) => {
      reached += 1;
      socket.destroy();
    });
    listeners.push(made);
    const onPort = () => resolve((made.address() as AddressInfo).port);
    made.once('error', () => made.listen(0, host, onPort));
    made.listen(80, host, onPort);
  });
}

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    answerWith(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  listening = await listener('127.0.0.1');
  await listener('::1');
});
beforeEach(() => {
  seen.length = 0;
  reached = 0;
  answerWith = (_, response) => response.end('goed');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  for (const each of listeners) each.close();
});

const fetcher = () => new PublicFetch(new Map([['www.example.org', port]]));
const reasonOf = async (address: string, question: PublicQuestion = {}): Promise<string> => {
  try {
    return String((await fetcher().ask(address, question)).status);
  } catch (fault) {
    return fault instanceof PublicFetchRefusal ? fault.reason : String(fault);
  }
};

const closed = [
  'http://127.0.0.1/',
  'http://localhost/',
  'http://localhost.localdomain/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fe80::1]/',
  'http://[fd00:ec2::254]/',
];

describe('what somebody typed reaches only the public internet', () => {
  it.each(closed)('%s is not asked', async (address) => {
    expect(await reasonOf(address)).toBe('NOT_PUBLIC');
    expect(reached).toBe(0);
  });

  it.each(closed)('a redirect to %s is not followed', async (address) => {
    answerWith = (_, response) => response.writeHead(302, { location: address }).end();
    expect(await reasonOf('http://www.example.org/')).toBe('NOT_PUBLIC');
    expect(seen).toHaveLength(1);
    expect(reached).toBe(0);
  });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine in IPv6', ['::1']],
    ['a public address and a private one', ['93.184.215.14', '10.0.0.1']],
    ['nothing', []],
  ])('a name that leads to %s is not asked', async (_, addresses) => {
    const named = new PublicFetch(new Map(), (__, ___, back) =>
      back(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
    await expect(named.ask('http://goed.example.org/')).rejects.toMatchObject({ reason: 'NOT_PUBLIC' });
    expect(reached).toBe(0);
  });

  it('a name that says something else the second time is asked once: what was judged is what is connected to', async () => {
    let asked = 0;
    const rebinding = new PublicFetch(new Map(), (_, __, back) => {
      asked += 1;
      // Of a network that was given back: nobody is there.
      back(null, asked === 1 ? [{ address: '3ffe::1', family: 6 }] : [{ address: '127.0.0.1', family: 4 }]);
    });
    await expect(rebinding.ask('http://goed.example.org/', { milliseconds: 200 })).rejects.toBeInstanceOf(
      PublicFetchRefusal,
    );
    expect(asked).toBe(1);
    expect(reached).toBe(0);
  });

  it('the listener would have told: somebody else who connects is seen', async () => {
    await new Promise<void>((resolve) => {
      connect(listening, '127.0.0.1').on('close', () => resolve());
    });
    expect(reached).toBe(1);
  });

  it.each(['http://www.example.org:5432/', 'http://www.example.org:22/', `http://www.example.org:8080/`])(
    'a port that is none of the web is not asked: %s',
    async (address) => {
      expect(await reasonOf(address)).toBe('NOT_PUBLIC');
      expect(seen).toEqual([]);
    },
  );

  it.each([
    'ftp://www.example.org/',
    'file:///etc/passwd',
    'gopher://www.example.org/',
    'http://a:b@www.example.org/',
    'niets',
  ])('what is no address of a page is not asked: %s', async (address) => {
    expect(await reasonOf(address)).toBe('NOT_AN_ADDRESS');
    expect(seen).toEqual([]);
  });
});

describe('a page', () => {
  it('is asked under our own name, without cookies or where we come from', async () => {
    expect(await reasonOf('http://www.example.org/a?b=c')).toBe('200');
    expect(seen[0]!.url).toBe('/a?b=c');
    expect(seen[0]!.headers.host).toMatch(/^www\.example\.org/);
    expect(seen[0]!.headers['user-agent']).toMatch(/^VerbondenLinks/);
    expect(seen[0]!.headers.cookie).toBeUndefined();
    expect(seen[0]!.headers.referer).toBeUndefined();
  });

  it('is followed through five redirects, and no further', async () => {
    const hops = (count: number): void => {
      answerWith = ({ url = '' }, response) => {
        const at = Number(url.slice(1));
        if (at >= count) response.end();
        else response.writeHead(301, { location: `/${at + 1}` }).end();
      };
    };
    hops(5);
    expect(await reasonOf('http://www.example.org/0')).toBe('200');
    hops(6);
    expect(await reasonOf('http://www.example.org/0')).toBe('TOO_MANY_REDIRECTS');
  });

  it('of any size costs no more than was asked for', async () => {
    answerWith = (_, response) => {
      response.write('x'.repeat(100_000));
      // It never ends; nobody waits for that.
    };
    const { body } = await fetcher().ask('http://www.example.org/', { most: 1000 });
    expect(body).toHaveLength(1000);
    expect((await fetcher().ask('http://www.example.org/')).body).toHaveLength(0);
  });

  it('that does not come is waited for no longer than was said', async () => {
    answerWith = () => undefined;
    expect(await reasonOf('http://www.example.org/', { milliseconds: 100 })).toBe('TOO_SLOW');
  });

  it('that hangs up is told as that', async () => {
    answerWith = (request) => request.socket.destroy();
    expect(await reasonOf('http://www.example.org/')).toBe('UNREACHABLE');
  });

  it('of a name that nobody has is told as that', async () => {
    expect(await reasonOf('http://bestaat-niet.invalid/')).toBe('UNKNOWN_HOST');
  });
});
