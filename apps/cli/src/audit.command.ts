import { type AuditHead, AuditSeals } from '@verbonden/shared/server';
import { Command, InvalidArgumentError } from 'commander';
import { Mistake } from './mistake';
import { withDomains } from './with-domains';

const words = {
  CHANGED: 'the seal was changed, or its events were changed or added to',
  MISSING: 'the seal lacks events that were there when it was sealed',
  CHAIN: 'the seal does not follow on the one before it: a seal is missing',
  CUT_OFF: 'the seal you know is not there: the end of the log was cut off',
} as const;

/** `audit verify`: shows whether anybody touched the log in the database itself. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('The log of who did and read what.');
  audit
    .command('verify')
    .description('Look at every seal; ends with 1 when something was changed or removed.')
    .option('--known <seal>', 'a newest seal of before, such as 120:Zx…: it must still be there', seal)
    .action(({ known }: { readonly known?: AuditHead }) =>
      withDomains(async (services) => {
        const { events, seals, unsealed, problems, head } = await services
          .get(AuditSeals, { strict: false })
          .verify(known);
        for (const { from, through, what } of problems) {
          console.error(`Events ${from} to ${through}: ${words[what]}.`);
        }
        if (problems.length > 0) throw new Mistake(`${problems.length} of ${seals} seals do not hold.`);
        console.log(`${events} events under ${seals} seals; all hold. ${unsealed} wait for the next seal.`);
        if (head) {
          console.log(`The newest seal is ${head.through}:${head.mark}`);
          console.log('Keep it outside this database; with --known it shows later that nothing was cut off.');
        }
      }),
    );
  return audit;
}

function seal(given: string): AuditHead {
  const [, through, mark] = /^(\d+):([\w-]+)$/.exec(given) ?? [];
  if (!through || !mark) throw new InvalidArgumentError('It looks like 120:Zx….');
  return { through: Number(through), mark };
}
