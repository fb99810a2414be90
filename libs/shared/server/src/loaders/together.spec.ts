import { together } from './together';

/** A reader that notes which keys each statement asked. */
function noted(fails: (keys: readonly string[]) => boolean = () => false) {
  const statements: string[][] = [];
  const read = together<string, string>((keys) => {
    statements.push([...keys]);
    if (fails(keys)) return Promise.reject(new Error('the statement failed'));
    return Promise.resolve(new Map(keys.map((key) => [key, key.toUpperCase()])));
  });
  return { read, statements };
}

describe('operations that ask at the same moment', () => {
  it('share one statement, each key once, and each gets its own', async () => {
    const { read, statements } = noted();
    const [one, other] = await Promise.all([read(['a', 'b']), read(['b', 'c'])]);
    expect(statements).toEqual([['a', 'b', 'c']]);
    expect([one.get('a'), other.get('c')]).toEqual(['A', 'C']);
  });

  it('are not answered from a statement that went out before they asked', async () => {
    const { read, statements } = noted();
    await read(['a']);
    await read(['a']);
    expect(statements).toHaveLength(2);
  });

  it('do not suffer from the odd key of another', async () => {
    const { read, statements } = noted((keys) => keys.includes('odd'));
    const [fine, odd] = await Promise.allSettled([read(['a']), read(['odd'])]);
    expect(fine).toMatchObject({ status: 'fulfilled' });
    expect(odd).toMatchObject({ status: 'rejected' });
    expect(statements).toHaveLength(3);
  });

  it('go out in more than one statement when they ask very much', async () => {
    const { read, statements } = noted();
    const many = Array.from({ length: 600 }, (_, number) => `${number}`);
    await Promise.all([read(many), read(many.map((key) => `other ${key}`))]);
    expect(statements.map((keys) => keys.length)).toEqual([600, 600]);
  });
});
