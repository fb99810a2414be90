import { LinkRows, OnThisPage, Page, PageHeader, SearchBox, Section, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { Beginning } from './beginning';
import { ErrorCodes } from './error-codes';
import { Limits } from './limits';
import { reference } from './reference.generated';
import { ReferenceResults } from './reference-results';
import { domainWord } from './reference-words';
import { Tokens } from './tokens';
import { WorkedExamples } from './worked-examples';

interface DevelopersData {
  readonly publicUrl: string;
  readonly asked: string;
}

/** How a program talks with Verbonden: from the first question to every operation. Nothing on it comes from elsewhere. */
export const developersPage = definePage<DevelopersData>({
  path: '/ontwikkelaars',
  load: ({ url, context }) => ({
    publicUrl: context.publicUrl,
    asked: url.searchParams.get('zoek')?.trim().slice(0, 100) ?? '',
  }),
  title: (_, say) => say('Voor ontwikkelaars'),
  view: DevelopersView,
});

function DevelopersView({ data: { publicUrl, asked } }: ViewProps<DevelopersData>) {
  const say = useSay();
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Voor ontwikkelaars')}
            lead={say('Laat je eigen site of programma met Verbonden praten.')}
          />
          <ReferenceSearch asked={asked} />
          <OnThisPage
            label={say('Op deze pagina')}
            links={[
              { href: '#beginnen', label: say('Beginnen') },
              { href: '#sleutels', label: say('Een sleutel') },
              { href: '#voorbeelden', label: say('Voorbeelden') },
              { href: '#lijsten', label: say('Lijsten en grenzen') },
              { href: '#fouten', label: say('Fouten') },
              { href: '#naslag', label: say('Naslag') },
            ]}
          />
        </Stack>
        <Beginning publicUrl={publicUrl} />
        <Tokens />
        <WorkedExamples publicUrl={publicUrl} />
        <Limits />
        <ErrorCodes />
        <ReferenceDoor />
      </Stack>
    </Page>
  );
}

function ReferenceSearch({ asked }: { asked: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <>
      <SearchBox
        id="zoek-naslag"
        label={say('Zoek een vraag, soort of veld')}
        submitLabel={say('Zoek')}
        action={href('/ontwikkelaars')}
        name="zoek"
        defaultValue={asked}
      />
      {asked ? <ReferenceResults asked={asked} /> : null}
    </>
  );
}

function ReferenceDoor() {
  const say = useSay();
  const href = useHref();
  return (
    <Section
      id="naslag"
      title={say('Naslag')}
      lead={say(
        'Alles wat je kunt vragen, met wie het mag. Gemaakt uit het schema van deze versie; de uitleg is in het Engels.',
      )}
    >
      <LinkRows
        links={reference.domains.map((key) => ({
          href: href(`/ontwikkelaars/naslag/${key}`),
          label: domainWord(key, say),
          note: say('{operations} vragen en opdrachten, {types} soorten', {
            operations: reference.operations.filter(({ domain }) => domain === key).length,
            types: reference.types.filter(({ domain }) => domain === key).length,
          }),
        }))}
      />
    </Section>
  );
}
