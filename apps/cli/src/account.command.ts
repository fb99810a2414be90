import { OrganisationService } from '@verbonden/alliance/api';
import { passwordProblem, PersonService } from '@verbonden/people/api';
import { type Role, roles } from '@verbonden/shared/kernel';
import { Command, Option } from 'commander';
import { DataSource } from 'typeorm';
import { Mistake } from './mistake';
import { withDomains } from './with-domains';

interface AccountOptions {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string;
  readonly password?: string;
}

/** `account create`: the first administrator of a new network, or anybody else. */
export function accountCommand(): Command {
  return new Command('account').description('People who can sign in.').addCommand(
    new Command('create')
      .description('Make an account, or give an existing one a role or a new password.')
      .requiredOption('--email <address>', 'their address')
      .requiredOption('--name <name>', 'how others see them')
      .addOption(new Option('--role <role>', 'what they are').choices(roles).makeOptionMandatory())
      .option('--organisation <slug>', 'where the role holds; without it, in the whole network')
      .option('--password <password>', 'at least 15 characters; better given in the variable PASSWORD')
      .action((options: AccountOptions) => withDomains((services) => create(options, services))),
  );
}

async function create(
  options: AccountOptions,
  services: Parameters<Parameters<typeof withDomains>[0]>[0],
): Promise<void> {
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
