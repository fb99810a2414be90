import { EmptyState, LinkButton } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { KnowledgeListData } from './knowledge-list.page';
import { listAddress } from './list-address';

/** Nothing was found: what was understood, what is near, and a way on. */
export function NothingFound({ data: { knowledgeItems, choice } }: { data: KnowledgeListData }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { suggestion } = knowledgeItems;
  const canAsk = viewer.roles.length > 0 && choice.search !== '';
  const filtered = Object.values(choice.chosen).some((values) => values.length > 0);
  return (
    <EmptyState
      title={
        choice.search
          ? say('We vonden niets voor ‘{words}’', { words: choice.search })
          : say('Niets past bij al deze filters')
      }
      action={
        filtered ? (
          <LinkButton
            href={href(choice.search ? `/kennis?q=${encodeURIComponent(choice.search)}` : '/kennis')}
          >
            {say('Zoek zonder filters')}
          </LinkButton>
        ) : (
          <LinkButton href={href('/kennis')}>{say('Bekijk alles')}</LinkButton>
        )
      }
    >
      {suggestion ? (
        <p>
          {say('Bedoelde je')} <a href={href(listAddress({ ...choice, search: suggestion }))}>{suggestion}</a>
          ?
        </p>
      ) : (
        <p>{say('Probeer een gewoner woord, of minder woorden.')}</p>
      )}
      {canAsk ? (
        <p>
          <a href={href(`/signalen/nieuw?vraag=${encodeURIComponent(choice.search)}`)}>
            {say('Vraag het aan het netwerk')}
          </a>
        </p>
      ) : null}
    </EmptyState>
  );
}
