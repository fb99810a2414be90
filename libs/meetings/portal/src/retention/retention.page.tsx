import { looksAfterNetwork, writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { Page, PageHeader, Section, Stack, Table } from '@verbonden/shared/ui';
import { definePage, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import {
  ErasuresDocument,
  type ErasuresQuery,
  RetentionPageDocument,
  type RetentionPageQuery,
} from './retention.generated';

interface RetentionData {
  readonly kept: RetentionPageQuery['retention'];
  /** Null for who may not see it. */
  readonly erasures: ErasuresQuery['erasures'] | null;
}

/** What is kept for how long: made from the same table that the erasing is. */
export const retentionPage = definePage<RetentionData>({
  path: '/bewaren',
  async load({ query, context }) {
    const { retention } = await query(RetentionPageDocument, {});
    const mayRead = looksAfterNetwork(context.viewer);
    return { kept: retention, erasures: mayRead ? (await query(ErasuresDocument, {})).erasures : null };
  },
  title: (_, say) => say('Wat we bewaren, en hoe lang'),
  view: RetentionView,
});

function RetentionView({ data: { kept, erasures } }: ViewProps<RetentionData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Page>
      <PageHeader
        title={say('Wat we bewaren, en hoe lang')}
        lead={say('Gegevens die hun werk hebben gedaan, wissen we vanzelf.')}
      />
      <Stack gap="section">
        <Table
          caption={say('Termijnen')}
          columns={[
            { key: 'what', header: say('Wat') },
            { key: 'days', header: say('Hoe lang') },
            { key: 'why', header: say('Waarom') },
          ]}
          rows={kept.map(({ rule, what, why, days, after }) => ({
            key: rule,
            cells: [
              what,
              say('{days, plural, one {# dag {after}} other {# dagen {after}}}', { days, after }),
              why,
            ],
          }))}
        />
        {erasures ? (
          <Section id="gewist" title={say('Wat er vanzelf is gewist')}>
            <Table
              caption={say('De laatste 50 keer, alleen voor coördinatoren')}
              columns={[
                { key: 'at', header: say('Wanneer') },
                { key: 'what', header: say('Wat') },
                { key: 'erased', header: say('Hoeveel'), numeric: true },
              ]}
              empty={say('Er is nog niets gewist.')}
              rows={erasures.map(({ rule, erased, at }, place) => ({
                key: String(place),
                cells: [
                  `${writeShortDate(new Date(at), locale)}, ${writeTime(new Date(at), locale)}`,
                  kept.find((each) => each.rule === rule)?.what ?? rule,
                  erased,
                ],
              }))}
            />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}
