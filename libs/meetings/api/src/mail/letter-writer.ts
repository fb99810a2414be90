import { Injectable } from '@nestjs/common';
import { greetingFor, type MailContent, type MailLink } from '@verbonden/notifications/api';
import { SignedLinks } from '@verbonden/shared/server';
import { registrationCalendar } from '../calendar/calendar-file';
import { Surroundings } from '../calendar/surroundings';
import { codePath, meetingPath, meetingsPath, onlineLinkPath, registrationPath } from '../meeting/addresses';
import { AttendanceMode } from '../meeting/meeting.enums';
import { windowAt } from '../registration/registration-window';
import type { Letter, LetterKind } from './letter';
import { letterFacts, type LetterPlaces } from './letter-facts';

/** Writes mails about registrations: the words of their kind, with facts, ways to change and the calendar part. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly links: SignedLinks,
    private readonly around: Surroundings,
  ) {}

  /** How a mail reads as things are now. */
  write(kind: LetterKind, letter: Letter): MailContent {
    const { mail, meeting, registration, to } = letter;
    const { locale } = mail;
    const words = kind.words(letter);
    const facts = [
      ...(words.facts ?? []).map(({ label, value }) => ({ label: label[locale], value: value[locale] })),
      ...letterFacts(letter, this.places(registration.id, locale)),
    ];
    return {
      subject: words.subject[locale],
      preheader: facts[0]?.value ?? meeting.titleIn(locale),
      greeting: greetingFor(to.name, locale),
      news: words.news[locale],
      ...(words.prose ? { prose: words.prose } : {}),
      facts,
      paragraphs: (words.paragraphs ?? []).map((each) => each[locale]),
      button: this.button(kind, letter),
      links: this.waysToChange(letter),
      signoff: this.signoff(words.from?.name, locale),
      ...(words.from ? { replyTo: words.from } : {}),
      to: { name: to.name, address: to.address },
      ...this.calendarPart(kind, letter),
    };
  }

  private signoff(person: string | undefined, locale: 'nl' | 'en'): string {
    const network = this.around.organizer.name;
    if (person)
      return locale === 'nl' ? `Groet,\n${person}, ${network}` : `Kind regards,\n${person}, ${network}`;
    return locale === 'nl' ? `Groet, het team van ${network}` : `Kind regards, the ${network} team`;
  }

  private calendarPart(kind: LetterKind, letter: Letter): Pick<MailContent, 'calendar'> {
    const method = kind.calendar(letter);
    if (!method) return {};
    const { meeting, registration, to, mail } = letter;
    const onlineUrl = this.places(registration.id, mail.locale).online;
    const around = { ...this.around.of(meeting, mail.locale), onlineUrl };
    return { calendar: { method, ics: registrationCalendar(meeting, registration, to, method, around) } };
  }

  private button(kind: LetterKind, { meeting, registration, mail: { locale }, now }: Letter): MailLink {
    const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
    const online = registration.seatMode === AttendanceMode.ONLINE;
    if (kind.button === 'JOIN' && online && meeting.joinUrl) {
      return {
        label: say('Doe online mee', 'Join online'),
        url: this.places(registration.id, locale).online,
      };
    }
    if (kind.button === 'RETURN' && windowAt(meeting, now) === 'OPEN') {
      return {
        label: say('Ik kom toch', 'I am coming after all'),
        url: this.linkTo(registration.id, locale),
      };
    }
    if (kind.button === 'MEETINGS') {
      return {
        label: say('Bekijk andere bijeenkomsten', 'See other meetings'),
        url: this.around.url(meetingsPath(locale)),
      };
    }
    return {
      label: say('Bekijk de bijeenkomst', 'See the meeting'),
      url: this.around.url(meetingPath(meeting.slug, locale)),
    };
  }

  /** How to change or leave, signed out; each link shows a page, only the button there acts (P12). */
  private waysToChange({ meeting, registration, mail: { locale }, now }: Letter): MailLink[] {
    const window = windowAt(meeting, now);
    if (!registration.isActive || window === 'CANCELLED' || window === 'PAST') return [];
    const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
    const link = this.linkTo(registration.id, locale);
    const other = registration.mode === AttendanceMode.ONSITE ? AttendanceMode.ONLINE : AttendanceMode.ONSITE;
    const change: MailLink[] =
      window === 'OPEN' && meeting.offers(other)
        ? [
            other === AttendanceMode.ONLINE
              ? {
                  label: say('Ik doe toch online mee', 'I will join online instead'),
                  url: `${link}?kies=online`,
                }
              : {
                  label: say('Ik kom toch naar de zaal', 'I will come to the room instead'),
                  url: `${link}?kies=zaal`,
                },
          ]
        : [];
    return [...change, { label: say('Ik kom niet', 'I am not coming'), url: `${link}?kies=niet` }];
  }

  private places(registrationId: string, locale: 'nl' | 'en'): LetterPlaces {
    return {
      online: this.around.url(onlineLinkPath(this.links.token('online', registrationId), locale)),
      code: this.around.url(codePath(this.links.token('registration', registrationId), locale)),
    };
  }

  private linkTo(registrationId: string, locale: 'nl' | 'en'): string {
    return this.around.url(registrationPath(this.links.token('registration', registrationId), locale));
  }
}
