/** @jest-environment node */
import { useQuery } from '@apollo/client/react';
import { defineLiveIsland, islandMark } from '@verbonden/shared/web';
import { type DocumentNode, parse } from 'graphql';
import { fillIslands } from './fill-islands';

const document = 'query Greeting { greeting }';
const query: DocumentNode = parse(document);

function Greeting({ name }: { name: string }) {
  const { data } = useQuery<{ greeting: string }>(query);
  return <p>{`${data?.greeting ?? 'niets'} ${name}`}</p>;
}

describe('an island that reads, while the server renders it', () => {
  const met = [{ definition: defineLiveIsland('greeting', Greeting) as never, props: { name: 'Fatma' } }];
  const page = `<main>${islandMark(0)}</main>`;

  it('shows what the page already asked', () => {
    const warm = [{ document, variables: {}, data: { greeting: 'Dag' } }];
    expect(fillIslands(page, met, warm, (content) => content)).toBe('<main><p>Dag Fatma</p></main>');
  });

  it('asks nobody for the rest', () => {
    expect(fillIslands(page, met, [], (content) => content)).toBe('<main><p>niets Fatma</p></main>');
  });
});
