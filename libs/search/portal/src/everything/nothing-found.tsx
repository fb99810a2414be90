import { EmptyState, LinkButton, Row } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { AskNetwork } from '../box/ask-network';
import { searchAddress, type SearchChoice } from './search-address';

/** Nothing was found: why that may be, and ways on. */
export function NothingFound({ choice, elsewhere }: { choice: SearchChoice; elsewhere: number }) {
  const say = useSay();
  const href = useHref();
  return (
    <EmptyState
      title={say('We vonden niets voor ‘{words}’', { words: choice.search })}
      action={
        <Row>
          {elsewhere > 0 ? (
            <LinkButton href={href(searchAddress({ ...choice, kind: null }))}>
              {say('Bekijk de andere {count}', { count: elsewhere })}
            </LinkButton>
          ) : (
            <LinkButton href={href('/kennis')}>{say('Bekijk alle kennis')}</LinkButton>
          )}
          {choice.insist ? (
            <LinkButton href={href(searchAddress({ ...choice, insist: false }))}>
              {say('Zoek op wat erop lijkt')}
            </LinkButton>
          ) : null}
          <AskNetwork question={choice.search} />
        </Row>
      }
    >
      <p>{say('Probeer een gewoner woord, of minder woorden.')}</p>
    </EmptyState>
  );
}
