import { Disclosure, LinkRows, Stack, TextArea } from '@verbonden/shared/ui';
import { localHref, snippet, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ActivityListData } from './activity-list.page';

/** The list elsewhere: in a calendar, in a reader of feeds, and on somebody's own site. Of one municipality when it was chosen. */
export function FollowList({ data: { edition, choice, places, publicUrl } }: { data: ActivityListData }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const town = places.find(({ municipality }) => municipality.slug === choice.municipality)?.municipality;
  const asked = new URLSearchParams({
    ...(town ? { gemeente: town.slug } : {}),
    ...(locale === 'en' ? { taal: 'en' } : {}),
  });
  const query = asked.size > 0 ? `?${asked}` : '';
  const of = town ? say('in {place}', { place: town.name }) : say('in het hele land');
  const frame = `${localHref(locale, '/insluiten/week')}?${new URLSearchParams({
    editie: edition.slug,
    ...(town ? { gemeente: town.slug } : {}),
  })}`;
  return (
    <Disclosure title={say('Volg of deel deze agenda')} id="volg">
      <Stack>
        <LinkRows
          links={[
            {
              href: `/calendar/week/${edition.slug}.ics${query}`,
              label: say('In je eigen agenda'),
              note: say('Alle activiteiten {where}. Verandert er iets, dan verandert je agenda mee.', {
                where: of,
              }),
            },
            {
              href: `/feeds/week/${edition.slug}.atom${query}`,
              label: say('Als feed (Atom)'),
              note: say('Voor wie nieuws volgt met een lezer.'),
            },
          ]}
        />
        <TextArea
          name="regels"
          label={say('Op je eigen site: plak deze regels')}
          hint={
            town
              ? say('Wie je pagina leest krijgt geen cookies van ons. De lijst houdt zichzelf bij.')
              : say(
                  'Kies eerst een gemeente voor een lijst van alleen die gemeente. Wie je pagina leest krijgt geen cookies van ons.',
                )
          }
          rows={4}
          readOnly
          defaultValue={snippet(publicUrl + frame, `${edition.name}, ${of}`)}
        />
      </Stack>
    </Disclosure>
  );
}
