import { OrganisationService } from '@verbonden/alliance/api';
import {
  AccountErasureService,
  passwordProblem,
  PersonService,
  SecondFactorReset,
} from '@verbonden/people/api';
import { type Role, roles } from '@verbonden/shared/kernel';
import { readSettings } from '@verbonden/shared/server';
import { text } from 'node:stream/consumers';
import { validate } from 'uuid';
import { Command, Option } from 'commander';
import { DataSource } from 'typeorm';
import { erasedIn } from './erased';
import { Mistake } from './mistake';
import { recorded } from './recorded';
import { withDomains } from './with-domains';

type Services = Parameters<Parameters<typeof withDomains>[0]>[0];

interface AccountOptions {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string;
  readonly password?: string;
}

/**
 * `account create`: the first administrator of a new network, or anybody else. `account reset-second-factor`: the last
 * resort of who lost phone and codes, when no administrator is left to ask.
 */
export function accountCommand(): Command {
  const account = new Command('account').description('People who can sign in.').addCommand(
    new Command('create')
      .description('Make an account, or give an existing one a role or a new password.')
      .requiredOption('--email <address>', 'their address')
      .requiredOption('--name <name>', 'how others see them')
      .addOption(new Option('--role <role>', 'what they are').choices(roles).makeOptionMandatory())
      .option('--organisation <slug>', 'where the role holds; without it, in the whole network')
      .option('--password <password>', 'at least 15 characters; better given in the variable PASSWORD')
      .action((options: AccountOptions) =>
        withDomains(recorded('account create', (services) => create(options, services))),
      ),
  );
  return account
    .addCommand(resetCommand())
    .addCommand(
      new Command('erased')
        .description(
          'Print who was erased: an id and whether the name stays at what they shared, a line each.',
        )
        .action(printErased),
    )
    .addCommand(
      new Command('erase-again')
        .description(
          'After a backup was put back: erase again who is in such a list, read from the standard input.',
        )
        .action(() => withDomains(recorded('account erase-again', eraseAgain))),
    );
}

function resetCommand(): Command {
  return new Command('reset-second-factor')
    .description(
      'Take away the second step of somebody who lost phone and codes, and their password with it.',
    )
    .requiredOption('--email <address>', 'their address')
    .action(({ email }: { readonly email: string }) =>
      withDomains(
        recorded('account reset-second-factor', async (services) => {
          const db = services.get(DataSource);
          const person = (
            await services.get(PersonService, { strict: false }).byAddress(db.manager, [email.toLowerCase()])
          ).get(email.toLowerCase());
          const isDone =
            person && (await services.get(SecondFactorReset, { strict: false }).resetFor(person.personId));
          if (!isDone) throw new Mistake('There is no second step to take away at this address.');
          console.log(
            `${person.name} signs in by a link in the mail, and sets up a second step again. They are told by mail.`,
          );
        }),
      ),
    );
}

async function printErased(): Promise<void> {
  for (const { personId, keepsName } of await erasedIn(readSettings(process.env).DATABASE_URL)) {
    console.log(`${personId},${keepsName}`);
  }
}

async function eraseAgain(services: Services): Promise<void> {
  const erased = new Map(
    (await text(process.stdin))
      .split('\n')
      .map((line) => line.trim().split(','))
      .filter(([id]) => id && validate(id))
      .map(([personId, keeps]) => [personId!, keeps === 'true']),
  );
  const again = await services.get(DataSource).transaction((tx) =>
    services.get(AccountErasureService, { strict: false }).eraseAgain(
      tx,
      [...erased].map(([personId, keepsName]) => ({ personId, keepsName })),
    ),
  );
  console.log(`${erased.size} on the list, ${again} erased again.`);
}

async function create(options: AccountOptions, services: Services): Promise<void> {
  const password = options.password ?? process.env['PASSWORD'];
  const problem = password ? passwordProblem(password, options.email.toLowerCase(), 'password') : null;
  if (problem) throw new Mistake(problem.text.en);
  await services.get(DataSource).transaction(async (tx) => {
    const organisations = services.get(OrganisationService, { strict: false });
    const found = options.organisation
      ? await organisations.getBySlug(options.organisation).catch(() => {
          throw new Mistake(`No organisation is called "${options.organisation}".`);
        })
      : null;
    await services.get(PersonService, { strict: false }).ensure(
      tx,
      {
        name: options.name,
        email: options.email,
        roles: [{ role: options.role, organisationId: found?.id ?? null }],
        ...(password ? { password } : {}),
      },
      new Date(),
    );
  });
  console.log(`${options.name} is ${options.role}.${password ? '' : ' There is no password yet.'}`);
}
