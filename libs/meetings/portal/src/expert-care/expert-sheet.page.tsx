import { writeTimes } from '@verbonden/shared/kernel';
import { Notice, Page, PageHeader, Stack, StatusLabel } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type PageArgs,
  PageRefusal,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertCoordinates } from '../planning/planned-meeting';
import { ExpertSheetForm } from './expert-sheet-form';
import { sheetInput, sheetValues } from './expert-input';
import {
  ExpertSheetPageDocument,
  type ExpertSheetPageQuery,
  SaveExpertSheetDocument,
} from './expert-care.generated';
import { PaperSheet } from './paper-sheet';

interface ExpertData {
  readonly meeting: ExpertSheetPageQuery['meeting'];
  readonly sheet: ExpertSheetPageQuery['expertSheet'];
  readonly part: ExpertSheetPageQuery['meeting']['agenda'][number];
  readonly done: string | null;
}

/** What is agreed with the expert by experience who speaks in one part; for coordinators, and on paper. */
export const expertSheetPage = definePage<ExpertData>({
  path: '/bijeenkomsten/:slug/ervaringsdeskundige/:itemId',
  load: loadSheet,
  async submit(args) {
    assertCoordinates(args);
    const { form, params, context, say, mutate, goTo } = args;
    const itemId = params['itemId'] ?? '';
    const { input, problems } = sheetInput(form, itemId, context.now, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state } = await mutate(SaveExpertSheetDocument, { input });
    const path = `/bijeenkomsten/${params['slug']}/ervaringsdeskundige/${itemId}`;
    return state ?? goTo(`${path}?gedaan=${input.confirmed ? 'bevestigd' : 'bewaard'}`);
  },
  title: ({ part: { title } }, say) => say('Ervaringsdeskundige: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: ExpertView,
});

async function loadSheet(args: PageArgs): Promise<ExpertData> {
  assertCoordinates(args);
  const { slug = '', itemId = '' } = args.params;
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(itemId)) throw new PageRefusal(404);
  const { meeting, expertSheet } = await args.query(ExpertSheetPageDocument, { slug, itemId });
  const part = meeting.agenda.find(({ id }) => id === itemId);
  if (!part) throw new PageRefusal(404);
  return { meeting, part, sheet: expertSheet, done: args.url.searchParams.get('gedaan') };
}

function ExpertView({ data: { meeting, part, sheet, done }, form }: ViewProps<ExpertData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { startsAt, endsAt, speakers } = part;
  const words: Readonly<Record<string, string>> = {
    bewaard: say('Bewaard. De plek is nog niet bevestigd.'),
    bevestigd: say('Bewaard. De plek is bevestigd.'),
  };
  const told = form || !done ? undefined : words[done];
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={part.title}
          lead={say('Wat we afspreken met wie uit eigen ervaring vertelt. Alleen coördinatoren lezen dit.')}
          badge={
            sheet?.confirmedAt ? (
              <StatusLabel status="confirmed">{say('Bevestigd')}</StatusLabel>
            ) : (
              <StatusLabel status="open">{say('Nog niet bevestigd')}</StatusLabel>
            )
          }
          meta={[
            whenIs(meeting, locale),
            ...(startsAt && endsAt ? [writeTimes(new Date(startsAt), new Date(endsAt), locale)] : []),
            ...speakers.map(({ name }) => name),
          ]}
        />
        <CoordinatorNav meeting={meeting} current="meeting" />
        <FormProblems form={form} />
        {told ? <Notice kind="success" title={told} /> : null}
        {sheet?.erasedAt ? (
          <Notice kind="info" title={say('Wat hier stond is gewist')}>
            {say('Dat gebeurt 90 dagen na de bijeenkomst. Alleen of er opgenomen mocht worden blijft staan.')}
          </Notice>
        ) : null}
      </Stack>
      <Stack gap="section">
        <ExpertSheetForm
          action={`/bijeenkomsten/${meeting.slug}/ervaringsdeskundige/${part.id}`}
          standing={sheetValues(sheet)}
          form={form}
        />
        {sheet ? <PaperSheet sheet={sheet} /> : null}
      </Stack>
    </Page>
  );
}
