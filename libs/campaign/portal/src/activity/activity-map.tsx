import { countryLayout } from '@verbonden/alliance/portal';
import { Cartogram, LinkRows, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { activitiesAddress } from './activities-address';
import type { ActivityListData } from './activity-list.page';

/** The country as marks, one for each municipality, and beside it the same as a list. */
export function ActivityMap({ data: { everywhere, places, edition, choice } }: { data: ActivityListData }) {
  const say = useSay();
  const href = useHref();
  const cells = countryLayout(everywhere.map(({ id, name, province }) => ({ key: id, name, province })));
  const counts = new Map(places.map(({ municipality, count }) => [municipality.id, count]));
  const to = (slug: string) =>
    href(
      activitiesAddress(edition.slug, {
        ...choice,
        view: 'lijst',
        near: '',
        province: '',
        municipality: slug,
      }),
    );
  const words = (count: number) =>
    say('{count, plural, =0 {nog niets} one {# activiteit} other {# activiteiten}}', { count });
  return (
    <Stack gap="section">
      <Section
        id="kaart"
        title={say('Op de kaart')}
        link={{ href: '#plaatsen', label: say('Liever een lijst') }}
      >
        <Cartogram
          label={say('De gemeenten van Nederland, per provincie. Elk vakje is een gemeente.')}
          marks={everywhere.map(({ id, slug, name, province }) => ({
            key: id,
            ...cells.get(id)!,
            href: to(slug),
            label: `${name}: ${words(counts.get(id) ?? 0)}`,
            look: (counts.get(id) ?? 0) > 1 ? 'full' : counts.has(id) ? 'half' : 'outline',
            faint: choice.province !== '' && choice.province !== province,
          }))}
          legend={[
            { look: 'full', text: say('twee activiteiten of meer') },
            { look: 'half', text: say('een activiteit') },
            { look: 'outline', text: say('nog niets') },
          ]}
        />
      </Section>
      <Section id="plaatsen" title={say('Per gemeente')}>
        <LinkRows
          links={places.map(({ municipality: { slug, name, province }, count }) => ({
            href: to(slug),
            label: name,
            note: `${province} · ${words(count)}`,
          }))}
        />
      </Section>
    </Stack>
  );
}
