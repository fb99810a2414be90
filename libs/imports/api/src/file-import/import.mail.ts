import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { FileImport } from './file-import.entity';
import { ImportCounts } from './import-counts';
import { importsPath } from './import-door.filter';
import { importDoneMail } from './import-runner';
import { DataSource, In } from 'typeorm';

const signoff = { nl: 'Groet,\nhet team van Verbonden', en: 'Kind regards,\nthe Verbonden team' };

/** Tells who brought a file in that it is done: nobody has to wait for it. */
@Injectable()
export class ImportMails {
  constructor(
    private readonly db: DataSource,
    private readonly counts: ImportCounts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return [
      { name: importDoneMail, necessary: true, urgent: false, compose: (mails) => this.compose(mails) },
    ];
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const ids = mails.map((mail) => mail.subjectId);
    const files = await this.db.manager.findBy(FileImport, { id: In(ids) });
    const counts = await this.counts.of(ids);
    return new Map(
      mails.map((mail): [string, MailContent | DroppedBecause] => {
        const file = files.find(({ id }) => id === mail.subjectId);
        if (!file) return [mail.id, droppedBecause('MOVED_ON')];
        const count = counts.get(file.id)!;
        const say = (nl: string, en: string) => (mail.locale === 'nl' ? nl : en);
        const wrong =
          count.WRONG > 0
            ? say(
                'Van wat niet lukte staat erbij waarom. Verbeter het in je bestand en lees het opnieuw in: wat al goed was, verandert niet.',
                'Of what failed it says why. Mend it in your file and read it in again: what was right already does not change.',
              )
            : say('Alles is gelukt.', 'Everything went well.');
        return [
          mail.id,
          {
            subject: say(`Ingelezen: ${file.fileName}`, `Read in: ${file.fileName}`),
            preheader: wrong,
            news: say(
              `Je bestand ‘${file.fileName}’ is ingelezen.`,
              `Your file ‘${file.fileName}’ was read in.`,
            ),
            facts: [
              { label: say('Nieuw', 'New'), value: String(count.NEW) },
              { label: say('Veranderd', 'Changed'), value: String(count.CHANGED) },
              { label: say('Was al zo', 'The same'), value: String(count.SAME) },
              ...(count.ALIKE > 0
                ? [{ label: say('Wacht op een keuze', 'Waits for a choice'), value: String(count.ALIKE) }]
                : []),
              { label: say('Niet gelukt', 'Failed'), value: String(count.WRONG) },
            ],
            paragraphs: [wrong],
            signoff: signoff[mail.locale],
            greeting: greetingFor(mail.toName, mail.locale),
            button: {
              label: say('Bekijk wat er gebeurde', 'See what happened'),
              url: `${this.settings.PUBLIC_URL}${mail.locale === 'en' ? '/en' : ''}${importsPath}/${file.id}`,
            },
          },
        ];
      }),
    );
  }
}
