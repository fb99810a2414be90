import { looksAfterNetwork, writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Columns,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  StatusLabel,
  Steps,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  PageStop,
  localHref,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AskedMembers } from '../ask/asked-members';
import type { AskingFragment } from '../ask/asking.generated';
import { Replies } from '../ask/replies';
import { Helped, TellWhatHelped } from '../ask/what-helped';
import { roadSteps, statusLook, statusName } from '../signal-words';
import { Answer } from './answer';
import { Done } from './done';
import { History } from './history';
import { InLab } from './in-lab';
import { PlainText } from './plain-text';
import { Recognise } from './recognise';
import { SignalActions } from './signal-actions';
import { SignalPageDocument, type ShownSignalFragment, type SignalPageQuery } from './signal.page.generated';
import { takeStep } from './take-step';

export interface SignalData {
  readonly signal: ShownSignalFragment & AskingFragment;
  /** What a double can go into; for coordinators. */
  readonly others: NonNullable<SignalPageQuery['others']>['edges'][number]['node'][];
  /** What was just done, and at which meeting it was raised, out of the address. */
  readonly done: string | null;
  readonly meeting: string | null;
}

/** One signal: what is asked, who knows it too, where it stands, what answers it, and what the reader can do. */
export const signalPage = definePage<SignalData>({
  path: '/signalen/:id',
  async load({ params, url, query, context }) {
    const coordinating = looksAfterNetwork(context.viewer);
    const { signal, others } = await query(SignalPageDocument, { id: params['id'] ?? '', coordinating });
    if (!signal) throw new PageRefusal(404);
    if (signal.id !== params['id']?.toLowerCase()) {
      const location = localHref(context.locale, `/signalen/${signal.id}`);
      throw new PageStop(new Response(null, { status: 301, headers: { location } }));
    }
    const candidates = (others?.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== signal.id);
    const { searchParams } = url;
    return {
      signal,
      others: candidates,
      done: searchParams.get('gedaan'),
      meeting: searchParams.get('bijeenkomst'),
    };
  },
  submit: takeStep,
  title: ({ signal }) => signal.title,
  head: () => ({ noIndex: true }),
  view: SignalView,
});

function SignalView({ data, form }: ViewProps<SignalData>) {
  const say = useSay();
  const href = useHref();
  const { signal } = data;
  const isMain = !signal.viewerCanTakeUp && !signal.viewerCanAnswer && !signal.ask;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={signal.title}
          badge={
            <StatusLabel status={statusLook[signal.status]}>{statusName(signal.status, say)}</StatusLabel>
          }
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/signalen'), label: say('Signalen') }]}
            />
          }
          meta={whoAndWhere(signal, say)}
        />
        <FormProblems form={form} />
        {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
        <Done signal={signal} done={form ? null : data.done} meeting={data.meeting} />
        <PlainText text={signal.body} />
      </Stack>
      <Columns asideFirst aside={<Recognise signal={signal} isMain={isMain} />}>
        <Stack gap="section">
          <Helped signal={signal} />
          <Answer signal={signal} />
          <Replies signal={signal} form={form} />
          <TellWhatHelped signal={signal} form={form} />
          <AskedMembers signal={signal} form={form} />
          <Facts signal={signal} />
          <SignalActions signal={signal} others={data.others} form={form} />
          <Section id="weg" title={say('Waar staat het op de weg?')}>
            <Steps
              label={say('Van signaal tot iets dat anderen gebruiken')}
              {...roadSteps(signal.road, say)}
              doneText={say('klaar')}
            />
          </Section>
          <InLab signal={signal} />
          <History signal={signal} />
        </Stack>
      </Columns>
    </Page>
  );
}

function whoAndWhere(signal: ShownSignalFragment, say: ReturnType<typeof useSay>): string[] {
  const name = signal.raisedByName ?? say('iemand uit het netwerk');
  const from = {
    MEETING: say('Ingebracht op een bijeenkomst'),
    SUBSESSION: say('Ingebracht in een deelsessie'),
    SEARCH: say('Gezocht en niet gevonden'),
    WORK: say('Uit het dagelijks werk'),
  }[signal.origin.kind];
  return [
    signal.raisedByOrganisation
      ? say('Van {name}, {organisation}', { name, organisation: signal.raisedByOrganisation.name })
      : say('Van {name}', { name }),
    from,
  ];
}

/** Theme, setting, sector and province, each a way to what is like it. */
function Facts({ signal }: { signal: ShownSignalFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const link = (name: string, code: string | null, label: string | null) =>
    code && label ? <a href={href(`/signalen?${name}=${encodeURIComponent(code)}`)}>{label}</a> : null;
  const facts = [
    { term: say('Thema'), details: link('thema', signal.theme, signal.themeLabel) },
    { term: say('Werkplek'), details: signal.settingLabel },
    { term: say('Sector'), details: link('sector', signal.sector, signal.sectorLabel) },
    { term: say('Provincie'), details: link('provincie', signal.region, signal.regionLabel) },
    {
      term: say('Ingebracht bij'),
      details: signal.meeting ? (
        <a href={href(`/bijeenkomsten/${signal.meeting.slug}`)}>{signal.meeting.title}</a>
      ) : null,
    },
    { term: say('Ingebracht op'), details: writeDate(new Date(signal.raisedAt), locale) },
  ];
  return <DescriptionList facts={facts} />;
}
