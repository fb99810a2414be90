import { startingNow } from './starting-now';

describe('a stream that starts now', () => {
  it('tells how it stands first, then what comes, and ends the stream below it', async () => {
    let ended = false;
    async function* notes() {
      try {
        yield 'een';
        yield 'twee';
      } finally {
        ended = true;
      }
    }
    const stream = startingNow('nu', notes());
    expect((await stream.next()).value).toBe('nu');
    expect((await stream.next()).value).toBe('een');
    await stream.return?.();
    expect(ended).toBe(true);
  });
});
