import { looksAfterNetwork, writeShortDate, writeTime } from '@verbonden/shared/kernel';
import {
  Button,
  DescriptionList,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  Panel,
  Stack,
  Toolbar,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { BoardNav } from '../board-nav';
import {
  AdviceReportsPageDocument,
  type AdviceReportsPageQuery,
  SettleAdviceReportDocument,
} from './reports.page.generated';

const ends = ['HIDDEN', 'TALKED', 'FINE'] as const;

/** What somebody reported and this viewer takes care of, with one other. */
export const reportsPage = definePage<AdviceReportsPageQuery>({
  path: '/advies/meldingen',
  load({ url, query, context }) {
    signInFirst(context, url.pathname);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    return query(AdviceReportsPageDocument, {});
  },
  async submit({ form, mutate, goTo }) {
    const how = ends.find((each) => each === form.line('stap')) ?? 'TALKED';
    const { state } = await mutate(SettleAdviceReportDocument, { input: { id: form.line('id'), how } });
    return state ?? goTo('/advies/meldingen');
  },
  title: (_, say) => say('Meldingen'),
  head: () => ({ noIndex: true }),
  view: ReportsView,
});

function ReportsView({ data: { adviceReports }, form }: ViewProps<AdviceReportsPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Meldingen')}
          lead={say('Iemand zegt dat er iets niet klopt in een gesprek. Jij en één ander lezen dit.')}
        />
        <BoardNav current="/advies/meldingen" />
        {form ? <Notice kind="attention" title={form.message} /> : null}
        {adviceReports.length === 0 ? <EmptyState title={say('Er is niets gemeld')} /> : null}
        {adviceReports.map(({ id, words, quoted, reporterName, responderNames, reportedAt }) => (
          <Panel key={id}>
            <Stack>
              <DescriptionList
                facts={[
                  {
                    term: say('Gemeld'),
                    details: say('door {name}, {when}', {
                      name: reporterName,
                      when: `${writeShortDate(new Date(reportedAt), locale)}, ${writeTime(new Date(reportedAt), locale)}`,
                    }),
                  },
                  { term: say('Wie dit lezen'), details: responderNames.join(', ') },
                  ...(words ? [{ term: say('In hun woorden'), details: <TypedText text={words} /> }] : []),
                  ...(quoted ? [{ term: say('Het bericht'), details: <TypedText text={quoted} /> }] : []),
                ]}
              />
              <form method="post" action={href('/advies/meldingen')}>
                <input type="hidden" name="id" value={id} />
                <Stack gap="small">
                  <p>{say('Wat deed je? Wie het meldde, krijgt daar een vaste mail over.')}</p>
                  <Toolbar>
                    {quoted ? (
                      <Button type="submit" name="stap" value="HIDDEN" size="small">
                        {say('Ik haal het bericht weg')}
                      </Button>
                    ) : null}
                    <Button type="submit" name="stap" value="TALKED" size="small">
                      {say('Ik praatte met wie het schreef')}
                    </Button>
                    <Button type="submit" name="stap" value="FINE" size="small" variant="quiet">
                      {say('Het bericht mag blijven')}
                    </Button>
                  </Toolbar>
                </Stack>
              </form>
            </Stack>
          </Panel>
        ))}
      </Stack>
    </Page>
  );
}
