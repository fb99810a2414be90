import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
  senderOf,
} from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import type { MediaMailKind } from '../mail/board-letters';
import { contentOf } from '../mail/letter-content';
import { MediaAnswer } from './media-answer.entity';
import { answerLetter, mediaLetters } from './media-letters';
import { MediaRequest } from './media-request.entity';

/** Writes the mails of the media desk. Each asks at the moment of sending whether it still holds (P7). */
@Injectable()
export class MediaMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A consent that was taken back leaves at once: somebody may be on their way with a camera. */
  kinds(): MailKind[] {
    return [
      ...(Object.keys(mediaLetters) as MediaMailKind[]).map((name) => ({
        ...{ name, necessary: true, urgent: name === 'soundingboard.media-withdrawn' },
        compose: (mails: readonly PlannedMail[]) => this.toNetwork(name, mails),
      })),
      {
        ...{ name: 'soundingboard.media-answer', necessary: true, urgent: false },
        compose: (mails: readonly PlannedMail[]) => this.toJournalists(mails),
      },
    ];
  }

  private async toNetwork(
    name: MediaMailKind,
    mails: readonly PlannedMail[],
  ): Promise<Map<string, MailAnswer>> {
    const { reader, onlyFor, holds, write } = mediaLetters[name];
    const requests = await this.requests(mails);
    const answers = reader
      ? await this.db.getRepository(MediaAnswer).findBy({ requestId: In([...requests.keys()]) })
      : [];
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const request = requests.get(mail.subjectId);
        if (!request || !holds(request.status)) return [mail.id, droppedBecause('MOVED_ON')];
        if (onlyFor && onlyFor(request) !== mail.personId) return [mail.id, droppedBecause('LEFT')];
        const own = answers.find(
          ({ requestId, personId }) => requestId === mail.subjectId && personId === mail.personId,
        );
        if (reader && (!own || !reader.includes(own.state))) return [mail.id, droppedBecause('LEFT')];
        return [mail.id, contentOf(write(request), mail, this.settings.PUBLIC_URL)];
      }),
    );
  }

  /** The mailbox of the house is the only address a journalist gets; answering the mail leads there too. */
  private async toJournalists(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const requests = await this.requests(mails);
    const { from, replyTo } = senderOf(this.settings);
    const mailbox = (replyTo ?? from).address;
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const request = requests.get(mail.subjectId);
        const isNews = request && ['AGREED', 'DECLINED', 'STOPPED'].includes(request.status);
        if (!isNews) return [mail.id, droppedBecause('MOVED_ON')];
        const letter = answerLetter(request, mailbox, Number(mail.payload['howMany'] ?? 0));
        return [mail.id, contentOf(letter, mail, this.settings.PUBLIC_URL)];
      }),
    );
  }

  private async requests(mails: readonly PlannedMail[]): Promise<Map<string, MediaRequest>> {
    const rows = await this.db
      .getRepository(MediaRequest)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
