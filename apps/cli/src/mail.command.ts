import { MailKinds } from '@verbonden/notifications/api';
import { Command } from 'commander';
import { withDomains } from './with-domains';

/** `mail kinds`: what the domains send. */
export function mailCommand(): Command {
  return new Command('mail').description('Mail.').addCommand(
    new Command('kinds').description('The kinds of mail that are sent.').action(() =>
      withDomains(async (services) => {
        for (const name of services.get(MailKinds, { strict: false }).names()) console.log(name);
        return Promise.resolve();
      }),
    ),
  );
}
