import { parseArgs } from 'node:util';
import { layOutDomain, leftByHand } from './generate/domain.ts';
import { domainNames } from './generate/names.ts';
import { projectAt } from './project/project.ts';
import { asObstacle, Obstacle } from './terminal/obstacle.ts';
import { terminal } from './terminal/terminal.ts';

/** `npm run generate -- domain polls [--noun poll] [--address peilingen]`: a new domain that runs from the first minute. */
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { noun: { type: 'string' }, address: { type: 'string' } },
  });
  const [what, domain] = positionals;
  if (what !== 'domain' || !domain) {
    throw new Obstacle(
      'Say what to make.',
      'For example: npm run generate -- domain polls --noun poll --address peilingen',
    );
  }
  const names = domainNames(domain, values.noun, values.address);
  const written = await layOutDomain(projectAt().root, names);
  terminal.title(`A new domain: ${names.domain}`);
  for (const path of written) terminal.say(path);
  terminal.blank();
  terminal.say('Left for you, since these are decisions:');
  for (const [place, line] of leftByHand(names)) {
    terminal.blank();
    terminal.say(`${place}:`);
    terminal.say(`    ${line}`);
  }
  terminal.blank();
} catch (error) {
  terminal.obstacle(asObstacle(error));
  process.exitCode = 1;
}
