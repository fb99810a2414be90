import { AskNetwork, FoundCard } from '@verbonden/search/portal';
import { CardList, EmptyState, LinkButton, Row, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { KnowledgeListData } from './knowledge-list.page';
import { filtersOn, listAddress, withoutFilters } from './list-address';

/** Nothing was found: what is near, the same without filters, other kinds of things, and the network to ask. */
export function NothingFound({ data: { knowledgeItems, choice, near } }: { data: KnowledgeListData }) {
  const say = useSay();
  const href = useHref();
  const { suggestion } = knowledgeItems;
  const filtered = filtersOn(choice) > 0;
  const without = near?.withoutFilters?.totalCount ?? 0;
  return (
    <Stack>
      <EmptyState
        title={
          choice.search
            ? say('We vonden niets voor ‘{words}’', { words: choice.search })
            : say('Niets past bij al deze filters')
        }
        action={
          <Row>
            {filtered ? (
              <LinkButton href={href(listAddress(withoutFilters(choice)))}>
                {without > 0
                  ? say('Zoek zonder filters ({count})', { count: without })
                  : say('Zoek zonder filters')}
              </LinkButton>
            ) : (
              <LinkButton href={href('/kennis')}>{say('Bekijk alles')}</LinkButton>
            )}
            {choice.search ? <AskNetwork question={choice.search} /> : null}
          </Row>
        }
      >
        {suggestion ? (
          <p>
            {say('Bedoelde je')}{' '}
            <a href={href(listAddress({ ...choice, search: suggestion, insist: false }))}>{suggestion}</a>?
          </p>
        ) : (
          <p>{say('Probeer een gewoner woord, of minder woorden.')}</p>
        )}
        {near && near.alike.length > 0 ? (
          <>
            <p>{say('Dit lijkt erop:')}</p>
            <ul>
              {near.alike.map(({ text, path }) => (
                <li key={text}>
                  <a href={href(path ?? listAddress({ ...withoutFilters(choice), search: text }))}>{text}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </EmptyState>
      {near && near.everything.edges.length > 0 ? (
        <Section
          id="elders"
          title={say('Wel gevonden in het hele netwerk')}
          link={{ href: href(`/zoeken?q=${encodeURIComponent(choice.search)}`), label: say('Bekijk alles') }}
        >
          <CardList columns="one">
            {near.everything.edges.map(({ node }) => (
              <FoundCard key={node.id} hit={node} headingLevel={3} />
            ))}
          </CardList>
        </Section>
      ) : null}
    </Stack>
  );
}
