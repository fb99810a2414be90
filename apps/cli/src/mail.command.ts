import { MailKinds, type PlannedMail, senderOf, writtenMail } from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { Command, Option } from 'commander';
import { DataSource } from 'typeorm';
import { Mistake } from './mistake';
import { withDomains } from './with-domains';

type Services = Parameters<Parameters<typeof withDomains>[0]>[0];

/** `mail preview`: what the domains send, and how one of them reads. */
export function mailCommand(): Command {
  return new Command('mail').description('Mail.').addCommand(
    new Command('preview')
      .description('The kinds of mail; with a kind, the last one planned, as it would be sent now.')
      .argument('[kind]', 'such as meetings.confirmation')
      .addOption(new Option('--locale <language>', 'in this language').choices(['nl', 'en']))
      .option('--html', 'the page instead of the text', false)
      .action((kind: string | undefined, options: PreviewFlags) =>
        withDomains((services) => (kind ? preview(services, kind, options) : list(services))),
      ),
  );
}

interface PreviewFlags {
  readonly locale?: 'nl' | 'en';
  readonly html: boolean;
}

function list(services: Services): Promise<void> {
  for (const name of services.get(MailKinds, { strict: false }).names()) console.log(name);
  return Promise.resolve();
}

async function preview(services: Services, name: string, { locale, html }: PreviewFlags): Promise<void> {
  const kinds = services.get(MailKinds, { strict: false });
  if (!kinds.names().includes(name)) throw new Mistake(`No mail is called "${name}". See: mail preview`);
  const planned = await services.get(DataSource).query<PlannedMail[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress",
            coalesce($2, locale) AS locale, subject_id AS "subjectId", context_id AS "contextId",
            due_at AS "dueAt", payload
     FROM mail_messages WHERE kind = $1 ORDER BY created_at DESC LIMIT 50`,
    [name, locale ?? null],
  );
  if (planned.length === 0) throw new Mistake(`No mail of the kind ${name} has been planned yet.`);
  const kind = kinds.get(name);
  const composed = await kind.compose(planned);
  for (const mail of planned) {
    const content = composed.get(mail.id);
    if (!content || 'dropped' in content || 'waitsFor' in content) continue;
    const settings = services.get<Settings>(SETTINGS, { strict: false });
    const written = writtenMail(mail, content, kind, senderOf(settings));
    if (!html) console.log(`${written.subject}\n`);
    console.log(html ? written.html : written.text);
    return;
  }
  throw new Mistake(`The last mails of the kind ${name} do not hold any more; nothing would be sent.`);
}
