import { Breadcrumb, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { ProcessingFacts } from './processing-facts';
import { ProcessingsDocument, type ProcessingsQuery } from './processings.generated';

/** The register of processing (AVG, article 30), made from the same table as the statement. */
export const registerPage = definePage<ProcessingsQuery>({
  path: '/privacy/register',
  load: ({ query }) => query(ProcessingsDocument, {}),
  title: (_, say) => say('Register van gegevens'),
  view: RegisterView,
});

function RegisterView({ data: { processings } }: ViewProps<ProcessingsQuery>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="section">
        <PageHeader
          title={say('Register van gegevens')}
          lead={say(
            'Alles wat we met gegevens van mensen doen. De AVG vraagt om zo’n lijst; wij laten hem zien.',
          )}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/privacy'), label: say('Privacy') }]}
            />
          }
        />
        {processings.map((processing) => (
          <Section key={processing.name} id={processing.name} title={processing.title}>
            <ProcessingFacts processing={processing} />
          </Section>
        ))}
        <Section id="waar" title={say('Waar het staat')}>
          <p>
            {say(
              'In de database van het portaal, de bestanden die mensen sturen, en de reservekopieën daarvan. Mail gaat via de mailserver van wie het portaal beheert. Er gaat niets naar advertenties of statistiek van anderen.',
            )}
          </p>
        </Section>
      </Stack>
    </Page>
  );
}
