import { isSignedIn, looksAfterNetwork, writeDate } from '@verbonden/shared/kernel';
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
  SectionNav,
  Stack,
  StatusLabel,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  Help,
  PageRefusal,
  PageStop,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { ImportTemplate } from './import-template';
import { fileFault, statusLooks, statusWords } from './import-words';
import { MyImportsDocument, type MyImportsQuery } from './imports.generated';
import { importsPath } from './imports-path';

interface ImportsData extends MyImportsQuery {
  /** What the file is that somebody brings in, out of the address. */
  readonly kind: MyImportsQuery['importKinds'][number];
  /** What was wrong with the file that was just sent, out of the address. */
  readonly fault: string | null;
}

/** Brings a file in: first what is in it, then the file. It goes to a door, which leads on to its page or back here. */
export const importsPage = definePage<ImportsData>({
  path: importsPath,
  async load({ url, query, context }) {
    if (!isSignedIn(context.viewer)) {
      const back = encodeURIComponent(`${importsPath}${url.search}`);
      throw new PageStop(
        new Response(null, { status: 303, headers: { location: `/inloggen?terug=${back}` } }),
      );
    }
    const found = await query(MyImportsDocument, {});
    const wanted = url.searchParams.get('wat');
    const kind = found.importKinds.find(({ address }) => address === wanted) ?? found.importKinds[0];
    if (!kind) throw new PageRefusal(403);
    return { ...found, kind, fault: url.searchParams.get('mis') };
  },
  title: ({ fault }, say) => `${fault ? `${say('Fout:')} ` : ''}${say('Inlezen uit een bestand')}`,
  head: () => ({ noIndex: true }),
  view: ImportsView,
});

function ImportsView({ data: { importKinds, myImports, kind, fault } }: ViewProps<ImportsData>) {
  const say = useSay();
  const href = useHref();
  const { locale, viewer } = usePageFacts();
  const wrong = fileFault(fault, say);
  const nameOf = (code: string) => importKinds.find((each) => each.code === code)?.name ?? '';
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Inlezen uit een bestand')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                looksAfterNetwork(viewer)
                  ? { href: href('/bureau'), label: say('Bureau') }
                  : { href: href('/kennis'), label: say('Kennis') },
              ]}
            />
          }
          lead={say('Je ziet eerst per rij wat er zou gebeuren. Daarna kies jij of het doorgaat.')}
        />
        {importKinds.length > 1 ? (
          <SectionNav
            label={say('Wat wil je inlezen?')}
            items={importKinds.map(({ code, address, name }) => ({
              href: href(`${importsPath}?wat=${address}`),
              label: name,
              current: code === kind.code,
            }))}
          />
        ) : null}
        <ErrorSummary
          title={say('Er klopt nog iets niet')}
          faults={wrong ? [{ field: 'bestand', text: wrong }] : []}
        />
        <Prose>
          <p>{kind.about}</p>
        </Prose>
        <form
          method="post"
          action={`/files/inlezen/${kind.address}${locale === 'en' ? '?in=en' : ''}`}
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
          <ImportTemplate kind={kind} />
        </Disclosure>
        <Help title={say('Kan er iets misgaan?')} chapter="redacteur#een-bestand-inlezen">
          {say(
            'Nee: we controleren eerst, en er verandert niets tot jij kiest dat het doorgaat. Met een kolom ‘Eigen nummer’ werkt hetzelfde bestand later bij, in plaats van alles dubbel te zetten.',
          )}
        </Help>
        {myImports.length > 0 ? (
          <Section id="eerder" title={say('Wat je eerder inlas')}>
            <CardList columns="one">
              {myImports.map((file) => (
                <Card
                  key={file.id}
                  href={href(`${importsPath}/${file.id}`)}
                  title={file.fileName}
                  badge={
                    <StatusLabel status={statusLooks[file.status]}>
                      {statusWords(file.status, say)}
                    </StatusLabel>
                  }
                  meta={[
                    nameOf(file.kind),
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
