import {
  Badge,
  Breadcrumb,
  Button,
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
} from '@verbonden/shared/ui';
import { isSignedIn, writeShortDate } from '@verbonden/shared/kernel';
import {
  aMonthFrom,
  definePage,
  Island,
  localHref,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { SeeLevelChangesDocument } from '../level/levels.generated';
import { LevelNotice } from '../level/level-notice';
import { labelOf } from '../terms';
import { ownerOf } from './collection-card';
import { CollectionNews } from './collection-news';
import {
  CollectionPageDocument,
  type CollectionPageQuery,
  DeleteCollectionDocument,
  RestoreCollectionDocument,
  VisitCollectionDocument,
} from './collections.generated';
import { givenMoment } from './given-moment';
import sinceLastVisit from './since-last-visit.island';
import { TakeAlong } from './take-along';

interface CollectionData extends CollectionPageQuery {
  readonly done: string | null;
  /** Since when things are news to this reader; undefined for a visitor, whose own browser knows. */
  readonly since: string | null | undefined;
}

/** As many items as a device keeps with a collection. */
const mostAlong = 20;

/** One collection: the items in the order of its maker, each with why it is here. Made to be shared and printed. */
export const collectionPage = definePage<CollectionData>({
  path: '/verzamelingen/:slug',
  async load({ params, url, query, context }) {
    const data = await query(CollectionPageDocument, { slug: params['slug'] ?? '' });
    const { id, removedAt } = data.collection;
    const given = givenMoment(url.searchParams.get('sinds'));
    const visit =
      isSignedIn(context.viewer) && !removedAt
        ? await query(VisitCollectionDocument, { input: { id } })
        : null;
    return {
      ...data,
      done: url.searchParams.get('gedaan'),
      since: given ?? (visit ? visit.visitCollection.newsSince : undefined),
    };
  },
  async submit({ params, form, mutate, goTo }) {
    const input = { id: form.line('id') };
    const back = (done: string) => goTo(`/verzamelingen/${params['slug']}?gedaan=${done}`);
    if (form.line('stap') === 'gezien')
      return (await mutate(SeeLevelChangesDocument, { input })).state ?? back('gezien');
    if (form.line('stap') === 'zet-terug')
      return (await mutate(RestoreCollectionDocument, { input })).state ?? back('terug');
    return (await mutate(DeleteCollectionDocument, { input })).state ?? back('weg');
  },
  title: ({ collection }) => collection.title,
  head: ({ collection }) => ({
    description: collection.lead || collection.title,
    noIndex: !collection.isPublic || collection.ownerKind === 'PERSON',
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: collection.title,
      itemListElement: collection.entries.map(({ item }, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        name: item.title,
      })),
    },
  }),
  // One's own is kept by itself, with what is in it; another's when the reader asks for it.
  keptOnDevice({ collection: { removedAt, viewerCanEdit, entries } }, { context: { now, locale } }) {
    if (removedAt) return null;
    const along = entries
      .filter(({ item }) => item.status === 'PUBLISHED')
      .slice(0, mostAlong)
      .map(({ item }) => localHref(locale, `/kennis/${item.slug}`));
    return { until: aMonthFrom(now), when: viewerCanEdit ? 'OPENED' : 'ASKED', along };
  },
  seenAs: ({ collection: { removedAt } }, say) => (removedAt ? null : say('Verzameling')),
  card: ({ collection }, { say }) => ({
    kind: say('Verzameling'),
    facts: [
      ownerOf(collection, say),
      say('{count, plural, =0 {nog leeg} one {# stuk} other {# stukken}}', {
        count: collection.entries.length,
      }),
    ],
    look: 'PAPER',
  }),
  view: CollectionView,
});

