import { Cartogram, FoldingSection, LinkRows, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { directoryAddress } from './directory-address';
import type { DirectoryData } from './organisation-list.page';
import { provincePlaces } from './province-places';

/** Where the organisations that were asked for work; a press on a province limits the list to it, and again frees it. */
export function DirectoryMap({ data: { organisations, choice, regionNames } }: { data: DirectoryData }) {
  const say = useSay();
  const href = useHref();
  const { regions } = organisations.facets;
  const countOf = (code: string) => regions.find((facet) => facet.code === code)?.count ?? 0;
  const leadTo = (code: string) =>
    href(directoryAddress({ ...choice, region: choice.region === code ? '' : code }));
  const counted = (name: string, code: string) =>
    say('{name}: {count, plural, =0 {nog geen organisatie} one {# organisatie} other {# organisaties}}', {
      name,
      count: countOf(code),
    });
  const [everywhere, provinces] = [
    regionNames.filter(({ code }) => !provincePlaces[code] && countOf(code) > 0),
    regionNames.filter(({ code }) => provincePlaces[code]),
  ];
  return (
    <FoldingSection id="kaart" title={say('Op de kaart')}>
      <Stack gap="small">
        <Cartogram
          label={say('De provincies van Nederland, met hoeveel organisaties er werken.')}
          size="small"
          marks={provinces.map(({ code, name }) => ({
            key: code,
            ...provincePlaces[code]!,
            href: leadTo(code),
            label: counted(name, code),
            text: String(countOf(code)),
            look: choice.region === code ? 'full' : countOf(code) > 0 ? 'half' : 'outline',
          }))}
          legend={[
            { look: 'full', text: say('gekozen') },
            { look: 'half', text: say('hier werken ze') },
            { look: 'outline', text: say('nog niemand') },
          ]}
        />
        <LinkRows
          links={everywhere.map(({ code, name }) => ({ href: leadTo(code), label: counted(name, code) }))}
        />
      </Stack>
    </FoldingSection>
  );
}
