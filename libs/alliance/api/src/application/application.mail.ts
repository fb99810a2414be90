import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Clock, groupedBy } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { workingDaysOpen } from './application-late';
import { applicationMails } from './application-mail-plan';
import {
  approvedWords,
  confirmWords,
  declinedWords,
  lateWords,
  type LetterWords,
  questionWords,
  receivedWords,
  signoff,
} from './application-mail-words';
import { ApplicationMoment } from './application-moment.entity';
import { MembershipApplication } from './application.entity';

/** What a letter is written from. */
interface About {
  readonly application: MembershipApplication;
  readonly moments: readonly ApplicationMoment[];
}

/** The letters about applications. Each only as long as it is so (P7). */
@Injectable()
export class ApplicationMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  kinds(): MailKind[] {
    const letters: Readonly<Record<string, (about: About, mail: PlannedMail) => LetterWords | null>> = {
      [applicationMails.confirm]: ({ application }, { locale }) =>
        application.status === 'UNCONFIRMED' ? confirmWords(application, locale) : null,
      [applicationMails.received]: ({ application }, { locale }) =>
        application.status === 'RECEIVED' ? receivedWords(application, locale) : null,
      [applicationMails.question]: ({ application, moments }, { locale, payload }) => {
        const asked = moments.find(({ id }) => id === payload['momentId']);
        return application.status === 'ASKED' && asked ? questionWords(asked.words ?? '', locale) : null;
      },
      [applicationMails.approved]: ({ application }, { locale, payload }) => {
        if (application.status !== 'APPROVED') return null;
        const invitationId = payload['invitationId'];
        return approvedWords(application, typeof invitationId === 'string' ? invitationId : null, locale);
      },
      [applicationMails.declined]: ({ application, moments }, { locale }) => {
        const reason = moments.findLast(({ step }) => step === 'DECLINE')?.words;
        return application.status === 'DECLINED' ? declinedWords(application, reason ?? '', locale) : null;
      },
      [applicationMails.late]: ({ application }, { locale, payload }) => {
        const isSame = application.waitingSince?.toISOString() === payload['since'];
        const days = workingDaysOpen(application, this.clock.now());
        return isSame && days > 0 ? lateWords(application, days, locale) : null;
      },
    };
    return Object.entries(letters).map(([name, wordsOf]) => ({
      name,
      necessary: true,
      urgent: name === applicationMails.confirm || name === applicationMails.approved,
      compose: (mails) => this.compose(mails, wordsOf),
    }));
  }

  private async compose(
    mails: readonly PlannedMail[],
    wordsOf: (about: About, mail: PlannedMail) => LetterWords | null,
  ): Promise<Map<string, MailAnswer>> {
    const ids = mails.map(({ subjectId }) => subjectId);
    const applications = await this.db.getRepository(MembershipApplication).findBy({ id: In(ids) });
    const moments = groupedBy(
      await this.db.getRepository(ApplicationMoment).find({
        where: { applicationId: In(ids) },
        order: { at: 'ASC', id: 'ASC' },
      }),
      ({ applicationId }) => applicationId,
    );
    const byId = new Map(applications.map((each) => [each.id, each]));
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const application = byId.get(mail.subjectId);
        const words =
          application && wordsOf({ application, moments: moments.get(application.id) ?? [] }, mail);
        return [mail.id, words ? this.written(mail, words) : droppedBecause('MOVED_ON')];
      }),
    );
  }

  private written(
    { toName, locale, subjectId }: PlannedMail,
    { label, leadsTo, ...words }: LetterWords,
  ): MailAnswer {
    const path = {
      STATUS: () => `/aanvraag/${this.links.token('application', subjectId)}`,
      DESK: () => `/bureau/aanvragen/${subjectId}`,
      JOINING: () => '/meedoen',
      SIGN_IN: () => '/inloggen',
    };
    const to =
      typeof leadsTo === 'string'
        ? path[leadsTo]()
        : `/uitnodiging/${this.links.token('invitation', leadsTo.invitationId)}`;
    return {
      facts: [],
      ...words,
      greeting: greetingFor(toName, locale),
      button: { label, url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${to}` },
      signoff: signoff[locale],
    };
  }
}
