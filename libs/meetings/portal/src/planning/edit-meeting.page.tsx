import { LinkButton, Notice, Page, PageHeader } from '@verbonden/shared/ui';
import {
  definePage,
  type PageArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { EarlierFeedback } from '../feedback/earlier-feedback';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import type { CopyPartsFragment, SeriesChoicesFragment } from '../series/copy-meeting.generated';
import { CopyParts } from '../series/copy-parts';
import { withProgramme } from './agenda-steps';
import { ConflictNotice } from './conflict-notice';
import { fieldsOfMeeting } from './meeting-fields';
import { knowledgeOf } from './knowledge-lines';
import { MeetingForm } from './meeting-form';
import { atFields, meetingInput } from './meeting-input';
import { NoMoreChanges } from './no-more-changes';
import { canStillChange, loadPlanned, type PlannedMeeting } from './planned-meeting';
import { SignalForAgendaDocument } from '../signal/meeting-signals.generated';
import { CopiedFromDocument, SeasonsDocument, UpdateMeetingDocument } from './planning.generated';
import { withSignal } from './with-signal';

interface EditData {
  readonly meeting: PlannedMeeting;
  /** From the list of open signals, the one to put on its programme. */
  readonly forAgenda: string | null;
  readonly seasons: SeriesChoicesFragment;
  /** The example, just after copying it. */
  readonly copied: CopyPartsFragment | null;
}

async function signalIn({ url, query }: PageArgs): Promise<string | null> {
  const id = url.searchParams.get('signaal');
  return id ? ((await query(SignalForAgendaDocument, { id })).signal?.title ?? null) : null;
}

/** Changes a meeting; its day is moved on a page of its own. */
export const editMeetingPage = definePage<EditData>({
  path: '/bijeenkomsten/:slug/bewerken',
  async load(args) {
    const [meeting, forAgenda, { meetingSeriesList }] = await Promise.all([
      loadPlanned(args),
      signalIn(args),
      args.query(SeasonsDocument, {}),
    ]);
    return { meeting, forAgenda, seasons: meetingSeriesList, copied: await exampleOf(args, meeting) };
  },
  async submit(args) {
    const { form, params, context, say, mutate, goTo } = args;
    const further = withProgramme(form);
    if (further) return further;
    const { input, problems, places } = meetingInput(form, await knowledgeOf(args), context.now, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state } = await mutate(UpdateMeetingDocument, {
      input: { id: form.line('id'), expectedVersion: form.wholeNumber('version') ?? 0, ...input },
    });
    return state ? atFields(state, places) : goTo(`/bijeenkomsten/${params['slug']}?gedaan=bewaard`);
  },
  title: ({ meeting }, say) => say('Bewerk: {title}', { title: meeting.titleNl }),
  head: () => ({ noIndex: true }),
  view: EditMeetingView,
});

/** What a copy has from its example, told once: right after it was made. */
async function exampleOf(
  { query, url }: PageArgs,
  { copiedFrom }: PlannedMeeting,
): Promise<CopyPartsFragment | null> {
  if (!copiedFrom || url.searchParams.get('gedaan') !== 'kopie') return null;
  return (await query(CopiedFromDocument, { slug: copiedFrom.slug })).meeting;
}

function EditMeetingView({ data: { meeting: data, forAgenda, seasons, copied }, form }: ViewProps<EditData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const standing = forAgenda ? withSignal(fieldsOfMeeting(data), forAgenda) : fieldsOfMeeting(data);
  const { day = '', endDay = '' } = standing;
  const canChange = canStillChange(data);
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={{ slug: data.slug, title: data.titleNl }} />}
        title={say('Bewerk de bijeenkomst')}
        meta={[whenIs(data, locale)]}
        actions={
          canChange ? (
            <LinkButton href={href(`/bijeenkomsten/${data.slug}/verplaatsen`)}>
              {say('Verander datum of tijd')}
            </LinkButton>
          ) : null
        }
      />
      <CoordinatorNav meeting={data} current="edit" />
      {canChange ? <EarlierFeedback earlier={data.earlierFeedback} /> : null}
      {copied && !form ? (
        <Notice kind="success" title={say('Dit is een kopie van {title}', { title: copied.title })}>
          <CopyParts meeting={copied} />
        </Notice>
      ) : null}
      {form?.code === 'CONFLICT' ? <ConflictNotice form={form} standing={standing} /> : null}
      {forAgenda && !form ? (
        <Notice title={say('Dit signaal staat nu onderaan het programma')}>
          {say('‘{title}’. Geef het een tijd en bewaar.', { title: forAgenda })}
        </Notice>
      ) : null}
      {canChange ? (
        <MeetingForm
          form={form}
          standing={standing}
          asksTime={false}
          seasons={seasons}
          hidden={{ id: data.id, version: String(data.version), day, endDay }}
          keepAs={`bijeenkomst-${data.id}-${data.version}${forAgenda ? '-signaal' : ''}`}
        />
      ) : (
        <NoMoreChanges slug={data.slug} status={data.status} />
      )}
    </Page>
  );
}
