import { Breadcrumb, LinkButton, Page, PageHeader, Photo, Prose, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  orNull,
  PageRefusal,
  PageTools,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
  WaitingFiles,
} from '@verbonden/shared/web';
import { StoryGone, storyGoneTitle } from './story-gone';
import { StoryKeeping } from './story-keeping';
import {
  PublishStoryDocument,
  ReturnStoryDocument,
  type ShownStoryFragment,
  StoryGonePageDocument,
  StoryPageDocument,
  SubmitStoryDocument,
} from './story.page.generated';

export interface StoryData {
  readonly story: ShownStoryFragment;
  /** What was just done, out of the address. */
  readonly done: string | null;
}

/** What stands at the address of a story that is gone: that it is, and nothing of what it said. */
interface Gone {
  readonly gone: string;
}

/** One story, for whoever reads it; with the steps for whoever keeps or reviews it. */
export const storyPage = definePage<StoryData | Gone>({
  path: '/week/verhalen/:slug',
  forYoungPeople: true,
  async load({ params, url, query }) {
    const slug = params['slug'] ?? '';
    const found = await orNull(query(StoryPageDocument, { slug }));
    if (found?.story) return { story: found.story, done: url.searchParams.get('gedaan') };
    const { storyGone } = await query(StoryGonePageDocument, { slug });
    if (!storyGone) throw new PageRefusal(404);
    return { gone: storyGone };
  },
  submit: takeStep,
  status: (data) => ('gone' in data ? 410 : 200),
  title: (data, say) => ('gone' in data ? storyGoneTitle(data.gone, say) : data.story.title),
  head: (data) =>
    'gone' in data
      ? { noIndex: true }
      : { description: data.story.lead, noIndex: !data.story.isPublic, isArticle: true },
  // No name and no photo: those belong to the story, and go with it when a consent goes.
  card: (data, { say }) =>
    'gone' in data ? null : { kind: say('Verhaal'), facts: [data.story.edition?.name], look: 'PAPER' },
  view: ({ data, form }) =>
    'gone' in data ? <StoryGone because={data.gone} /> : <StoryView data={data} form={form} />,
});

async function takeStep({ params, form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const path = `/week/verhalen/${params['slug']}`;
  const id = form.line('id');
  switch (form.line('stap')) {
    case 'insturen':
      return (
        (await mutate(SubmitStoryDocument, { input: { id } })).state ?? goTo(`${path}?gedaan=ingestuurd`)
      );
    case 'publiceer':
      return (await mutate(PublishStoryDocument, { input: { id } })).state ?? goTo(`${path}?gedaan=staat`);
    default: {
      const input = { id, words: form.prose('words') };
      return (await mutate(ReturnStoryDocument, { input })).state ?? goTo(`${path}?gedaan=terug`);
    }
  }
}

function StoryView({ data, form }: ViewProps<StoryData>) {
  const say = useSay();
  const href = useHref();
  const { story } = data;
  const { title, lead, people, organisation, edition, photo, photoFile, filmUrl } = story;
  return (
    <Page width="reading">
      <Stack gap="large">
        {story.viewerKeeps ? <StoryKeeping data={data} form={form} /> : null}
        <article lang="nl">
          <Stack gap="large">
            <PageHeader
              title={title}
              lead={lead}
              breadcrumb={
                <Breadcrumb
                  label={say('Je bent hier')}
                  steps={[
                    {
                      href: href(edition ? `/week/${edition.slug}` : '/week'),
                      label: edition?.name ?? say('De Week'),
                    },
                    {
                      href: href(edition ? `/week/${edition.slug}/verhalen` : '/week/verhalen'),
                      label: say('Verhalen'),
                    },
                  ]}
                />
              }
              meta={[
                ...people.map(({ name, ageLabel }) => say('{name}, {age} jaar', { name, age: ageLabel })),
                ...(organisation
                  ? [
                      <a key="organisatie" href={href(`/organisaties/${organisation.slug}`)}>
                        {organisation.name}
                      </a>,
                    ]
                  : []),
              ]}
            />
            {photoFile ? <WaitingFiles files={[photoFile]} /> : null}
            {photo ? (
              <Photo
                src={photo.path}
                alt={story.photoAlt}
                width={photo.width}
                height={photo.height}
                credit={say('Foto: {name}', { name: story.photoCredit })}
                {...(photo.mayBeKept
                  ? { action: <a href={`${photo.path}?bewaar`}>{say('Download de foto')}</a> }
                  : {})}
              />
            ) : null}
            <Prose html={story.bodyHtml} lang="nl" />
            {filmUrl ? (
              <p>
                <LinkButton href={filmUrl}>{say('Bekijk de film')}</LinkButton>
              </p>
            ) : null}
          </Stack>
        </article>
        <StoryUse story={story} />
        {story.isPublic ? <PageTools title={title} /> : null}
      </Stack>
    </Page>
  );
}

/** What others may do with it, in one line; who downloads a photo knows what they are in for. */
function StoryUse({ story: { photo, scopes } }: { story: ShownStoryFragment }) {
  const say = useSay();
  if (scopes.length === 0) return null;
  const elsewhere = [
    ...(scopes.includes('PRINT') ? [say('op papier')] : []),
    ...(scopes.includes('SOCIAL') ? [say('op sociale media')] : []),
    ...(scopes.includes('PRESS') ? [say('in de pers')] : []),
  ];
  return (
    <p>
      {elsewhere.length === 0
        ? say('Dit verhaal staat alleen hier. Deel gerust de link.')
        : say('Dit verhaal mag ook {where} staan.', { where: elsewhere.join(', ') })}{' '}
      {photo?.mayBeKept ? say('Zet de naam van de fotograaf er altijd bij.') : null}{' '}
      {photo?.mayBeKept
        ? say(
            'Ben je ingelogd als je de foto downloadt? Dan mailen we je als hij niet meer gebruikt mag worden.',
          )
        : null}
    </p>
  );
}
