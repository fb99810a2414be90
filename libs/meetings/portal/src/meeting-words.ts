import { type Locale, writeDate, writeWhen } from '@verbonden/shared/kernel';
import type { AgendaItemKind, MeetingForm, MeetingKind } from '@verbonden/shared/web/schema';
import type { Say } from '@verbonden/shared/web';

/** What a kind of meeting is called. */
export function kindName(kind: MeetingKind, say: Say): string {
  return {
    EXPERTISELAB: say('Expertiselab'),
    WEBINAR: say('Webinar'),
    CONGRESS: say('Congres'),
    LAB_SESSION: say('JMZ Lab'),
  }[kind];
}

/** Where people can be; null while that is still open. */
export function formName(form: MeetingForm | null, say: Say): string {
  if (form === null) return say('Zaal of online: volgt');
  return { HYBRID: say('In de zaal en online'), ONSITE: say('In de zaal'), ONLINE: say('Online') }[form];
}

/** Where it is, in a few words: the room by its name, and whether people can be there online. */
export function placeIs(
  { form, venueName }: { readonly form: MeetingForm | null; readonly venueName: string | null },
  say: Say,
): string {
  if (!venueName || form === 'ONLINE' || form === null) return formName(form, say);
  return form === 'HYBRID' ? say('{place} en online', { place: venueName }) : venueName;
}

/** What kind of part of a programme it is. */
export function agendaKindName(kind: AgendaItemKind, say: Say): string {
  return {
    WELCOME: say('Welkom'),
    INTRODUCTION_ROUND: say('Kennismaken'),
    EXPERT_BY_EXPERIENCE: say('Ervaringsdeskundige'),
    PRESENTATION: say('Presentatie'),
    SUBSESSIONS: say('Subsessies'),
    BREAK: say('Pauze'),
    CLOSE: say('Afsluiting'),
  }[kind];
}

/** How many came, of a meeting that was counted by hand; null where nobody counted. */
export function howManyCame(
  {
    countedOnsite,
    countedOnline,
  }: { readonly countedOnsite: number | null; readonly countedOnline: number | null },
  say: Say,
): string | null {
  if (countedOnsite === null && countedOnline === null) return null;
  const ways = [
    ...(countedOnsite === null ? [] : [say('{count} in de zaal', { count: countedOnsite })]),
    ...(countedOnline === null ? [] : [say('{count} online', { count: countedOnline })]),
  ];
  return say('Er waren {numbers}', { numbers: ways.join(', ') });
}

/** When it is, written out; only the day where the times were not kept. */
export function whenIs(
  meeting: { readonly startsAt: string; readonly endsAt: string; readonly timesKnown: boolean },
  locale: Locale,
): string {
  const from = new Date(meeting.startsAt);
  return meeting.timesKnown ? writeWhen(from, new Date(meeting.endsAt), locale) : writeDate(from, locale);
}
