import {
  Breadcrumb,
  DescriptionList,
  Page,
  PageHeader,
  Section,
  Stack,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { KindsByRegion } from './kinds-by-region';
import { ActivityKindsPageDocument, type ActivityKindsPageQuery } from './activity-kinds.page.generated';

/** What the words for activities mean, with how many there are of each and a way to them. */
export const activityKindsPage = definePage<ActivityKindsPageQuery>({
  path: '/kennis/soorten-activiteiten',
  load: ({ query }) => query(ActivityKindsPageDocument, {}),
  title: (_, say) => say('Soorten activiteiten'),
  head: (_, { say }) => ({ description: say('Wat bedoelen we met chill, skill, maatje en respijt?') }),
  view: ActivityKindsView,
});

function ActivityKindsView({ data }: ViewProps<ActivityKindsPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { knowledgeTerms, knowledgeItems, activityKindCounts } = data;
  const counts = knowledgeItems.facets.find(({ key }) => key === 'activityKinds')?.values ?? [];
  const of = (group: string) => knowledgeTerms.filter((term) => term.group === group);
  return (
    <Page>
      <PageHeader
        title={say('Soorten activiteiten')}
        lead={say('Wat bedoelen we met chill, skill, maatje en respijt?')}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/kennis'), label: say('Kennis') }]} />
        }
      />
      <Stack gap="section">
        <Section id="chill-of-skill" title={say('Chill of skill')}>
          <DescriptionList
            layout="below"
            facts={of('activityStyles').map(({ label, hint }) => ({ term: label, details: hint }))}
          />
        </Section>
        <Section id="soorten" title={say('Wat je doet')}>
          <DescriptionList
            layout="below"
            facts={of('activityKinds').map(({ code, label, hint }) => {
              const count = counts.find(({ value }) => value === code)?.count ?? 0;
              return {
                term: label,
                details: [
                  hint,
                  count > 0 ? (
                    <a key="items" href={href(`/kennis?vorm=${code}`)}>
                      {say('{count, plural, one {Bekijk # resultaat} other {Bekijk # resultaten}}', {
                        count,
                      })}
                      <VisuallyHidden>: {label}</VisuallyHidden>
                    </a>
                  ) : null,
                ],
              };
            })}
          />
        </Section>
        <KindsByRegion counts={activityKindCounts} kinds={of('activityKinds')} />
      </Stack>
    </Page>
  );
}
