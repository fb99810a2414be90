import { looksAfterNetwork, readDate } from '@verbonden/shared/kernel';
import { Breadcrumb, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { StoryForm, type StoryPlaces } from './story-form';
import {
  type EditedStoryFragment,
  EditStoryPageDocument,
  type NewStoryPageQuery,
  NewStoryPageDocument,
  SaveStoryDocument,
} from './story-form.generated';

interface EditData {
  readonly id: string;
  readonly story: EditedStoryFragment | null;
  readonly places: StoryPlaces;
}

/** Tells a new story. */
export const newStoryPage = definePage<EditData>({
  path: '/week/verhalen/nieuw',
  async load({ url, query, context }) {
    signInFirst(context, url.pathname);
    const found = await query(NewStoryPageDocument, {});
    const places = placesOf(found, looksAfterNetwork(context.viewer), found.currentCampaignEdition?.id);
    if (places.organisations.length === 0 && !places.isForNetwork) throw new PageRefusal(403);
    return { id: v7(), story: null, places };
  },
  submit: saved,
  title: (_, say) => say('Vertel een verhaal'),
  head: () => ({ noIndex: true }),
  view: EditView,
});

/** Changes a story. */
export const editStoryPage = definePage<EditData>({
  path: '/week/verhalen/:slug/bewerk',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const found = await query(EditStoryPageDocument, { slug: params['slug'] ?? '' });
    const { story } = found;
    if (!story) throw new PageRefusal(404);
    if (!story.viewerCanChange) throw new PageRefusal(403);
    return {
      id: story.id,
      story,
      places: placesOf(found, looksAfterNetwork(context.viewer), story.edition?.id),
    };
  },
  submit: saved,
  title: ({ story }, say) => say('Bewerk: {title}', { title: story?.title ?? '' }),
  head: () => ({ noIndex: true }),
  view: EditView,
});

function placesOf(
  { me, campaignEditions }: Pick<NewStoryPageQuery, 'me' | 'campaignEditions'>,
  isForNetwork: boolean,
  editionId: string | undefined,
): StoryPlaces {
  const own = (me?.roles ?? []).flatMap(({ role, organisation }) =>
    role === 'EDITOR' && organisation ? [organisation] : [],
  );
  return {
    editions: campaignEditions.edges.map(({ node }) => node),
    organisations: own,
    isForNetwork,
    editionId: editionId ?? campaignEditions.edges[0]?.node.id ?? '',
  };
}

async function saved({ form, mutate, goTo, context, say }: SubmitArgs): Promise<Response | FormState> {
  const refused = form.all('photo').length === 0 ? form.all('photoProblem') : [];
  if (refused.length > 0) {
    return { values: form.values(), problems: [{ field: 'photo', message: refused.join(' ') }] };
  }
  const until = readDate(form.line('shownUntil'), context.now);
  if (until === null) {
    const message = say('Vul een datum in, bijvoorbeeld 24-3-2027.');
    return { values: form.values(), problems: [{ field: 'shownUntil', message }] };
  }
  const isAway = form.isTicked('photoAway');
  const photoFileId = form.all('photo').findLast(Boolean) ?? (isAway ? null : form.lineOrNull('keptPhoto'));
  const { state, data } = await mutate(SaveStoryDocument, {
    input: {
      id: form.line('id'),
      editionId: form.line('editionId'),
      organisationId: form.lineOrNull('organisationId'),
      title: form.line('title'),
      lead: form.prose('lead'),
      body: form.prose('body'),
      photoFileId,
      photoAlt: form.prose('photoAlt'),
      photoCredit: form.line('photoCredit'),
      filmUrl: form.lineOrNull('filmUrl'),
      shownUntil: until,
      expectedVersion: form.wholeNumber('version'),
    },
  });
  if (!state) return goTo(`/week/verhalen/${data.saveStory.slug}?gedaan=bewaard`);
  // A photo that was sent is kept with us through an error elsewhere in the form.
  return {
    ...state,
    values: { ...state.values, keptPhoto: [photoFileId ?? ''] },
    problems: state.problems.map((each) =>
      each.field === 'photoFileId' ? { ...each, field: 'photo' } : each,
    ),
  };
}

function EditView({ data, form }: ViewProps<EditData>) {
  const say = useSay();
  const href = useHref();
  const { story } = data;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={story ? say('Bewerk het verhaal') : say('Vertel een verhaal')}
          lead={say('Van iemand die het zelf wil vertellen. Die beslist wat er staat, en tot wanneer.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                story
                  ? { href: href(`/week/verhalen/${story.slug}`), label: story.title }
                  : { href: href('/week/verhalen'), label: say('Verhalen') },
              ]}
            />
          }
        />
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message} />
        ) : (
          <FormProblems form={form} />
        )}
        <StoryForm {...data} form={form} />
      </Stack>
    </Page>
  );
}
