import { writeDate } from '@verbonden/shared/kernel';
import {
  BigNumbers,
  Breadcrumb,
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  StatusLabel,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Island,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { ImportColumns } from './import-columns';
import importProgress from './import-progress.island';
import { ImportRows } from './import-rows';
import { importsPath } from './imports-path';
import { outcomeNames, statusLooks, statusWords } from './import-words';
import {
  ChooseForImportLineDocument,
  CorrectImportDocument,
  FileImportPageDocument,
  type FileImportPageQuery,
  PauseImportDocument,
  RemoveImportDocument,
  StartImportDocument,
  StopImportDocument,
} from './imports.generated';

export interface ShownImport {
  readonly file: FileImportPageQuery['fileImport'];
  readonly kind: FileImportPageQuery['importKinds'][number];
  /** Which rows are shown, out of the address. */
  readonly filter: keyof typeof outcomeNames | null;
}

/** One file: which column is what, what would become of each row, and how far it is. */
export const importPage = definePage<ShownImport>({
  path: `${importsPath}/:id`,
  async load({ params, url, query }) {
    const asked = url.searchParams.get('wat') ?? '';
    const filter = asked in outcomeNames ? (asked as keyof typeof outcomeNames) : null;
    const { fileImport, importKinds } = await query(FileImportPageDocument, {
      id: params['id'] ?? '',
      outcome: filter ? outcomeNames[filter] : null,
      after: url.searchParams.get('na'),
    });
    const kind = importKinds.find(({ code }) => code === fileImport.kind);
    if (!kind) throw new PageRefusal(404);
    return { file: fileImport, kind, filter };
  },
  async submit({ params, form, mutate, query, goTo }) {
    const id = params['id'] ?? '';
    const step = form.line('stap');
    if (step === 'weg') {
      const { state } = await mutate(RemoveImportDocument, { input: { id } });
      return state ?? goTo(`${importsPath}?gedaan=weg`);
    }
    const input = { input: { id } };
    if (step === 'start' || step === 'pauze' || step === 'stop') {
      const { state } =
        step === 'start'
          ? await mutate(StartImportDocument, input)
          : step === 'pauze'
            ? await mutate(PauseImportDocument, input)
            : await mutate(StopImportDocument, input);
      return state ?? goTo(`${importsPath}/${id}`);
    }
    if (step === 'keuze') {
      const choice = form.line('keuze');
      const { state } = await mutate(ChooseForImportLineDocument, {
        input: {
          id,
          row: Number(form.line('rij')),
          sameAs: choice.startsWith('=') ? choice.slice(1) : null,
        },
      });
      return state ?? goTo(`${importsPath}/${id}#rijen`);
    }
    const { fileImport, importKinds } = await query(FileImportPageDocument, { id });
    const ticks = importKinds.find(({ code }) => code === fileImport.kind)?.ticks ?? [];
    const { state } = await mutate(CorrectImportDocument, {
      input: {
        id,
        columns: fileImport.columns.map(({ column }, index) => ({
          column,
          field: form.lineOrNull(`columns.${index}`),
        })),
        kindForAll: form.lineOrNull('kindForAll'),
        ticked: ticks.map(({ code }) => code).filter((code) => form.isTicked(`vink.${code}`)),
      },
    });
    return state ?? goTo(`${importsPath}/${id}`);
  },
  title: ({ file }) => file.fileName,
  head: () => ({ noIndex: true }),
  view: ImportView,
});

function ImportView({ data, form }: ViewProps<ShownImport>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { file } = data;
  const action = href(`${importsPath}/${file.id}`);
  const isBefore = file.status === 'UNCHECKED' || file.status === 'CHECKED';
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={file.fileName}
          badge={<StatusLabel status={statusLooks[file.status]}>{statusWords(file.status, say)}</StatusLabel>}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                {
                  href: href(`${importsPath}?wat=${data.kind.address}`),
                  label: say('Inlezen uit een bestand'),
                },
              ]}
            />
          }
          meta={[
            data.kind.name,
            file.fileForm,
            file.encoding ?? '',
            file.sheet ? say('werkblad {name}', { name: file.sheet }) : '',
            say('{count, plural, one {# rij} other {# rijen}}', { count: file.total }),
            say('wordt gewist op {day}', { day: writeDate(new Date(file.eraseAt), locale) }),
          ].filter(Boolean)}
        />
        <FormProblems form={form} />
        {file.encoding && file.encoding !== 'UTF-8' ? (
          <Notice
            kind="info"
            title={say('Dit bestand was geschreven in {encoding}', { encoding: file.encoding })}
          >
            {say('We hebben het omgezet. Staan letters als é en ë hieronder goed?')}
          </Notice>
        ) : null}
        {file.status === 'UNCHECKED' ? (
          <Notice kind="attention" title={say('Welke kolom is wat?')}>
            {say('We zoeken nog: {fields}. Kies ze hieronder, dan controleren we de rijen.', {
              fields: data.kind.fields
                .filter(({ isNeeded }) => isNeeded)
                .map(({ label }) => label)
                .join(', '),
            })}
          </Notice>
        ) : null}
        {isBefore ? <Standing data={data} action={action} /> : null}
        {isBefore ? <ImportColumns data={data} form={form} action={action} /> : null}
        {isBefore ? null : <Island of={importProgress} props={{ id: file.id, far: file, action }} />}
        {file.status === 'UNCHECKED' ? null : (
          <Section
            id="rijen"
            title={isBefore ? say('Wat er met elke rij zou gebeuren') : say('Wat er met elke rij gebeurde')}
          >
            <Stack>
              <ImportRows data={data} />
              <div>
                <LinkButton href={`/files/inlezen/${file.id}.csv`}>{say('Bewaar dit als CSV')}</LinkButton>
              </div>
            </Stack>
          </Section>
        )}
        {file.status === 'RUNNING' || file.status === 'PAUSED' ? null : (
          <form method="post" action={action}>
            <Button type="submit" variant="quiet" size="small" name="stap" value="weg">
              {say('Gooi dit bestand weg')}
            </Button>
          </form>
        )}
      </Stack>
    </Page>
  );
}

