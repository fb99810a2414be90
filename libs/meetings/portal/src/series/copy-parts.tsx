import { DescriptionList } from '@verbonden/shared/ui';
import { type Say, useSay } from '@verbonden/shared/web';
import type { MeetingCopyPart } from '@verbonden/shared/web/schema';
import type { CopyPartsFragment } from './copy-meeting.generated';

/** What a copy of a meeting has from its example, and what it does not have. */
export function CopyParts({ meeting }: { meeting: CopyPartsFragment }) {
  const say = useSay();
  const parts = meeting.copyParts ?? [];
  const words = (goesAlong: boolean) =>
    parts
      .filter((part) => part.goesAlong === goesAlong)
      .map(({ what, count }) => partWords(what, count, say));
  return (
    <DescriptionList
      facts={[
        { term: say('Gaat mee'), details: words(true) },
        { term: say('Gaat niet mee'), details: [say('de datum'), ...words(false)] },
      ]}
    />
  );
}

function partWords(what: MeetingCopyPart, count: number, say: Say): string {
  return {
    TEXTS: say('titel en uitleg'),
    PLACE: say('plek, route en toegankelijkheid'),
    SEATS: say('het aantal plekken'),
    AUDIENCE: say('wie zich kan aanmelden'),
    PROGRAMME: say(
      'het programma: {count, plural, one {# onderdeel} other {# onderdelen}}, met de tijden op de nieuwe dag',
      { count },
    ),
    SUBSESSIONS: say('{count, plural, one {# subsessie} other {# subsessies}} met de plekken', { count }),
    HOSTS: say('{count, plural, one {# begeleider} other {# begeleiders}}', { count }),
    SPEAKERS: say('{count, plural, one {# spreker} other {# sprekers}}', { count }),
    KNOWLEDGE: say('{count, plural, one {# link naar kennis} other {# links naar kennis}}', { count }),
    REMINDERS: say('wanneer herinneringen uitgaan'),
    WINDOW: say('vanaf wanneer en tot wanneer je je kunt aanmelden'),
    JOIN_URL: say('de link om online mee te doen'),
    REGISTRATIONS: say('{count, plural, one {# aanmelding} other {# aanmeldingen}}', { count }),
    ACCREDITATION: say('nummers van accreditatie'),
    OUTCOMES: say('wat het opleverde'),
    MATERIALS: say('{count, plural, one {# keer materiaal} other {# keer materiaal}}', { count }),
    EXPERT_SHEETS: say('wat is afgesproken met de ervaringsdeskundige'),
    RECAP: say('de terugblik'),
    QUESTIONS: say('{count, plural, one {# vraag} other {# vragen}} van deelnemers', { count }),
  }[what];
}