function CollectionView({ data: { collection, knowledgeTerms, done, since } }: ViewProps<CollectionData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, slug, title, lead, isPublic, viewerCanEdit, removedAt, entries } = collection;
  const path = href(`/verzamelingen/${slug}`);
  if (removedAt) {
    return (
      <Page width="reading">
        <PageHeader title={title} />
        <Notice
          kind="success"
          title={say('De verzameling is weg. De stukken zelf zijn er nog.')}
          action={
            <form method="post" action={path}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" name="stap" value="zet-terug" size="small">
                {say('Terughalen')}
              </Button>
            </form>
          }
        >
          {say('Terughalen kan twee weken lang.')}
        </Notice>
      </Page>
    );
  }
  const news: Readonly<Record<string, string>> = {
    bewaard: say('Bewaard.'),
    erbij: say('Het staat erbij.'),
    terug: say('De verzameling staat er weer.'),
    gezien: say('Je hebt het gezien. Lezers zien de melding niet meer.'),
  };
  const visited = entries.map(({ item, addedAt, changedAt }) => ({
    title: item.title,
    anchor: item.slug,
    addedAt,
    changedAt,
  }));
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        lead={lead}
        badge={isPublic ? undefined : <Badge>{say('Niet openbaar')}</Badge>}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/verzamelingen'), label: say('Verzamelingen') }]}
          />
        }
        meta={[ownerOf(collection, say)]}
        actions={
          viewerCanEdit ? (
            <>
              <LinkButton href={`${path}/bewerken`}>{say('Bewerk de verzameling')}</LinkButton>
              <LinkButton href={href('/kennis')} variant="quiet">
                {say('Zoek er stukken bij')}
              </LinkButton>
            </>
          ) : null
        }
      />
      <Stack gap="large">
        {done && news[done] ? <Notice kind="success" title={news[done]} /> : null}
        <LevelNotice
          changes={collection}
          terms={knowledgeTerms}
          action={
            viewerCanEdit ? (
              <form method="post" action={path}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" name="stap" value="gezien" size="small">
                  {say('Gezien')}
                </Button>
              </form>
            ) : null
          }
        />
        {since === undefined ? (
          <Island of={sinceLastVisit} props={{ id, entries: visited }} />
        ) : (
          <CollectionNews entries={visited} since={since} />
        )}
        {entries.length > 0 ? (
          <CardList columns="one">
            {entries.map(({ item, note, changedAt }, place) => (
              <div key={item.id} id={item.slug}>
                <Card
                  href={href(`/kennis/${item.slug}`)}
                  title={`${place + 1}. ${item.title}`}
                  headingLevel={2}
                  badge={<Badge tone="brand">{labelOf(knowledgeTerms, 'kinds', item.kind)}</Badge>}
                  meta={[
                    ...(item.publisher ? [item.publisher] : []),
                    // What is no practice and was not assessed is not 'from practice' either.
                    ...(item.evidenceLevel !== 'NONE' || item.kind === 'GOOD_PRACTICE'
                      ? [labelOf(knowledgeTerms, 'evidenceLevels', item.evidenceLevel)]
                      : []),
                    ...(changedAt
                      ? [say('gewijzigd op {day}', { day: writeShortDate(new Date(changedAt), locale) })]
                      : []),
                    ...(item.status === 'ARCHIVED' ? [say('Gearchiveerd')] : []),
                  ]}
                >
                  {note ? (
                    <Stack gap="small">
                      <p>
                        <strong>{note}</strong>
                      </p>
                      <p>{item.summary}</p>
                    </Stack>
                  ) : (
                    item.summary
                  )}
                </Card>
              </div>
            ))}
          </CardList>
        ) : (
          <EmptyState
            title={say('Hier staat nog niets in')}
            action={<LinkButton href={href('/kennis')}>{say('Zoek in de kennis')}</LinkButton>}
          >
            {say('Open een stuk dat je goed vindt en kies ‘Zet in een verzameling’.')}
          </EmptyState>
        )}
        <TakeAlong
          title={title}
          slug={slug}
          isPublic={isPublic}
          hasItems={entries.length > 0}
          isOwn={viewerCanEdit}
        />
      </Stack>
    </Page>
  );
}
