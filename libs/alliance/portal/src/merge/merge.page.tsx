import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  LinkRows,
  Notice,
  Page,
  PageHeader,
  Row,
  Section,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { MergeConfirm } from './merge-confirm';
import {
  MergeOrganisationsDocument,
  MergePreviewDocument,
  type MergePreviewQuery,
  MergeStartDocument,
  type MergeStartQuery,
  UndoOrganisationMergeDocument,
} from './merge.page.generated';
import { UndoMerges } from './undo-merges';

export interface MergeData {
  readonly organisation: NonNullable<MergeStartQuery['organisation']>;
  readonly merges: MergeStartQuery['organisationMerges'];
  readonly found: readonly MergeStartQuery['organisations']['edges'][number]['node'][];
  readonly search: string;
  readonly preview: MergePreviewQuery['mergePreview'];
  readonly done: string | null;
}

/** Brings an organisation that is there twice together with the one that stays, with what would go along; and undoes it. */
export const mergePage = definePage<MergeData>({
  path: '/organisaties/:slug/samenvoegen',
  async load({ params, url, query, context }) {
    const slug = params['slug'] ?? '';
    signInFirst(context, `/organisaties/${slug}/samenvoegen`);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const asked = url.searchParams.get('zoek');
    const into = url.searchParams.get('met') ?? '';
    const search = asked?.trim() ?? '';
    const { organisation, organisationMerges, organisations } = await query(MergeStartDocument, {
      slug,
      search,
    });
    if (!organisation) throw new PageRefusal(404);
    const preview = into ? (await query(MergePreviewDocument, { from: slug, into })).mergePreview : null;
    return {
      organisation,
      merges: organisationMerges,
      found: search
        ? organisations.edges.map(({ node }) => node).filter(({ id }) => id !== organisation.id)
        : [],
      search,
      preview,
      done: url.searchParams.get('gedaan'),
    };
  },
  async submit({ form, params, mutate, goTo }) {
    if (form.line('stap') === 'terug') {
      const { state, data } = await mutate(UndoOrganisationMergeDocument, {
        input: { mergeId: form.line('mergeId') },
      });
      return state ?? goTo(`/organisaties/${data.undoOrganisationMerge.slug}/samenvoegen?gedaan=terug`);
    }
    const { state, data } = await mutate(MergeOrganisationsDocument, {
      input: { fromId: form.line('fromId'), intoId: form.line('intoId') },
    });
    return (
      state ??
      goTo(
        `/organisaties/${data.mergeOrganisations.slug}/samenvoegen?gedaan=samen&van=${params['slug'] ?? ''}`,
      )
    );
  },
  title: ({ organisation: { name } }, say) => say('Voeg {name} samen', { name }),
  head: () => ({ noIndex: true }),
  view: MergeView,
});

function MergeView({ data, form }: ViewProps<MergeData>) {
  const say = useSay();
  const href = useHref();
  const { organisation, preview, search, done } = data;
  const { name, slug } = organisation;
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Voeg {name} samen', { name })}
            lead={say(
              'Staat een organisatie er twee keer in? Alles van de ene gaat naar de andere. Het oude adres wijst daarna door.',
            )}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href('/organisaties'), label: say('Organisaties') },
                  { href: href(`/organisaties/${slug}`), label: name },
                ]}
              />
            }
          />
          {done === 'samen' ? (
            <Notice
              kind="success"
              live="status"
              title={say('Samengevoegd. Alles staat nu bij {name}.', { name })}
            />
          ) : null}
          {done === 'terug' ? (
            <Notice
              kind="success"
              live="status"
              title={say('{name} staat er weer, met alles wat erbij hoorde.', { name })}
            />
          ) : null}
          <FormProblems form={form} />
        </Stack>
        <UndoMerges organisation={organisation} merges={data.merges} />
        {preview ? (
          <MergeConfirm preview={preview} />
        ) : (
          <Section id="met" title={say('Met welke organisatie? Die blijft.')}>
            <Stack>
              <form method="get" action={href(`/organisaties/${slug}/samenvoegen`)}>
                <Row>
                  <TextField name="zoek" label={say('Naam of plaats')} width="medium" defaultValue={search} />
                  <Button type="submit">{say('Zoek')}</Button>
                </Row>
              </form>
              {search ? <Found data={data} /> : null}
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function Found({ data: { organisation, found } }: { data: MergeData }) {
  const say = useSay();
  const href = useHref();
  if (found.length === 0)
    return <p role="status">{say('Geen organisatie gevonden. Probeer een ander woord.')}</p>;
  return (
    <LinkRows
      links={found.map(({ slug, name, kindLabel, city, region }) => ({
        href: href(`/organisaties/${organisation.slug}/samenvoegen?met=${slug}`),
        label: name,
        note: [kindLabel, city, region].filter(Boolean).join(', '),
      }))}
    />
  );
}
