import { writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  StatusLabel,
} from '@verbonden/shared/ui';
import {
  definePage,
  type Say,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { MyOffersPageDocument, type MyOffersPageQuery } from './my-offers.page.generated';
import { OfferStep } from './offer-keeping';

type Kept = MyOffersPageQuery['myOffers']['edges'][number]['node'];

/** What somebody keeps in the offer: how it stands, until when, and the one press that keeps it. */
export const myOffersPage = definePage<MyOffersPageQuery>({
  path: '/aanbod/mijn',
  load({ url, query, context }) {
    signInFirst(context, '/aanbod/mijn');
    return query(MyOffersPageDocument, { after: url.searchParams.get('na') });
  },
  title: (_, say) => say('Mijn aanbod'),
  head: () => ({ noIndex: true }),
  view: MyOffersView,
});

function MyOffersView({ data: { myOffers, offerPlaces } }: ViewProps<MyOffersPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { edges, pageInfo } = myOffers;
  const begin =
    offerPlaces.length > 0 ? (
      <LinkButton href={href('/aanbod/nieuw')} variant="primary">
        {say('Bied iets aan')}
      </LinkButton>
    ) : null;
  return (
    <Page>
      <PageHeader
        title={say('Mijn aanbod')}
        lead={say('Wat jij aanbiedt, en wat je organisatie aanbiedt als je daar redacteur bent.')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/mijn'), label: say('Mijn Verbonden') }]}
          />
        }
        actions={edges.length > 0 ? begin : null}
      />
      {edges.length > 0 ? (
        <CardList columns="one">
          {edges.map(({ node }) => (
            <KeptCard key={node.id} offer={node} />
          ))}
        </CardList>
      ) : (
        <EmptyState title={say('Je biedt nog niets aan')} action={begin}>
          {offerPlaces.length > 0
            ? say('Wat jij weet of hebt, kan een ander helpen. Drie minuten is genoeg.')
            : say('Aanbieden doe je namens de organisatie waar je werkt. Vraag je coördinator om een rol.')}
        </EmptyState>
      )}
      <Pagination
        label={say('Bladeren door mijn aanbod')}
        {...(pageInfo.hasNextPage
          ? { next: { href: href(`/aanbod/mijn?na=${pageInfo.endCursor ?? ''}`), label: say('Verder') } }
          : {})}
      />
    </Page>
  );
}

function KeptCard({ offer }: { offer: Kept }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { slug, title, kindLabel, status, expiresOn, viewerCanConfirm, organisation } = offer;
  const day = writeDate(new Date(`${expiresOn}T12:00:00Z`), locale);
  return (
    <Card
      href={href(`/aanbod/${slug}`)}
      title={title}
      headingLevel={2}
      badge={<StatusLabel status={looks[status]}>{statusWord(status, say)}</StatusLabel>}
      meta={[
        kindLabel,
        organisation.name,
        ...(status === 'OFFERED' ? [say('tot {day}', { day })] : []),
        ...(status === 'EXPIRED' ? [say('liep af op {day}', { day })] : []),
      ]}
      actions={
        viewerCanConfirm ? (
          <OfferStep offer={offer} step="bevestig">
            {status === 'EXPIRED' ? say('Zet het weer een jaar neer') : say('Ja, het geldt nog')}
          </OfferStep>
        ) : null
      }
    />
  );
}

const looks = { OFFERED: 'confirmed', EXPIRED: 'waiting', WITHDRAWN: 'past' } as const;

function statusWord(status: Kept['status'], say: Say): string {
  return { OFFERED: say('Staat er'), EXPIRED: say('Afgelopen'), WITHDRAWN: say('Weggehaald') }[status];
}
