import { createServer, type Server } from 'node:net';
import { anyFreePort, isFree, nextFreePort, portFor } from './ports.ts';

describe('choosing a port', () => {
  const servers: Server[] = [];

  const occupy = async (port: number, host = '127.0.0.1') => {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(port, host, resolve));
  };
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
  });

  it('takes the usual port when nobody has it', async () => {
    const usual = await anyFreePort();
    await expect(portFor('PORT', undefined, usual)).resolves.toBe(usual);
  });

  it('takes a next one when another program has the usual port', async () => {
    const usual = await anyFreePort();
    await occupy(usual);
    const chosen = await portFor('PORT', undefined, usual);
    expect(chosen).not.toBe(usual);
    await expect(isFree(chosen)).resolves.toBe(true);
  });

  it('also sees a program that listens on all addresses', async () => {
    const port = await anyFreePort();
    await occupy(port, '0.0.0.0');
    await expect(isFree(port)).resolves.toBe(false);
  });

  it('never promises one port twice', async () => {
    const usual = await anyFreePort();
    await expect(nextFreePort(usual, [usual])).resolves.not.toBe(usual);
  });

  it('refuses a port that was asked for by name when it is in use, and says what to do', async () => {
    const port = await anyFreePort();
    await occupy(port);
    await expect(portFor('PORT', String(port), 4000)).rejects.toMatchObject({
      name: 'Obstacle',
      message: `Port ${port} is in use by another program.`,
      advice: expect.stringMatching(/PORT=\d+ npm start/),
    });
  });

  it.each(['four thousand', '0', '70000', '80.5'])('refuses %s as a port', async (asked) => {
    await expect(portFor('PORT', asked, 4000)).rejects.toMatchObject({
      message: `PORT=${asked} is not a port.`,
    });
  });
});
