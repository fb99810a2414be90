import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { type Clock, writePeriod } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { standsIn } from '../person/held-roles';

export const deputyMail = 'people.deputy';

/** To the deputy at naming, on the first morning and at an early end; to others who look after the network. */
export type DeputyLetter = 'DEPUTY' | 'BEGINS' | 'ENDED' | 'OTHERS';

interface Facts {
  readonly id: string;
  readonly away: string;
  readonly deputy: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly isNow: boolean;
}

/** "Marieke asks you to stand in": what it means, from which day to which. */
@Injectable()
export class DeputyMail implements MailKind {
  readonly name = deputyMail;
  readonly necessary = true;
  readonly urgent = true;

  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const rows = await this.db.query<Facts[]>(
      `SELECT d.id, away.name AS away, deputy.name AS deputy, d.from_day::text AS "fromDay",
         d.until_day::text AS "untilDay", ${standsIn('d', '$2')} AS "isNow"
       FROM deputies d JOIN persons away ON away.id = d.person_id JOIN persons deputy ON deputy.id = d.deputy_id
       WHERE d.id = ANY ($1)`,
      [mails.map(({ subjectId }) => subjectId), this.clock.now()],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      mails.map((mail): [string, MailContent | DroppedBecause] => {
        const facts = found.get(mail.subjectId);
        if (!facts) return [mail.id, droppedBecause('DEPUTY_GONE')];
        // Who is away may be no coordinator any more, or it ended at this moment (P7).
        if (letterOf(mail) === 'BEGINS' && !facts.isNow) return [mail.id, droppedBecause('NOT_NOW')];
        return [mail.id, this.write(mail, facts)];
      }),
    );
  }

  private write(mail: PlannedMail, facts: Facts): MailContent {
    const { locale, toName } = mail;
    const letter = letterOf(mail);
    const words = (locale === 'nl' ? dutch : english)[letter](facts);
    const days = writePeriod(facts.fromDay, facts.untilDay, locale);
    const button = letter === 'OTHERS' ? null : letter === 'BEGINS' ? '/bureau' : '/mijn/account/vervanging';
    return {
      ...{ ...words, greeting: greetingFor(toName, locale) },
      facts: [{ label: locale === 'nl' ? 'Wanneer' : 'When', value: days }],
      signoff: locale === 'nl' ? 'Groet, het team van Verbonden' : 'Regards, the Verbonden team',
      ...(button
        ? {
            button: {
              label: locale === 'nl' ? 'Bekijk het' : 'Look at it',
              url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${button}`,
            },
          }
        : {}),
    };
  }
}

function letterOf({ payload }: PlannedMail): DeputyLetter {
  return payload['letter'] as DeputyLetter;
}

type Words = Pick<MailContent, 'subject' | 'preheader' | 'news' | 'paragraphs'>;

const dutch: Readonly<Record<DeputyLetter, (facts: Facts) => Words>> = {
  DEPUTY: ({ away }) => ({
    subject: `${away} vraagt je om waar te nemen als coördinator`,
    preheader: 'Je hoeft niets te doen. Wil je niet? Geef het terug.',
    news: `${away} is weg, en vraagt je om in die dagen waar te nemen als coördinator van Verbonden.`,
    paragraphs: [
      `Op die dagen zie en doe je wat een coördinator mag, en krijg je de mail voor coördinatoren. Je werkt dan namens ${away}. Je ziet ook de echte namen van jongeren uit de klankbordgroep: ga daar zorgvuldig mee om.`,
      'Het begint en stopt vanzelf. Moet een coördinator een tweede stap gebruiken bij het inloggen? Dan jij ook: stel die op tijd in bij je account.',
      'Komt het niet uit? Geef het dan terug op je eigen pagina.',
    ],
  }),
  BEGINS: ({ away }) => ({
    subject: `Vanaf vandaag neem je waar voor ${away}`,
    preheader: 'Je vindt alles op het bureau.',
    news: `Vanaf vandaag neem je waar voor ${away}.`,
    paragraphs: ['Wat een beslissing vraagt, staat op het bureau. Op de laatste dag stopt het vanzelf.'],
  }),
  ENDED: ({ away, deputy }) => ({
    subject: 'Het waarnemen is gestopt',
    preheader: 'Het geldt vanaf nu niet meer.',
    news: `${deputy} neemt niet meer waar voor ${away}.`,
    paragraphs: ['Het is eerder gestopt dan gepland. De rechten van coördinator zijn meteen weg.'],
  }),
  OTHERS: ({ away, deputy }) => ({
    subject: `${deputy} neemt waar voor ${away}`,
    preheader: 'Zodat je weet bij wie je moet zijn.',
    news: `${deputy} neemt waar als coördinator, zolang ${away} weg is.`,
    paragraphs: ['Klopt dit niet? Zeg het dan meteen tegen een beheerder.'],
  }),
};

const english: Readonly<Record<DeputyLetter, (facts: Facts) => Words>> = {
  DEPUTY: ({ away }) => ({
    subject: `${away} asks you to stand in as a coordinator`,
    preheader: 'You need not do anything. Rather not? Hand it back.',
    news: `${away} is away, and asks you to stand in as a coordinator of Verbonden on those days.`,
    paragraphs: [
      `On those days you see and do what a coordinator may, and get the mail for coordinators. You then work on behalf of ${away}. You also see the real names of young people of the sounding board: be careful with them.`,
      'It begins and ends by itself. Must a coordinator use a second step at signing in? Then so must you: set it up in time at your account.',
      'Does it not suit you? Then hand it back on your own page.',
    ],
  }),
  BEGINS: ({ away }) => ({
    subject: `From today you stand in for ${away}`,
    preheader: 'You find everything on the desk.',
    news: `From today you stand in for ${away}.`,
    paragraphs: ['What asks for a decision is on the desk. On the last day it ends by itself.'],
  }),
  ENDED: ({ away, deputy }) => ({
    subject: 'Standing in has stopped',
    preheader: 'It does not hold any more from now on.',
    news: `${deputy} does not stand in for ${away} any more.`,
    paragraphs: ['It stopped earlier than planned. The rights of a coordinator are gone at once.'],
  }),
  OTHERS: ({ away, deputy }) => ({
    subject: `${deputy} stands in for ${away}`,
    preheader: 'So that you know whom to turn to.',
    news: `${deputy} stands in as a coordinator while ${away} is away.`,
    paragraphs: ['Is this not right? Then tell an administrator at once.'],
  }),
};
