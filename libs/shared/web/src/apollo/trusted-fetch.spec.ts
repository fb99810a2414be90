import { jest } from '@jest/globals';
import ids from './document-ids.generated.json' with { type: 'json' };
import { trustedFetch } from './trusted-fetch';

const [[name, id]] = Object.entries(ids) as [[string, string]];
const body = JSON.stringify({ operationName: name, query: 'query …', variables: { a: 1 } });
const sent: unknown[] = [];

function answering(...answers: Response[]): void {
  sent.length = 0;
  globalThis.fetch = jest.fn<typeof fetch>((_, options) => {
    sent.push(JSON.parse(options?.body as string));
    return Promise.resolve(answers.shift()!);
  });
}
const json = (content: unknown, status = 200) => new Response(JSON.stringify(content), { status });

describe('an operation of an island', () => {
  it('goes as the id that the build gave it', async () => {
    answering(json({ data: 1 }));
    expect(await (await trustedFetch('/graphql', { body })).json()).toEqual({ data: 1 });
    expect(sent).toEqual([{ operationName: name, variables: { a: 1 }, documentId: id }]);
  });

  it('goes as text to an API of another build', async () => {
    answering(json({ errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }] }, 400), json({ data: 2 }));
    expect(await (await trustedFetch('/graphql', { body })).json()).toEqual({ data: 2 });
    expect(sent[1]).toEqual(JSON.parse(body));
  });

  it('is not sent twice for another mistake', async () => {
    answering(json({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }, 400));
    expect((await trustedFetch('/graphql', { body })).status).toBe(400);
    expect(sent).toHaveLength(1);
  });

  it('that the build does not know goes as text', async () => {
    answering(json({ data: 3 }));
    const other = JSON.stringify({ operationName: 'Other', query: '{ x }' });
    await trustedFetch('/graphql', { body: other });
    expect(sent).toEqual([JSON.parse(other)]);
  });
});
