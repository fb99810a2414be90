import { FirstSteps, Hero, Page } from '@verbonden/shared/ui';
import { FindBox } from '@verbonden/search/portal';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { StartDoors } from './start-doors';
import { StartMeetings, StartTools } from './start-tools';
import { StartEstimate } from './start-estimate';
import { StartQuestions } from './start-questions';
import {
  StartPageDocument,
  type StartPageQuery,
  StartSignalsDocument,
  type StartSignalsQuery,
} from './start.page.generated';

export interface StartData extends StartPageQuery {
  /** Questions from practice that nobody answered yet; for members of the network only. */
  readonly signals: readonly StartSignalsQuery['signals']['edges'][number]['node'][];
}

/** What is shown of an estimate is one class, which is the same for every number. */
const anyCount = 100;

/** Where somebody in a role begins: what they can do today, three things to use, whom to ask. */
export const startPage = definePage<StartData>({
  path: '/begin/:rol',
  async load({ params, query, context }) {
    const data = await query(StartPageDocument, { slug: params['rol'] ?? '', anyCount });
    if (context.viewer.roles.length === 0) return { ...data, signals: [] };
    const { signals } = await query(StartSignalsDocument, { sector: data.startPage.sector });
    return { ...data, signals: signals.edges.map(({ node }) => node) };
  },
  title: ({ startPage: { role } }) => role.label,
  head: ({ startPage: { lead } }) => ({ description: lead }),
  view: StartView,
});

function StartView({ data }: ViewProps<StartData>) {
  const say = useSay();
  const href = useHref();
  const { startPage: start, workRoles } = data;
  const [question = ''] = start.questions;
  return (
    <>
      <Hero
        title={start.role.label}
        lead={start.lead}
        illustration={<FirstSteps id="vandaag" title={say('Dit kun je vandaag doen')} steps={start.today} />}
      >
        <FindBox
          size="large"
          action={href('/kennis')}
          label={say('Wat wil je weten?')}
          submitLabel={say('Zoek wat werkt')}
          hint={say('We zoeken eerst in wat voor jouw werk is. Bijvoorbeeld: {question}', { question })}
          keep={{ werkplek: new URLSearchParams(start.listPath.split('?')[1]).getAll('werkplek') }}
        />
      </Hero>
      <Page>
        <StartTools start={start} terms={data.knowledgeTerms} />
        <StartQuestions data={data} />
        <StartEstimate data={data} />
        <StartMeetings meetings={data.meetings} />
        <StartDoors roles={workRoles} title={say('Werk je ergens anders?')} but={start.role.slug} />
      </Page>
    </>
  );
}
