import { hasRole, isSignedIn, writeDay } from '@verbonden/shared/kernel';
import {
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Pagination,
  SectionNav,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { BoardNav } from '../board-nav';
import { OutcomeLabel } from '../outcome-label';
import { AdviceRegisterPageDocument, type AdviceRegisterPageQuery } from './register.page.generated';

interface RegisterData extends AdviceRegisterPageQuery {
  readonly hasLeft: boolean;
  readonly year: number | null;
}

/** All advice of the sounding board, by year: for everybody. */
export const registerPage = definePage<RegisterData>({
  path: '/advies',
  async load({ url, query }) {
    const year = /^\d{4}$/.test(url.searchParams.get('jaar') ?? '')
      ? Number(url.searchParams.get('jaar'))
      : null;
    return {
      hasLeft: url.searchParams.get('gedaan') === 'gestopt',
      year,
      ...(await query(AdviceRegisterPageDocument, { year, after: url.searchParams.get('na') })),
    };
  },
  title: ({ year }, say) =>
    year ? say('Advies van jongeren in {year}', { year }) : say('Advies van jongeren'),
  view: RegisterView,
});

function RegisterView({ data: { year, advices, adviceYears, hasLeft } }: ViewProps<RegisterData>) {
  const say = useSay();
  const href = useHref();
  const { viewer, locale } = usePageFacts();
  const { edges, pageInfo } = advices;
  const place = (of: number | null, after?: string | null) => {
    const asked = new URLSearchParams({
      ...(of ? { jaar: String(of) } : {}),
      ...(after ? { na: after } : {}),
    });
    return href(asked.size > 0 ? `/advies?${asked.toString()}` : '/advies');
  };
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={year ? say('Advies van jongeren in {year}', { year }) : say('Advies van jongeren')}
          lead={say(
            'In de klankbordgroep zitten jongeren die zelf voor iemand zorgen. Zij zeggen wat ze van plannen vinden. Wie advies vraagt, vertelt daarna wat ermee is gedaan.',
          )}
          actions={
            hasRole(viewer, 'EDITOR', 'COORDINATOR') ? (
              <LinkButton href={href('/advies/vragen')} variant="primary">
                {say('Vraag advies')}
              </LinkButton>
            ) : hasRole(viewer, 'SOUNDING_BOARD') ? (
              <LinkButton href={href('/klankbord')} variant="primary">
                {say('Naar mijn klankbord')}
              </LinkButton>
            ) : isSignedIn(viewer) ? null : (
              <LinkButton href={href('/advies/vragen')}>{say('Log in en vraag advies')}</LinkButton>
            )
          }
        />
        {hasLeft ? (
          <Notice kind="success" title={say('Je bent uit de klankbordgroep. Dank je wel.')} />
        ) : null}
        <BoardNav current="/advies" />
        {adviceYears.length > 0 ? (
          <SectionNav
            label={say('Per jaar')}
            items={[
              { href: place(null), label: say('Alles'), current: year === null },
              ...adviceYears.map((each) => ({
                href: place(each.year),
                label: String(each.year),
                current: each.year === year,
                count: each.count,
              })),
            ]}
          />
        ) : null}
        {edges.length > 0 ? (
          <CardList>
            {edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/advies/${node.slug}`)}
                title={node.title}
                headingLevel={2}
                badge={<OutcomeLabel outcome={node.outcome ?? null} isOverdue={node.isOverdue} />}
                meta={[
                  say('Advies {slug}', { slug: node.slug }),
                  writeDay(node.advisedOn, locale),
                  ...(node.organisation
                    ? [say('gevraagd door {name}', { name: node.organisation.name })]
                    : []),
                ]}
              >
                {node.knowledgeItem?.title ?? node.about}
              </Card>
            ))}
          </CardList>
        ) : (
          <EmptyState title={say('Er is nog geen advies gegeven')} />
        )}
        {pageInfo.hasNextPage ? (
          <Pagination
            label={say('Bladeren')}
            next={{ href: place(year, pageInfo.endCursor), label: say('Eerdere adviezen') }}
          />
        ) : null}
        <p>
          {say('Ben je journalist?')}{' '}
          <a href={href('/media')}>{say('Vraag een jongere via de coördinator')}</a>
        </p>
      </Stack>
    </Page>
  );
}
