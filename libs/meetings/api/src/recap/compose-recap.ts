import { type Locale, writeDate, writeTime, writeWhen } from '@verbonden/shared/kernel';
import { AgendaItemKind } from '../agenda/agenda-item.entity';
import { MeetingForm } from '../meeting/meeting.enums';
import { markdownLink, markdownText } from './markdown-text';
import type { ModeNumbers, RecapFacts, ToldPart } from './recap-facts';

type Say = (nl: string, en: string) => string;

/**
 * The text a recap begins with: what the portal knows, in sentences that a coordinator finishes. Numbers, organisations
 * and what is public anyway; of people only what they agreed to share. What is not known is not spoken of.
 */
export function composeRecap(facts: RecapFacts): string {
  const say: Say = (nl, en) => (facts.locale === 'nl' ? nl : en);
  const sections = [
    opening(facts, say),
    section(say('Wie er waren', 'Who was there'), whoWasThere(facts, say)),
    section(say('Wat we deden', 'What we did'), programme(facts, say)),
    section(
      say('Wat het opleverde', 'What came out of it'),
      facts.outcomes.map((each) => `- ${markdownText(each)}`),
    ),
    section(
      say('Waar we trots op zijn', 'What we are proud of'),
      facts.introductions.map(({ name, proudOf }) => `- ${markdownText(proudOf)} (${markdownText(name)})`),
    ),
    section(
      say('Om verder te lezen', 'To read on'),
      [...facts.practices, ...facts.materials].map(({ title, path }) => `- ${markdownLink(title, path)}`),
    ),
    section(
      say('Vragen die nog openliggen', 'Questions that are still open'),
      facts.signals.map(({ title, path }) => `- ${markdownLink(title, path)}`),
    ),
    section(
      say('Tot de volgende keer', 'Until next time'),
      facts.comingUp.map(
        ({ title, path, startsAt, endsAt }) =>
          `- ${writeWhen(startsAt, endsAt, facts.locale)}: ${markdownLink(title, path)}`,
      ),
    ),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `## ${title}\n\n${lines.join('\n')}` : '';
}

function opening({ meeting, locale }: RecapFacts, say: Say): string {
  const day = writeDate(meeting.startsAt, locale);
  const title = markdownText(meeting.titleIn(locale));
  const lead = markdownText(meeting.leadIn(locale));
  return `${say(`Op ${day} was ${title}${where(meeting, say)}.`, `On ${day} it was ${title}${where(meeting, say)}.`)}${lead && ` ${lead}`}`;
}

function where({ form, venueName }: RecapFacts['meeting'], say: Say): string {
  const venue = venueName && markdownText(venueName);
  const room = venue ? say(`, in ${venue}`, `, at ${venue}`) : say(', in de zaal', ', in the room');
  if (form === MeetingForm.HYBRID) return `${room} ${say('en online', 'and online')}`;
  if (form === MeetingForm.ONSITE) return venue ? room : '';
  return form === MeetingForm.ONLINE ? ', online' : '';
}

function whoWasThere({ room, online, organisations, locale }: RecapFacts, say: Say): string[] {
  const all = room.present + online.present;
  if (all === 0) return [];
  const people = say(all === 1 ? '1 mens' : `${all} mensen`, all === 1 ? '1 person' : `${all} people`);
  const ways =
    room.present > 0 && online.present > 0
      ? say(
          `: ${room.present} in de zaal en ${online.present} online`,
          `: ${room.present} in the room and ${online.present} online`,
        )
      : online.present > 0
        ? say(', allemaal online', ', all of us online')
        : say(', allemaal in de zaal', ', all of us in the room');
  return [
    `${say('We waren met', 'We were')} ${people}${ways}.${missed(room, online, say)}`,
    ...organisationLines(organisations, locale, say),
  ].flatMap((paragraph, index) => (index === 0 ? [paragraph] : ['', paragraph]));
}

/** The share of who had a seat and did not come; nothing where everybody came. */
function missed(room: ModeNumbers, online: ModeNumbers, say: Say): string {
  const share = ({ present, missed: absent }: ModeNumbers): number =>
    Math.round((100 * absent) / (present + absent));
  if (room.missed > 0) {
    const also = online.missed > 0;
    return say(
      ` Van wie een plek in de zaal had, kwam ${share(room)} % niet${also ? `; online was dat ${share(online)} %` : ''}.`,
      ` Of those with a seat in the room, ${share(room)} % did not come${also ? `; online it was ${share(online)} %` : ''}.`,
    );
  }
  return online.missed > 0
    ? say(
        ` Van wie online een plek had, kwam ${share(online)} % niet.`,
        ` Of those with a seat online, ${share(online)} % did not come.`,
      )
    : '';
}

function organisationLines(organisations: RecapFacts['organisations'], locale: Locale, say: Say): string[] {
  const count = organisations.length;
  if (count === 0) return [];
  const kinds = new Map<string, number>();
  for (const { kind } of organisations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const names = organisations.map(({ name }) => markdownText(name));
  const several = kinds.size > 1;
  const perKind = [...kinds]
    .sort(([one, a], [other, b]) => b - a || one.localeCompare(other, locale))
    .map(([kind, of]) => `${markdownText(kind)} (${of})`);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return [
    say(
      `${count === 1 ? 'Eén organisatie was' : `${count} organisaties waren`} erbij: ${list.format(names)}.`,
      `${count === 1 ? 'One organisation' : `${count} organisations`} took part: ${list.format(names)}.`,
    ),
    ...(several ? [say(`Per soort: ${perKind.join(', ')}.`, `By kind: ${perKind.join(', ')}.`)] : []),
  ];
}

function programme({ programme: parts, locale, meeting }: RecapFacts, say: Say): string[] {
  return parts
    .filter(({ kind }) => kind !== AgendaItemKind.BREAK)
    .flatMap((part) => [
      partLine(part, meeting.timesKnown ? locale : null, say),
      ...subsessionLines(part, say),
    ]);
}

function partLine(
  { title, description, speakers, startsAt }: ToldPart,
  locale: Locale | null,
  say: Say,
): string {
  const time = locale && startsAt ? `${writeTime(startsAt, locale)}: ` : '';
  const about = markdownText(description);
  const people = speakers.length > 0 ? `${say('Met', 'With')} ${speakers.map(markdownText).join('; ')}.` : '';
  return ['-', `**${time}${markdownText(title)}**`, about && `– ${about}`, people].filter(Boolean).join(' ');
}

function subsessionLines({ subsessions }: ToldPart, say: Say): string[] {
  return subsessions.map(({ title, hostName }) => {
    const host = hostName ? ` (${say('met', 'with')} ${markdownText(hostName)})` : '';
    return `  - ${markdownText(title)}${host}`;
  });
}
