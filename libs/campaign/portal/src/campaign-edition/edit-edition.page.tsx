import { dutchFromMoment, looksAfterNetwork } from '@verbonden/shared/kernel';
import { Breadcrumb, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { EditionForm } from './edition-form';
import {
  CreateCampaignEditionDocument,
  EditEditionPageDocument,
  UpdateCampaignEditionDocument,
} from './edition-form.generated';
import { atTheField, type EditionValues, inputOf, valuesOf } from './edition-form-values';

interface EditData {
  readonly id: string;
  /** Null for a new one. */
  readonly version: number | null;
  readonly values: EditionValues;
}

/** Adds an edition: its days follow the rule unless they are filled in. */
export const newEditionPage = definePage<EditData>({
  path: '/week/nieuw',
  load({ context }) {
    signInFirst(context, '/week/nieuw');
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const nextYear = Number(dutchFromMoment(context.now).slice(0, 4)) + 1;
    return { id: v7(), version: null, values: valuesOf(null, nextYear) };
  },
  submit: saved,
  title: (_, say) => say('Nieuwe editie'),
  head: () => ({ noIndex: true }),
  view: EditView,
});

/** Changes an edition, also an old one: a slogan that came to light, a recording of the webinar. */
export const editEditionPage = definePage<EditData>({
  path: '/week/:slug/bewerk',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { campaignEdition } = await query(EditEditionPageDocument, { slug: params['slug'] ?? '' });
    if (!campaignEdition) throw new PageRefusal(404);
    if (!campaignEdition.viewerCanChange) throw new PageRefusal(403);
    const { id, version, year } = campaignEdition;
    return { id, version, values: valuesOf(campaignEdition, year) };
  },
  submit: saved,
  title: (_, say) => say('Verander deze editie'),
  head: () => ({ noIndex: true }),
  view: EditView,
});

async function saved({ form, mutate, goTo, context }: SubmitArgs): Promise<Response | FormState> {
  const input = { id: form.line('id'), ...inputOf(form, context.now) };
  const version = form.wholeNumber('version');
  if (version === null) {
    const { state, data } = await mutate(CreateCampaignEditionDocument, { input });
    return state ? atTheField(state) : goTo(`/week/${data.createCampaignEdition.slug}?gedaan=bewaard`);
  }
  const { state, data } = await mutate(UpdateCampaignEditionDocument, {
    input: { ...input, version: version || 0 },
  });
  return state ? atTheField(state) : goTo(`/week/${data.updateCampaignEdition.slug}?gedaan=bewaard`);
}

function EditView({ data, form }: ViewProps<EditData>) {
  const say = useSay();
  const href = useHref();
  const isConflict = form?.code === 'CONFLICT';
  // The version that was read stays through an error; after a conflict the next save is of what stands now.
  const version = form && !isConflict ? Number(form.values['version']?.[0] ?? data.version) : data.version;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={data.version === null ? say('Nieuwe editie') : say('Verander deze editie')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/week'), label: say('De Week') }]}
            />
          }
        />
        {isConflict ? <Notice kind="attention" title={form.message} /> : null}
        <FormProblems form={form} />
        <EditionForm
          id={form?.values['id']?.[0] ?? data.id}
          version={data.version === null ? null : version}
          values={form?.values ?? data.values}
          form={form}
        />
      </Stack>
    </Page>
  );
}
