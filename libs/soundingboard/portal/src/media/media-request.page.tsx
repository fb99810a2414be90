import { hasRole, writeDay } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  StatusLabel,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { Deciding } from './deciding';
import {
  MediaRequestPageDocument,
  type MediaRequestPageQuery,
  type WholeMediaRequestFragment,
} from './media-request.page.generated';
import { mediaSteps } from './media-steps';
import { kindLabels, mediaStatus } from './media-words';
import { Preparing } from './preparing';
import { YoungPeople } from './young-people';

export interface MediaData {
  readonly request: WholeMediaRequestFragment;
  readonly supporters: MediaRequestPageQuery['mediaSupporters'];
  readonly done: string | null;
}

/** One question of a journalist, with the step that is next. */
export const mediaRequestPage = definePage<MediaData>({
  path: '/klankbord/mediavragen/:id',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    if (!hasRole(context.viewer, 'COORDINATOR')) throw new PageRefusal(403);
    const { mediaRequest, mediaSupporters } = await query(MediaRequestPageDocument, {
      id: params['id'] ?? '',
    });
    return { request: mediaRequest, supporters: mediaSupporters, done: url.searchParams.get('gedaan') };
  },
  submit: mediaSteps,
  title: ({ request }, say) => say('Media: {outlet}', { outlet: request.outlet }),
  head: () => ({ noIndex: true }),
  view: MediaView,
});

function MediaView({ data, form }: ViewProps<MediaData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { request, done } = data;
  const { look, words } = mediaStatus(request.status, say);
  const notices: Readonly<Record<string, string>> = {
    'neem-aan': say('Jij regelt deze vraag. Schrijf nu de uitleg en kies wie er meegaat.'),
    'zeg-nee': say('De journalist krijgt een mail met jouw woorden.'),
    'bereid-voor': say('Bewaard.'),
    'leg-voor': say('De vraag is voorgelegd. De jongeren krijgen een mail.'),
    verzet: say('De dag is veranderd. Wie ja zei, krijgt de vraag opnieuw.'),
    ouder: say('Genoteerd.'),
    'ouder-niet': say('Genoteerd.'),
    'spreek-af': say('Het is afgesproken. De journalist krijgt een mail met ons adres.'),
    stop: say('Het gaat niet door. De jongeren krijgen een mail.'),
    publiceer: say('Bewaard. De jongeren krijgen een mail met de link.'),
  };
  const notice = done ? notices[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={request.outlet}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/klankbord/mediavragen'), label: say('Vragen van de media') }]}
            />
          }
          badge={<StatusLabel status={look}>{words}</StatusLabel>}
          meta={[kindLabels(say)[request.kind], writeDay(request.takesPlaceOn, locale)]}
        />
        {notice ? <Notice kind="success" title={notice} /> : null}
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message} />
        ) : (
          <FormProblems form={form} />
        )}
        <Question request={request} />
        {request.status === 'TAKEN_ON' || request.status === 'AGREED' ? (
          <>
            <Preparing data={data} form={form} />
            <YoungPeople request={request} form={form} />
          </>
        ) : null}
        <Deciding request={request} form={form} />
      </Stack>
    </Page>
  );
}

function Question({ request }: { request: WholeMediaRequestFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { topic, publication, answerBy, journalistName, journalistEmail, coordinatorName } = request;
  const { endWords, publishedUrl } = request;
  return (
    <Section id="vraag" title={say('De vraag')}>
      <Stack>
        <TypedText text={topic} />
        <DescriptionList
          facts={[
            { term: say('Waar het komt'), details: publication },
            { term: say('Antwoord uiterlijk'), details: writeDay(answerBy, locale) },
            {
              term: say('Journalist'),
              details: journalistName ? `${journalistName}, ${journalistEmail}` : say('gewist'),
            },
            ...(coordinatorName ? [{ term: say('Wie het regelt'), details: coordinatorName }] : []),
            ...(endWords ? [{ term: say('Waarom niet'), details: endWords }] : []),
            ...(publishedUrl
              ? [{ term: say('Gepubliceerd'), details: <a href={publishedUrl}>{publishedUrl}</a> }]
              : []),
          ]}
        />
      </Stack>
    </Section>
  );
}
