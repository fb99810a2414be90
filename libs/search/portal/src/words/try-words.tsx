import { Button, CardList, Panel, Row, Stack, TextField } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { UnderstoodAs } from '../box/understood-as';
import { FoundCard } from '../everything/found-card';
import { searchAddress } from '../everything/search-address';
import type { ShownWordGroupFragment, TryWordsQuery } from './words.page.generated';

interface TryWordsProps {
  readonly typed: string;
  /** Null before anything was tried. */
  readonly tried: TryWordsQuery['searchEverything'] | null;
  /** The groups that hold a word of it. */
  readonly groups: readonly ShownWordGroupFragment[];
}

/** Shows what a search is understood as, with the words as they are now. */
export function TryWords({ typed, tried, groups }: TryWordsProps) {
  const say = useSay();
  const href = useHref();
  return (
    <Panel tone="quiet">
      <Stack>
        <h2>{say('Probeer een zoekvraag')}</h2>
        <form method="get" action={href('/zoeken/woorden')}>
          <Stack gap="small">
            <TextField
              name="probeer"
              label={say('Wat iemand kan intikken')}
              defaultValue={typed}
              autoComplete="off"
            />
            <Button type="submit">{say('Probeer')}</Button>
          </Stack>
        </form>
        {tried ? (
          <Stack gap="small">
            {groups.map((group) => (
              <p key={group.id}>
                {group.oneWay
                  ? say('Zoekt ook op: {words}', { words: group.words.slice(1).join(', ') })
                  : say('Betekent hier hetzelfde: {words}', { words: group.words.join(', ') })}
              </p>
            ))}
            <UnderstoodAs
              typed={typed}
              corrections={tried.corrections}
              loosened={tried.loosened && tried.totalCount > 0}
              insistPath={searchAddress({ search: typed, kind: null, insist: true })}
            />
            <p role="status">
              {say('{count, plural, one {# resultaat} other {# resultaten}} voor ‘{words}’', {
                count: tried.totalCount,
                words: typed,
              })}
            </p>
            {tried.edges.length > 0 ? (
              <CardList columns="one">
                {tried.edges.map(({ node }) => (
                  <FoundCard key={node.id} hit={node} />
                ))}
              </CardList>
            ) : null}
            <Row>
              <a href={href(searchAddress({ search: typed, kind: null, insist: false }))}>
                {say('Bekijk alle resultaten')}
              </a>
            </Row>
          </Stack>
        ) : null}
      </Stack>
    </Panel>
  );
}
