import { jest } from '@jest/globals';
import { tracedFetch } from './traced-fetch';

const sent: RequestInit[] = [];

beforeEach(() => {
  sent.length = 0;
  globalThis.fetch = jest.fn<typeof fetch>((_, options) => {
    sent.push(options ?? {});
    return Promise.resolve(new Response('{"data":{}}'));
  });
});
const headersOf = (question: number) => new Headers(sent[question]?.headers);

describe('a question of an island', () => {
  const body = JSON.stringify({ operationName: 'Nobody', query: '{ me { name } }' });
  const ask = (options: RequestInit = {}) => tracedFetch('/graphql', { method: 'POST', body, ...options });

  it('begins a trace that is kept, as W3C Trace Context writes it', async () => {
    await ask();
    expect(headersOf(0).get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('has a trace of its own: two questions cannot be taken for one, or for those of one person', async () => {
    await ask();
    await ask();
    const [first, second] = [0, 1].map((question) => headersOf(question).get('traceparent')!.split('-'));
    expect(second![1]).not.toBe(first![1]);
    expect(second![2]).not.toBe(first![2]);
  });

  it('keeps what it was asked with: method, words and headers', async () => {
    const answer = await ask({ headers: { 'accept-language': 'nl' }, credentials: 'same-origin' });
    expect(sent[0]).toMatchObject({ method: 'POST', body, credentials: 'same-origin' });
    expect(headersOf(0).get('accept-language')).toBe('nl');
    expect(await answer.json()).toEqual({ data: {} });
  });
});
