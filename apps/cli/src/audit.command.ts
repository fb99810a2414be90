import { AuditSeals } from '@verbonden/shared/server';
import { Command } from 'commander';
import { Mistake } from './mistake';
import { withDomains } from './with-domains';

const words = {
  CHANGED: 'was changed or added to after it was sealed',
  MISSING: 'lacks events that were there when it was sealed',
  CHAIN: 'does not follow on the seal before it: a seal is missing',
} as const;

/** `audit verify`: shows whether anybody touched the log in the database itself. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('The log of who did and read what.');
  audit
    .command('verify')
    .description('Look at every seal; ends with 1 when something was changed or removed.')
    .action(() =>
      withDomains(async (services) => {
        const { events, seals, unsealed, problems } = await services
          .get(AuditSeals, { strict: false })
          .verify();
        for (const { from, through, what } of problems) {
          console.error(`Events ${from} to ${through}: the seal ${words[what]}.`);
        }
        if (problems.length > 0) throw new Mistake(`${problems.length} of ${seals} seals do not hold.`);
        console.log(`${events} events under ${seals} seals; all hold. ${unsealed} wait for the next seal.`);
      }),
    );
  return audit;
}