/** What the check says as a whole, and the one button that carries it out. */
function Standing({ data: { file, kind }, action }: { data: ShownImport; action: string }) {
  const say = useSay();
  const href = useHref();
  if (file.status !== 'CHECKED') return null;
  const { new: fresh, changed, same, alike, wrong } = file.counts;
  const isNothing = fresh + changed === 0;
  return (
    <Stack>
      <BigNumbers
        label={say('Wat er zou gebeuren')}
        numbers={[
          { label: say('nieuw'), value: fresh },
          { label: say('verandert'), value: changed },
          { label: say('is al zo'), value: same, quiet: true },
          ...(alike > 0 ? [{ label: say('lijkt op iets'), value: alike }] : []),
          { label: say('klopt niet'), value: wrong, quiet: wrong === 0 },
        ]}
      />
      {alike > 0 ? (
        <Notice
          kind="attention"
          title={say(
            '{count, plural, one {# rij lijkt op iets dat er al is} other {# rijen lijken op iets dat er al is}}',
            {
              count: alike,
            },
          )}
          action={<a href="?wat=lijkt#rijen">{say('Kies per rij')}</a>}
        >
          {say('Is het hetzelfde, of iets nieuws? Dat kies jij. Zonder keuze laten we zo’n rij liggen.')}
        </Notice>
      ) : null}
      {wrong > 0 ? (
        <Notice
          kind="attention"
          title={say('{count, plural, one {# rij klopt nog niet} other {# rijen kloppen nog niet}}', {
            count: wrong,
          })}
        >
          {say(
            'Je kunt de andere rijen al inlezen. Of verbeter je bestand en lees het opnieuw in: wat al goed was, verandert niet.',
          )}
        </Notice>
      ) : null}
      {isNothing && alike > 0 ? null : isNothing ? (
        <Notice kind="success" title={say('Er is niets te doen: er verandert niets.')} />
      ) : (
        <form method="post" action={action}>
          <Toolbar
            primary={
              <Button type="submit" variant="primary" name="stap" value="start">
                {say('Voer uit: {count, plural, one {# rij} other {# rijen}}', { count: fresh + changed })}
              </Button>
            }
          >
            <LinkButton href={href(`${importsPath}?wat=${kind.address}`)} variant="quiet">
              {say('Kies een ander bestand')}
            </LinkButton>
          </Toolbar>
        </form>
      )}
    </Stack>
  );
}
