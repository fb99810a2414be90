import { Columns, EmptyState, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  operationText,
  PageRefusal,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { EstimateAnswer, PolicyText } from './estimate-answer';
import { type Asked, askedAgain, askedIn, places } from './estimate-address';
import { EstimateForm } from './estimate-form';
import { EstimateGrounds } from './estimate-grounds';
import { EstimatePageDocument, type EstimatePageQuery } from './estimate.page.generated';

interface EstimateData extends EstimatePageQuery {
  readonly asked: Asked;
  /** What is wrong with what was asked. */
  readonly fault: FormState | null;
}

/** Any number that can be answered: before anybody asks, only what holds for one class is shown. */
const anyCount = 100;

/** How many young carers there probably are at a school, in a municipality or a region. */
export const estimatePage = definePage<EstimateData>({
  path: '/schatting',
  async load({ url, query, context, say }) {
    const asked = askedIn(url.searchParams);
    const { typed, count, place, ages } = asked;
    const wrong = (message: string): FormState => ({
      values: { aantal: [typed ?? ''], waar: [place], leeftijd: ages },
      problems: [{ field: 'aantal', message }],
    });
    const plain = () => query(EstimatePageDocument, { count: anyCount, place: 'SCHOOL', ageGroups: [] });
    if (typed === null) return { ...(await plain()), asked, fault: null };
    if (count === null)
      return {
        ...(await plain()),
        asked,
        fault: wrong(say('Vul een heel getal in, met cijfers. Bijvoorbeeld 640.')),
      };
    const variables = { count, place: places[place], ageGroups: ages };
    const { data, errors } = await context.execute<EstimatePageQuery>(
      operationText(EstimatePageDocument),
      variables,
    );
    const problem = errors?.flatMap(({ extensions }) => extensions?.fields ?? [])[0];
    if (problem) return { ...(await plain()), asked, fault: wrong(problem.message) };
    if (!data || errors) throw new PageRefusal(503);
    return { ...data, asked, fault: null };
  },
  title: ({ fault }, say) =>
    `${fault ? `${say('Fout:')} ` : ''}${say('Hoeveel jonge mantelzorgers zijn er bij jou?')}`,
  head: ({ asked }, { say }) => ({
    description: say('Een schatting voor je school, gemeente of regio, met bron en marge.'),
    noIndex: asked.typed !== null,
  }),
  view: EstimateView,
});

function EstimateView({ data: { asked, fault, localEstimate, knowledgeTerms } }: ViewProps<EstimateData>) {
  const say = useSay();
  const isAnswered = asked.typed !== null && fault === null;
  return (
    <Page>
      <PageHeader
        title={say('Hoeveel jonge mantelzorgers zijn er bij jou?')}
        lead={say(
          'Je kent er vast minder dan er zijn. Vul in hoeveel jongeren je hebt, dan zie je een schatting met bron en marge.',
        )}
      />
      <Stack gap="large">
        <FormProblems form={fault} />
        {localEstimate ? (
          <Columns asideFirst aside={<EstimateForm asked={asked} form={fault} terms={knowledgeTerms} />}>
            <Stack gap="section">
              {isAnswered ? <EstimateAnswer estimate={localEstimate} place={asked.place} /> : null}
              {isAnswered ? <PolicyText text={localEstimate.policyText} again={askedAgain(asked)} /> : null}
              <EstimateGrounds grounds={localEstimate} hasAges={isAnswered && asked.ages.length > 0} />
            </Stack>
          </Columns>
        ) : (
          <EmptyState title={say('Er is nog geen cijfer om mee te rekenen')}>
            {say('Een coördinator zet het cijfer en de bron erbij. Daarna werkt deze pagina.')}
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}
