import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Clock, text, writeDate } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Person } from '../person/person.entity';
import { Invitation } from './invitation.entity';

/** "Fatma asks you to take part": leads to a page where an account begins, with or without a password. */
@Injectable()
export class InvitationMail implements MailKind {
  readonly name = 'people.invitation';
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const invitations = new Map(
      (await this.db.getRepository(Invitation).findBy({ id: In(mails.map((mail) => mail.subjectId)) })).map(
        (each) => [each.id, each],
      ),
    );
    const inviters = await this.db
      .getRepository(Person)
      .findBy({ id: In([...invitations.values()].map((each) => each.invitedBy)) });
    const names = new Map(inviters.map((person) => [person.id, person.name]));
    const write = (mail: PlannedMail) => {
      const invitation = invitations.get(mail.subjectId);
      return !invitation || invitation.acceptedAt || invitation.expiresAt <= this.clock.now()
        ? droppedBecause('INVITATION_CLOSED')
        : this.write(mail, invitation, names.get(invitation.invitedBy) ?? 'Verbonden');
    };
    return new Map(mails.map((mail) => [mail.id, write(mail)]));
  }

  private write(mail: PlannedMail, invitation: Invitation, inviter: string): MailContent {
    const until = text(writeDate(invitation.expiresAt, 'nl'), writeDate(invitation.expiresAt, 'en'));
    const { nl, en } = {
      nl: {
        subject: `${inviter} nodigt je uit voor Verbonden`,
        preheader: `Met deze link doe je mee. De link werkt tot en met ${until.nl}.`,
        news: `${inviter} vraagt je om mee te doen in Verbonden, het netwerk rond jonge mantelzorg.`,
        facts: [{ label: 'De link werkt tot en met', value: until.nl }],
        paragraphs: [
          'Je kiest zelf of je een wachtwoord wilt, of voortaan inlogt met een link in je mail. Daarna vind je er wat werkt, en meld je je aan voor bijeenkomsten.',
        ],
        button: 'Doe mee',
        signoff: 'Tot snel, het team van Verbonden',
      },
      en: {
        subject: `${inviter} invites you to Verbonden`,
        preheader: `With this link you take part. The link works until ${until.en}.`,
        news: `${inviter} asks you to take part in Verbonden, the network around young carers.`,
        facts: [{ label: 'The link works until', value: until.en }],
        paragraphs: [
          'You choose whether you want a password, or sign in by a link in your mail from now on. Then you find what works, and register for meetings.',
        ],
        button: 'Take part',
        signoff: 'See you soon, the Verbonden team',
      },
    };
    const words = mail.locale === 'nl' ? nl : en;
    const path = `${mail.locale === 'en' ? '/en' : ''}/uitnodiging/${this.links.token('invitation', invitation.id)}`;
    return {
      ...words,
      greeting: greetingFor(mail.toName, mail.locale),
      button: { label: words.button, url: this.settings.PUBLIC_URL + path },
    };
  }
}
