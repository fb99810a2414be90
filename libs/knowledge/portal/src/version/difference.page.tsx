import { writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  EmptyState,
  Page,
  PageHeader,
  Panel,
  Row,
  Section,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  PageStop,
  useHref,
  usePageFacts,
  useSay,
  localHref,
  type ViewProps,
} from '@verbonden/shared/web';
import { ChangesInShort, FieldChanges } from './field-changes';
import {
  DifferenceEndsDocument,
  DifferencePageDocument,
  type DifferencePageQuery,
} from './versions.page.generated';

interface DifferenceData {
  readonly item: NonNullable<DifferencePageQuery['knowledgeItem']>;
  readonly difference: NonNullable<DifferencePageQuery['knowledgeDifference']>;
}

/** Two versions side by side, field by field. Without numbers: the last two that this reader may see. */
export const differencePage = definePage<DifferenceData>({
  path: '/kennis/:slug/verschil',
  async load({ params, url, query, context }) {
    const slug = params['slug'] ?? '';
    const from = versionNumber(url.searchParams.get('van'));
    const to = versionNumber(url.searchParams.get('naar'));
    if (from === null || to === null) {
      const { knowledgeItem } = await query(DifferenceEndsDocument, { slug });
      if (!knowledgeItem) throw new PageRefusal(404);
      const newest = knowledgeItem.waitingNumber ?? knowledgeItem.versionNumber;
      const path =
        newest < 2 ? `/kennis/${slug}/versies` : `/kennis/${slug}/verschil?van=${newest - 1}&naar=${newest}`;
      throw new PageStop(
        new Response(null, { status: 303, headers: { location: localHref(context.locale, path) } }),
      );
    }
    const { knowledgeItem, knowledgeDifference } = await query(DifferencePageDocument, { slug, from, to });
    if (!knowledgeItem || !knowledgeDifference) throw new PageRefusal(404);
    return { item: knowledgeItem, difference: knowledgeDifference };
  },
  title: ({ item }, say) => say('Wat veranderde in {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: DifferenceView,
});

function versionNumber(typed: string | null): number | null {
  return typed !== null && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : null;
}

function DifferenceView({ data: { item, difference } }: ViewProps<DifferenceData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { from, to, fields } = difference;
  const path = `/kennis/${item.slug}`;
  const called = ({ number, publishedAt }: typeof from) =>
    publishedAt
      ? say('versie {number} van {date}', { number, date: writeDate(new Date(publishedAt), locale) })
      : say('de tekst die klaarstaat');
  return (
    <Page width="reading">
      <PageHeader
        title={say('Wat is er veranderd?')}
        lead={say('Van {from} naar {to}.', { from: called(from), to: called(to) })}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/kennis'), label: say('Kennis') },
              { href: href(path), label: item.title },
              { href: href(`${path}/versies`), label: say('Versies') },
            ]}
          />
        }
      />
      <Stack gap="large">
        {fields.length === 0 ? (
          <EmptyState title={say('Deze twee teksten zijn hetzelfde')} />
        ) : (
          <Panel tone="quiet">
            <Section
              id="in-het-kort"
              title={say('{count, plural, one {# stuk is anders} other {# stukken zijn anders}}', {
                count: fields.length,
              })}
              lead={to.note ?? say('Onderstreept is erbij gekomen, doorgestreept is weggehaald.')}
            >
              <ChangesInShort fields={fields} />
            </Section>
          </Panel>
        )}
        {fields.map((field) => (
          <Section key={field.field} id={`veld-${field.field}`} title={field.label}>
            <FieldChanges difference={field} />
          </Section>
        ))}
        <Panel>
          <form method="get" action={href(`${path}/verschil`)}>
            <Row>
              <TextField
                name="van"
                label={say('Van versie')}
                inputMode="numeric"
                width="short"
                defaultValue={String(from.number)}
              />
              <TextField
                name="naar"
                label={say('Naar versie')}
                inputMode="numeric"
                width="short"
                defaultValue={String(to.number)}
              />
              <Button type="submit">{say('Vergelijk')}</Button>
            </Row>
          </form>
        </Panel>
      </Stack>
    </Page>
  );
}
