import { HistoryLink } from '@verbonden/people/portal';
import { isSignedIn } from '@verbonden/shared/kernel';
import { Badge, Breadcrumb, Columns, LinkButton, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  aMonthFrom,
  definePage,
  FormProblems,
  localHref,
  orNull,
  PageRefusal,
  PageStop,
  PageTools,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { Attachments } from '../attachment/attachments';
import { Afterwards } from '../care/afterwards';
import { AfterwardsDone } from '../care/afterwards-done';
import { Makers } from '../consent/makers';
import { TakenAway, takenAwayTitle } from '../consent/taken-away';
import { TakenAwayDocument } from '../consent/taken-away.generated';
import { FreshnessNotices } from '../freshness/freshness-notices';
import { hasQuestions } from '../question/questions';
import { ItemReview, VersionsLink } from '../review/item-review';
import { MoreLikeThis } from '../similar/more-like-this';
import { itemData } from '../out/item-data';
import { TestedInLab } from '../lab/tested-in-lab';
import { ItemRoad } from '../road/item-road';
import { ItemOnRoadDocument, type ItemOnRoadQuery } from '../road/item-on-road.generated';
import { labelOf, type Term } from '../terms';
import { noteUse } from '../usage/note-use';
import { ItemFacts } from './item-facts';
import { ItemStanding } from './item-standing';
import { KnowledgeItemPageDocument, type KnowledgeItemPageQuery } from './knowledge-item.page.generated';
import { Story } from './story';
import { StillMissing } from './still-missing';
import { stillMissing, takeStep } from './take-step';

export interface ItemData {
  readonly item: NonNullable<KnowledgeItemPageQuery['knowledgeItem']>;
  /** Where it came from and where it went: questions, the Lab, meetings. */
  readonly road: ItemOnRoadQuery['knowledgeItem'];
  readonly terms: readonly Term[];
  /** What was just done, out of the address. */
  readonly done: string | null;
}

/** What stands at the address of something that was taken away. */
interface Gone {
  readonly gone: string;
}

/** One item, for whoever reads it; with the steps for whoever writes or reviews it. */
export const knowledgeItemPage = definePage<ItemData | Gone>({
  path: '/kennis/:slug',
  forYoungPeople: (data) => ('gone' in data ? data.gone : data.item.kind) === 'TIP',
  async load(args) {
    const { params, url, query } = args;
    const slug = params['slug'] ?? '';
    const done = url.searchParams.get('gedaan');
    const [found, road] = await Promise.all([
      orNull(query(KnowledgeItemPageDocument, { slug })),
      // Beside it: together they would be larger than one operation may be.
      orNull(query(ItemOnRoadDocument, { slug })),
      // Who comes back from a form of this page has been counted.
      done === null ? noteUse(args, slug, 'SEEN') : null,
    ]);
    // What was brought together with another is read there, at one address.
    if (found?.knowledgeItem && found.knowledgeItem.slug !== slug) {
      const location = localHref(args.context.locale, `/kennis/${found.knowledgeItem.slug}`);
      throw new PageStop(new Response(null, { status: 301, headers: { location } }));
    }
    if (found?.knowledgeItem) {
      const { knowledgeItem: item, knowledgeTerms: terms } = found;
      return { item, road: road?.knowledgeItem ?? null, terms, done };
    }
    const { knowledgeTakenAway } = await query(TakenAwayDocument, { slug });
    if (!knowledgeTakenAway) throw new PageRefusal(404);
    return { gone: knowledgeTakenAway.kind };
  },
  submit: takeStep,
  status: (data) => ('gone' in data ? 410 : 200),
  title: (data, say) => ('gone' in data ? takenAwayTitle(data.gone, say) : data.item.title),
  head: (data, { context: { publicUrl, locale } }) =>
    'gone' in data
      ? { noIndex: true }
      : {
          description: data.item.summary,
          noIndex: data.item.status !== 'PUBLISHED',
          isArticle: true,
          jsonLd: itemData(data.item, { publicUrl, locale, terms: data.terms }),
        },
  keptOnDevice: (data, { context: { now } }) =>
    'gone' in data || data.item.status !== 'PUBLISHED' || data.item.draft
      ? null
      : { until: aMonthFrom(now), when: 'ASKED' },
  seenAs: (data) => ('gone' in data ? null : labelOf(data.terms, 'kinds', data.item.kind)),
  card: (data) =>
    'gone' in data
      ? null
      : {
          kind: labelOf(data.terms, 'kinds', data.item.kind),
          facts: [data.item.organisation?.name ?? data.item.publisher],
          look: 'PAPER',
        },
  view: ({ data, form }) =>
    'gone' in data ? <TakenAway kind={data.gone} /> : <KnowledgeItemView data={data} form={form} />,
});

function KnowledgeItemView({ data, form }: ViewProps<ItemData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { item, terms, road } = data;
  // Who works on it sees the text that waits; everybody else has no draft here.
  const text = item.draft ?? item;
  const isOut = item.status === 'PUBLISHED' || item.status === 'ARCHIVED';
  const below = [
    ...(text.attachments.length > 0 ? [{ href: '#bijlagen', label: say('Bijlagen') }] : []),
    ...(isOut && item.adoptionCount > 0
      ? [{ href: '#wij-doen-dit-ook', label: say('Wij doen dit ook') }]
      : []),
    ...(isOut && item.advices.length > 0
      ? [{ href: '#advies', label: say('Wat jongeren ervan vinden') }]
      : []),
    ...(isOut && hasQuestions(item, !isSignedIn(viewer))
      ? [{ href: '#vragen', label: say('Vragen aan de maker') }]
      : []),
  ];
  return (
    <Page>
      <PageHeader
        title={text.title}
        lead={text.summary}
        badge={<Badge tone="brand">{labelOf(terms, 'kinds', text.kind)}</Badge>}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/kennis'), label: say('Kennis') }]} />
        }
        meta={[text.publisher, text.year ? String(text.year) : ''].filter(Boolean)}
        actions={
          text.url ? (
            // What waits to be published may lead elsewhere than what readers have.
            <LinkButton href={item.draft ? text.url : href(`/kennis/${item.slug}/open`)} variant="primary">
              {say('Open bij de maker')}
            </LinkButton>
          ) : null
        }
      />
      {form?.code === stillMissing ? (
        <StillMissing slug={item.slug} text={text} form={form} />
      ) : (
        <FormProblems form={form} />
      )}
      <Columns
        aside={
          <Stack>
            <ItemFacts item={item} text={text} terms={terms} />
            <VersionsLink item={item} />
          </Stack>
        }
      >
        <Stack gap="section">
          <Stack gap="large">
            <AfterwardsDone slug={item.slug} />
            <FreshnessNotices item={item} />
            <ItemStanding data={data} form={form} />
            <ItemReview item={item} />
            <Makers item={item} />
            <Story text={text} terms={terms} after={below} />
            <Attachments text={text} />
          </Stack>
          {road ? <TestedInLab item={road} /> : null}
          {road ? <ItemRoad item={road} /> : null}
          <Afterwards item={item} terms={terms} />
          {isOut ? <PageTools title={text.title} /> : null}
          <MoreLikeThis item={item} terms={terms} />
          <HistoryLink id={item.id} />
        </Stack>
      </Columns>
    </Page>
  );
}
