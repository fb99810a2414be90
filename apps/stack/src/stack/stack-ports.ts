import { portFor } from '../ports/ports.ts';
import { terminal } from '../terminal/terminal.ts';

/** Where the parts of a stack listen. */
export interface StackPorts {
  readonly portal: number;
  readonly worker: number;
  readonly inbox: number;
  readonly smtp: number;
}

/**
 * A port for each part: the one the environment asks for (PORT, WORKER_PORT, INBOX_PORT, SMTP_PORT), else the usual one,
 * else the next that is free. Throws an Obstacle when one that was asked for is in use.
 */
export async function chooseStackPorts(environment: NodeJS.ProcessEnv): Promise<StackPorts> {
  const taken: number[] = [];
  const choose = async (name: string, usual: number) => {
    const port = await portFor(name, environment[name], usual, taken);
    taken.push(port);
    return port;
  };
  const portal = await choose('PORT', 4000);
  if (portal !== 4000 && !environment['PORT']) {
    terminal.note(`Port 4000 is in use by another program, so the portal takes ${portal}.`);
  }
  return {
    portal,
    worker: await choose('WORKER_PORT', 4010),
    inbox: await choose('INBOX_PORT', 4020),
    smtp: await choose('SMTP_PORT', 4025),
  };
}
