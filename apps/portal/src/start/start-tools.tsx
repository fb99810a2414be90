import { Badge, Card, CardList, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { MeetingCard } from '../home/meeting-card';
import type { StartPageQuery } from './start.page.generated';

/** Three things to use, and the way to the rest. What a coordinator chose says why. */
export function StartTools({
  start: { tools, listPath, collections },
  terms,
}: {
  start: StartPageQuery['startPage'];
  terms: StartPageQuery['knowledgeTerms'];
}) {
  const say = useSay();
  const href = useHref();
  const kindOf = (kind: string) =>
    terms.find(({ group, code }) => group === 'kinds' && code === kind)?.label ?? kind;
  return (
    <Section
      id="begin-hiermee"
      title={say('Begin hiermee')}
      link={{ href: href(listPath), label: say('Alles voor jouw werk') }}
    >
      <Stack gap="large">
        <CardList columns="many">
          {tools.map(({ note, item }) => (
            <Card
              key={item.id}
              href={href(`/kennis/${item.slug}`)}
              title={item.title}
              lang={item.language}
              badge={<Badge tone="brand">{kindOf(item.kind)}</Badge>}
              meta={item.publisher ? [item.publisher] : []}
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
          ))}
        </CardList>
        {collections.length > 0 ? (
          <p>
            {say('Samengesteld door het netwerk:')}{' '}
            {collections.map(({ id, slug, title, entryCount }, place) => (
              <span key={id}>
                {place > 0 ? ', ' : null}
                <a href={href(`/verzamelingen/${slug}`)}>{title}</a>{' '}
                {say('({count, plural, one {# stuk} other {# stukken}})', { count: entryCount })}
              </span>
            ))}
          </p>
        ) : null}
      </Stack>
    </Section>
  );
}

/** The next meetings; nothing when none is planned. */
export function StartMeetings({ meetings }: { meetings: StartPageQuery['meetings'] }) {
  const say = useSay();
  const href = useHref();
  if (meetings.edges.length === 0) return null;
  return (
    <Section
      id="bijeenkomsten"
      title={say('Ontmoet anderen')}
      link={{ href: href('/bijeenkomsten'), label: say('Alle bijeenkomsten') }}
    >
      <CardList columns="many">
        {meetings.edges.map(({ node }) => (
          <MeetingCard key={node.id} meeting={node} />
        ))}
      </CardList>
    </Section>
  );
}
