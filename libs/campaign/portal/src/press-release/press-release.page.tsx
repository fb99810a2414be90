import { writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Columns,
  DescriptionList,
  Disclosure,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Panel,
  Prose,
  Section,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  operationText,
  PageRefusal,
  PageTools,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { fileAddress, inputOf, localIn, localNames, type LocalName, type LocalValues } from './local-address';
import { LocalForm } from './local-form';
import { PressKeeping } from './press-keeping';
import {
  FilledPressReleaseDocument,
  type FilledPressReleaseQuery,
  type FilledReleaseFragment,
  PressOrganisationDocument,
  PressReleasePageDocument,
  ReleasePressReleaseDocument,
  type ShownReleaseFragment,
  WithdrawPressReleaseDocument,
} from './press-release.page.generated';

export interface ReleaseData {
  readonly release: ShownReleaseFragment;
  readonly filled: FilledReleaseFragment;
  /** What stands in the address; null before anybody filled in anything. */
  readonly values: LocalValues | null;
  /** The organisation of who reads, to begin with. */
  readonly ownOrganisation: string;
  /** What is wrong with what was filled in. */
  readonly fault: FormState | null;
  readonly done: string | null;
}

/** One release: the national text, what an organisation fills in, and the file. Nothing typed is kept by us. */
export const pressReleasePage = definePage<ReleaseData>({
  path: '/week/pers/:slug',
  async load({ params, url, query, context }) {
    const slug = params['slug'] ?? '';
    const found = await query(PressReleasePageDocument, { slug });
    if (!found.pressRelease) throw new PageRefusal(404);
    const values = localIn(url.searchParams);
    const data = {
      release: found.pressRelease,
      filled: found.localPressRelease,
      ...{ values, fault: null, ownOrganisation: '', done: url.searchParams.get('gedaan') },
    };
    if (values === null) {
      if (context.viewer.personId === null) return data;
      const { me } = await query(PressOrganisationDocument, {});
      return {
        ...data,
        ownOrganisation: me?.roles.find((each) => each.organisation)?.organisation?.name ?? '',
      };
    }
    const asked = await context.execute<FilledPressReleaseQuery>(operationText(FilledPressReleaseDocument), {
      input: inputOf(slug, values),
    });
    const problems = asked.errors?.flatMap(({ extensions }) => extensions?.fields ?? []) ?? [];
    if (problems.length > 0) {
      const named = problems.map(({ field, message }) => ({
        field: localNames[field as LocalName] ?? field,
        message,
      }));
      const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]));
      return { ...data, fault: { values: typed, problems: named } };
    }
    if (!asked.data) throw new PageRefusal(503);
    return { ...data, filled: asked.data.localPressRelease };
  },
  submit: takeStep,
  title: ({ filled, fault }, say) => `${fault ? `${say('Fout:')} ` : ''}${filled.title}`,
  head: ({ values, release }) => ({
    noIndex: values !== null || release.status === 'DRAFT' || release.isUnderEmbargo,
    isArticle: true,
  }),
  card: ({ filled }, { say }) => ({
    kind: say('Persbericht'),
    // What every organisation fills in for itself; the text of a release is Dutch.
    title: filled.title.replace(/\{(\w+)\}/g, 'jouw $1'),
    look: 'PAPER',
  }),
  view: ReleaseView,
});

async function takeStep({ params, form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const input = { id: form.line('id') };
  const isOut = form.line('stap') === 'vrij';
  const { state } = isOut
    ? await mutate(ReleasePressReleaseDocument, { input })
    : await mutate(WithdrawPressReleaseDocument, { input });
  return state ?? goTo(`/week/pers/${params['slug']}?gedaan=${isOut ? 'vrij' : 'terug'}`);
}

function ReleaseView({ data, form }: ViewProps<ReleaseData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { release, filled, values, fault } = data;
  const { edition, embargoUntil, versions, fields } = release;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Persbericht')}
          lead={say(
            'Maak het van jou: vul in wat plaatselijk is. Wat je typt, staat alleen in het adres van deze pagina.',
          )}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href(`/week/${edition?.slug ?? ''}`), label: edition?.name ?? say('De Week') },
                { href: href(`/week/${edition?.slug ?? ''}/pers`), label: say('Pers') },
              ]}
            />
          }
        />
        {release.viewerCanKeep ? <PressKeeping data={data} form={form} /> : null}
        {release.isUnderEmbargo && embargoUntil ? (
          <Notice
            kind="attention"
            title={say('Embargo tot {day}, {time}', {
              day: writeDate(new Date(embargoUntil), locale),
              time: writeTime(new Date(embargoUntil), locale),
            })}
          >
            {say(
              'Alleen redacteuren en coördinatoren zien dit nu. Maak het vast klaar, en stuur het niet eerder rond.',
            )}
          </Notice>
        ) : null}
        <FormProblems form={fault} />
        <Columns
          aside={
            fields.length > 0 ? (
              <LocalForm release={release} values={values} own={data.ownOrganisation} fault={fault} />
            ) : (
              <Panel>{say('In dit bericht hoef je niets in te vullen.')}</Panel>
            )
          }
        >
          <Stack gap="large">
            <Panel>
              <article lang="nl">
                <Stack>
                  <h2>{filled.title}</h2>
                  <Prose html={filled.html} lang="nl" />
                </Stack>
              </article>
            </Panel>
            <Files data={data} />
            {release.status === 'DRAFT' ? null : <PageTools title={filled.title} />}
          </Stack>
        </Columns>
        {versions.length > 1 ? (
          <Disclosure title={say('Wat er in de landelijke tekst veranderde')}>
            <DescriptionList
              facts={versions.map(({ number, note, releasedAt }) => ({
                term: say('Versie {number}', { number }),
                details: [writeDate(new Date(releasedAt), locale), note].filter(Boolean).join(': '),
              }))}
            />
          </Disclosure>
        ) : null}
      </Stack>
    </Page>
  );
}

/** The files, or which fields keep them back. */
function Files({ data: { release, filled, values, fault } }: { data: ReleaseData }) {
  const say = useSay();
  const names: Readonly<Record<string, string>> = {
    gemeente: say('Gemeente'),
    organisatie: say('Organisatie'),
    woordvoerder: say('Woordvoerder'),
    aantal: say('Aantal jonge mantelzorgers'),
  };
  const missing = filled.missing.map((field) => names[field] ?? field);
  if (fault) return null;
  return (
    <Section id="bestand" title={say('Neem het mee')}>
      {missing.length > 0 ? (
        <Notice kind="info" title={say('Nog in te vullen: {fields}', { fields: missing.join(', ') })}>
          {say('Zolang er iets leeg is, maken we geen bestand. Zo gaat er niets met een gat de deur uit.')}
        </Notice>
      ) : (
        <Toolbar
          primary={
            <LinkButton href={fileAddress(release.slug, 'pdf', values)} variant="primary">
              {say('Download als PDF')}
            </LinkButton>
          }
        >
          <LinkButton href={fileAddress(release.slug, 'docx', values)}>
            {say('Download voor Word')}
          </LinkButton>
          <LinkButton href={fileAddress(release.slug, 'txt', values)} variant="quiet">
            {say('Download als tekst')}
          </LinkButton>
        </Toolbar>
      )}
    </Section>
  );
}
