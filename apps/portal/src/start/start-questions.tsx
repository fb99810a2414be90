import { Card, CardList, Grid, LinkRows, Panel, Section, Stack } from '@verbonden/shared/ui';
import { AskNetwork } from '@verbonden/search/portal';
import { useHref, useSay } from '@verbonden/shared/web';
import type { StartData } from './start.page';

const shown = 160;

/** What people in this role ask: searches that find something, what is still open, and answers that are there. */
export function StartQuestions({ data: { startPage: start, signals } }: { data: StartData }) {
  const say = useSay();
  const href = useHref();
  const { questions, listPath, answered } = start;
  const search = (words: string) => {
    const [path, kept] = listPath.split('?');
    return href(`${path}?${new URLSearchParams({ q: words })}&${kept ?? ''}`);
  };
  return (
    <Section id="vragen" title={say('Dit vragen mensen met jouw werk')}>
      <Grid min="large">
        <Stack gap="large">
          <LinkRows
            links={[
              ...questions.map((words) => ({ href: search(words), label: words })),
              ...signals.map(({ id, title, recognitionCount }) => ({
                href: href(`/signalen/${id}`),
                label: title,
                note: say(
                  'Nog zonder antwoord. Speelt ook bij {count, plural, one {# ander} other {# anderen}}.',
                  { count: recognitionCount },
                ),
              })),
            ]}
          />
          {answered.length > 0 ? (
            <CardList columns="one">
              {answered.flatMap(({ id, body, answer, item }) =>
                item ? (
                  <Card
                    key={id}
                    href={href(`/kennis/${item.slug}#vragen`)}
                    title={body}
                    meta={[say('Gevraagd bij: {title}', { title: item.title })]}
                  >
                    {shortened(answer ?? '')}
                  </Card>
                ) : (
                  []
                ),
              )}
            </CardList>
          ) : null}
        </Stack>
        <WhomToAsk organisations={start.organisations} />
      </Grid>
    </Section>
  );
}

/** Who shares much for this role, and the way to everybody. */
function WhomToAsk({ organisations }: Pick<StartData['startPage'], 'organisations'>) {
  const say = useSay();
  const href = useHref();
  return (
    <Panel>
      <Stack>
        <h3>{say('Wie kun je vragen?')}</h3>
        {organisations.length > 0 ? (
          <>
            <p>{say('Deze organisaties delen veel voor jouw werk.')}</p>
            <LinkRows
              links={organisations.map(({ slug, name, kindLabel }) => ({
                href: href(`/organisaties/${slug}`),
                label: name,
                note: kindLabel,
              }))}
            />
          </>
        ) : (
          <p>{say('Leg je vraag voor aan iedereen in het netwerk. Iemand weet het vast.')}</p>
        )}
        <div>
          <AskNetwork question="" />
        </div>
      </Stack>
    </Panel>
  );
}

function shortened(text: string): string {
  return text.length > shown ? `${text.slice(0, shown).replace(/\s+\S*$/, '')} …` : text;
}
