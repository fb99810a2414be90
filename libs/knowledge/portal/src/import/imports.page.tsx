import { isSignedIn, writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  Card,
  CardList,
  Disclosure,
  ErrorSummary,
  Page,
  PageHeader,
  Panel,
  Prose,
  Section,
  Stack,
  StatusLabel,
  TextField,
} from '@verbonden/shared/ui';
import { definePage, PageStop, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { fileFault, statusLooks, statusWords } from './import-words';
import { MyImportsDocument, type MyImportsQuery } from './imports.generated';

interface ImportsData extends MyImportsQuery {
  /** What was wrong with the file that was just sent, out of the address. */
  readonly fault: string | null;
  readonly done: string | null;
}

/** Brings a file with knowledge in. The file goes to a door of its own, which leads on to its page or back here. */
export const importsPage = definePage<ImportsData>({
  path: '/kennis/importeren',
  async load({ url, query, context }) {
    if (!isSignedIn(context.viewer)) {
      throw new PageStop(
        new Response(null, { status: 303, headers: { location: '/inloggen?terug=/kennis/importeren' } }),
      );
    }
    return {
      ...(await query(MyImportsDocument, {})),
      fault: url.searchParams.get('mis'),
      done: url.searchParams.get('gedaan'),
    };
  },
  title: ({ fault }, say) => `${fault ? `${say('Fout:')} ` : ''}${say('Kennis inlezen uit een bestand')}`,
  head: () => ({ noIndex: true }),
  view: ImportsView,
});

function ImportsView({ data: { myImports, fault } }: ViewProps<ImportsData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const wrong = fileFault(fault, say);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Kennis inlezen uit een bestand')}
          lead={say('Je ziet eerst per rij wat er zou gebeuren. Daarna kies jij of het doorgaat.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/kennis'), label: say('Kennis') }]}
            />
          }
        />
        <ErrorSummary
          title={say('Er klopt nog iets niet')}
          faults={wrong ? [{ field: 'bestand', text: wrong }] : []}
        />
        <form
          method="post"
          action={`/files/kennis-import${locale === 'en' ? '?in=en' : ''}`}
          encType="multipart/form-data"
          noValidate
        >
          <Stack>
            <TextField
              type="file"
              name="bestand"
              label={say('Bestand')}
              hint={say('CSV, Excel (.xlsx) of JSON, tot 10 MB en 20.000 rijen.')}
              accept=".csv,.tsv,.txt,.xlsx,.json"
              {...(wrong ? { error: wrong } : {})}
            />
            <div>
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Controleer dit bestand')}
              </Button>
            </div>
          </Stack>
        </form>
        <Disclosure title={say('Hoe ziet zo’n bestand eruit?')}>
          <Prose>
            <p>
              {say(
                'Bovenaan staan de namen van de kolommen, zoals Titel, Soort, In het kort, Thema’s, Link en Jaar. Elke rij eronder is één aanpak, hulpmiddel of publicatie. Alleen een titel en een soort zijn nodig.',
              )}
            </p>
            <p>
              {say(
                'Staan er meer waarden in één cel? Zet er een puntkomma tussen. Staat er een kolom Eigen nummer in, dan herkennen we een rij later terug en werken we haar bij.',
              )}
            </p>
            <p>
              <a href="/kennis/export.csv">{say('Haal alle kennis op als CSV')}</a>{' '}
              {say('om te zien hoe dat eruitziet. Dat bestand kun je ook weer inlezen.')}
            </p>
          </Prose>
        </Disclosure>
        {myImports.length > 0 ? (
          <Section id="eerder" title={say('Wat je eerder inlas')}>
            <CardList columns="one">
              {myImports.map((file) => (
                <Card
                  key={file.id}
                  href={href(`/kennis/importeren/${file.id}`)}
                  title={file.fileName}
                  badge={
                    <StatusLabel status={statusLooks[file.status]}>
                      {statusWords(file.status, say)}
                    </StatusLabel>
                  }
                  meta={[
                    writeDate(new Date(file.broughtInAt), locale),
                    say('{count, plural, one {# rij} other {# rijen}}', { count: file.total }),
                  ]}
                />
              ))}
            </CardList>
          </Section>
        ) : (
          <Panel>
            <p>{say('Wat je inleest, wissen we na twee weken. Wat erdoor in het portaal kwam, blijft.')}</p>
          </Panel>
        )}
      </Stack>
    </Page>
  );
}
