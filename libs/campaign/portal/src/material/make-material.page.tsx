import { Breadcrumb, Columns, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  isRefused,
  Island,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
  WaitingFiles,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { ChangedAgenda } from './changed-agenda';
import { MaterialForm } from './material-form';
import { MaterialPack } from './material-pack';
import { type DrawnPreviewFragment, MaterialPreviewDocument } from './material-preview.island.generated';
import materialPreview from './material-preview.island';
import {
  MakeMaterialPackDocument,
  MakeMaterialPageDocument,
  type MakeMaterialPageQuery,
  OwnMaterialDocument,
  type OwnMaterialFieldsFragment,
  RemovePersonalisedMaterialDocument,
  SavePersonalisedMaterialDocument,
} from './make-material.page.generated';
import { writtenOf } from './written-material';

type Edition = NonNullable<MakeMaterialPageQuery['campaignEdition']>;
export interface MakeData {
  readonly edition: Edition;
  readonly setId: string;
  readonly id: string;
  /** Of the zip that one click asks for. */
  readonly packId: string;
  readonly material: OwnMaterialFieldsFragment | null;
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly website: string | null;
  }[];
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  readonly preview: DrawnPreviewFragment | null;
  readonly done: string | null;
}

const pages = { submit, view: MakeView, title: titleOf, head: () => ({ noIndex: true }) } as const;

/** Makes an organisation's own material. */
export const newMaterialPage = definePage<MakeData>({ ...pages, path: '/week/:slug/materiaal/maak', load });

/** Goes on with what was kept, and fetches it. */
export const ownMaterialPage = definePage<MakeData>({
  ...pages,
  path: '/week/:slug/materiaal/maak/:id',
  load,
});

async function load(args: Omit<SubmitArgs, 'form' | 'mutate' | 'goTo'>): Promise<MakeData> {
  const { params, url, query, context } = args;
  signInFirst(context, url.pathname);
  const { campaignEdition: edition } = await query(MakeMaterialPageDocument, { slug: params['slug'] ?? '' });
  const set = edition?.materialSet;
  if (!edition || !set) throw new PageRefusal(404);
  if (set.makesFor.length === 0) throw new PageRefusal(403);
  const templates = set.templates.filter(({ isDrawn, files }) => isDrawn && files.length > 0);
  const id = params['id'];
  const material = id ? (await query(OwnMaterialDocument, { id })).personalisedMaterial : null;
  return {
    ...{ edition, setId: set.id, id: id ?? v7(), packId: v7(), material, templates },
    organisations: set.makesFor,
    preview: material ? await previewOf(args, set.id, templates[0]?.id, material) : null,
    done: url.searchParams.get('gedaan'),
  };
}

/** What was kept, drawn: for who has no script this is the preview. */
async function previewOf(
  { query }: Pick<SubmitArgs, 'query'>,
  setId: string,
  templateId: string | undefined,
  material: OwnMaterialFieldsFragment,
): Promise<DrawnPreviewFragment | null> {
  if (!templateId) return null;
  const input = { ...writtenOf(material), setId, templateId };
  return (await query(MaterialPreviewDocument, { input })).materialPreview;
}

async function submit(args: SubmitArgs): Promise<Response | FormState> {
  const { form, params, mutate, goTo } = args;
  const path = `/week/${params['slug']}/materiaal`;
  const id = form.line('id');
  if (form.line('stap') === 'weg') {
    return (
      (await mutate(RemovePersonalisedMaterialDocument, { input: { id } })).state ??
      goTo(`${path}?gedaan=weg`)
    );
  }
  if (form.line('stap') === 'opnieuw') {
    const input = { id: form.line('packId'), materialId: id };
    const { state } = await mutate(MakeMaterialPackDocument, { input });
    return state ? atTheField(state) : goTo(`${path}/maak/${id}?gedaan=zip#zip`);
  }
  const [problem] = form.all('logoProblem');
  if (problem) return { values: form.values(), problems: [{ field: 'logo', message: problem }] };
  const { state } = await mutate(SavePersonalisedMaterialDocument, {
    input: {
      ...{ id, setId: form.line('setId'), version: form.wholeNumber('version') },
      organisationId: form.line('organisationId'),
      heading: form.line('heading'),
      words: form.prose('words').trim(),
      when: form.line('when'),
      place: form.line('place'),
      contact: form.line('contact'),
      colour: form.line('colour'),
      logoId: form.isTicked('noLogo')
        ? null
        : (form.all('logo').find(Boolean) ?? form.lineOrNull('keptLogo')),
    },
  });
  if (state) return atTheField(state);
  if (form.line('stap') !== 'zip') return goTo(`${path}/maak/${id}?gedaan=bewaard`);
  const asked = await mutate(MakeMaterialPackDocument, { input: { id: v7(), materialId: id } });
  // It was saved, so what is told now must be sent with the version that it has by then.
  if (asked.state) return { ...atTheField(asked.state), values: { ...form.values(), version: [] } };
  return goTo(`${path}/maak/${id}?gedaan=zip#zip`);
}

/** The page calls a logo by the name of its field. */
function atTheField(state: FormState): FormState {
  const problems = state.problems.map((each) =>
    each.field === 'logoId' ? { ...each, field: 'logo' } : each,
  );
  return { ...state, problems };
}

function titleOf({ material }: MakeData, say: ReturnType<typeof useSay>): string {
  return material?.heading ?? say('Maak jullie eigen materiaal');
}

function MakeView({ data, form }: ViewProps<MakeData>) {
  const say = useSay();
  const href = useHref();
  const { edition, material, setId, templates, preview, done } = data;
  const path = `/week/${edition.slug}/materiaal`;
  const ownPath = `${path}/maak/${data.id}`;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href(`/week/${edition.slug}`), label: edition.name },
                { href: href(path), label: say('Materiaal') },
              ]}
            />
          }
          title={say('Maak jullie eigen materiaal')}
          lead={say('Vul het één keer in. Wij zetten het op alle posters, plaatjes en teksten.')}
        />
        {done === 'bewaard' && !isRefused(form) ? (
          <Notice
            kind="success"
            title={say('Bewaard als concept. Alleen redacteuren van jullie organisatie zien dit.')}
            live="status"
          />
        ) : null}
        <FormProblems form={form} />
        {material?.agendaChanged && material.pack?.state !== 'WAITING' ? (
          <ChangedAgenda id={material.id} packId={data.packId} path={ownPath} />
        ) : null}
        {material?.logo ? <WaitingFiles files={[material.logo]} /> : null}
        <Columns
          aside={
            <Island of={materialPreview} props={{ form: 'materiaal', setId, templates, first: preview }} />
          }
        >
          <MaterialForm data={data} form={form} path={material ? ownPath : `${path}/maak`} />
          {material ? <MaterialPack pack={material.pack ?? null} path={ownPath} /> : null}
        </Columns>
      </Stack>
    </Page>
  );
}
