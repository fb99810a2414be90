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
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { KnowledgeKind } from '@verbonden/shared/web/schema';
import type { Term } from '../terms';
import { ImportColumns } from './import-columns';
import importProgress from './import-progress.island';
import { ImportRows } from './import-rows';
import { outcomeNames, statusLooks, statusWords } from './import-words';
import {
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
  readonly fields: FileImportPageQuery['importFields'];
  readonly terms: readonly Term[];
  /** Which rows are shown, out of the address. */
  readonly filter: keyof typeof outcomeNames | null;
}

/** One file: which column is what, what would become of each row, and how far it is. */
export const importPage = definePage<ShownImport>({
  path: '/kennis/importeren/:id',
  async load({ params, url, query }) {
    const asked = url.searchParams.get('wat') ?? '';
    const filter = asked in outcomeNames ? (asked as keyof typeof outcomeNames) : null;
    const { fileImport, importFields, knowledgeTerms } = await query(FileImportPageDocument, {
      id: params['id'] ?? '',
      outcome: filter ? outcomeNames[filter] : null,
      after: url.searchParams.get('na'),
    });
    return { file: fileImport, fields: importFields, terms: knowledgeTerms, filter };
  },
  async submit({ params, form, mutate, query, goTo }) {
    const id = params['id'] ?? '';
    const step = form.line('stap');
    if (step === 'weg') {
      const { state } = await mutate(RemoveImportDocument, { input: { id } });
      return state ?? goTo('/kennis/importeren?gedaan=weg');
    }
    const input = { input: { id } };
    if (step === 'start' || step === 'pauze' || step === 'stop') {
      const { state } =
        step === 'start'
          ? await mutate(StartImportDocument, input)
          : step === 'pauze'
            ? await mutate(PauseImportDocument, input)
            : await mutate(StopImportDocument, input);
      return state ?? goTo(`/kennis/importeren/${id}`);
    }
    const { fileImport } = await query(FileImportPageDocument, { id });
    const { state } = await mutate(CorrectImportDocument, {
      input: {
        id,
        columns: fileImport.columns.map(({ column }, index) => ({
          column,
          field: form.lineOrNull(`columns.${index}`),
        })),
        kindForAll: form.lineOrNull('kindForAll') as KnowledgeKind | null,
        publish: form.isTicked('publish'),
      },
    });
    return state ?? goTo(`/kennis/importeren/${id}`);
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
  const action = href(`/kennis/importeren/${file.id}`);
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
                { href: href('/kennis'), label: say('Kennis') },
                { href: href('/kennis/importeren'), label: say('Kennis inlezen uit een bestand') },
              ]}
            />
          }
          meta={[
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
            {say('We vonden nog geen titel en soort. Kies ze hieronder, dan controleren we de rijen.')}
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
                <LinkButton href={`/files/kennis-import/${file.id}.csv`}>
                  {say('Bewaar dit als CSV')}
                </LinkButton>
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
function Standing({ data: { file }, action }: { data: ShownImport; action: string }) {
  const say = useSay();
  if (file.status !== 'CHECKED') return null;
  const { new: fresh, changed, same, wrong } = file.counts;
  const isNothing = fresh + changed === 0;
  return (
    <Stack>
      <BigNumbers
        label={say('Wat er zou gebeuren')}
        numbers={[
          { label: say('nieuw'), value: fresh },
          { label: say('verandert'), value: changed },
          { label: say('is al zo'), value: same, quiet: true },
          { label: say('klopt niet'), value: wrong, quiet: wrong === 0 },
        ]}
      />
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
      {isNothing ? (
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
            <LinkButton href="/kennis/importeren" variant="quiet">
              {say('Kies een ander bestand')}
            </LinkButton>
          </Toolbar>
        </form>
      )}
    </Stack>
  );
}
