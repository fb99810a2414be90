import { Card, CardList, Grid, LinkRows, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { StartData } from './start.page';

const shown = 160;

/** What people in this role ask: searches that find something, answers that are there, and what is still open. */
export function StartQuestions({
  start: { questions, listPath, answered },
  signals,
}: {
  start: StartData['startPage'];
  signals: StartData['signals'];
}) {
  const say = useSay();
  const href = useHref();
  const search = (words: string) => {
    const [path, kept] = listPath.split('?');
    return href(`${path}?${new URLSearchParams({ q: words })}&${kept ?? ''}`);
  };
  return (
    <Section id="vragen" title={say('Dit vragen mensen met jouw werk')}>
      <Grid min="large">
        <LinkRows
          links={[
            ...questions.map((words) => ({ href: search(words), label: words })),
            ...signals.map(({ id, title, recognitionCount }) => ({
              href: href(`/signalen/${id}`),
              label: title,
              note: say(
                'Nog zonder antwoord. Speelt ook bij {count, plural, one {# ander} other {# anderen}}.',
                {
                  count: recognitionCount,
                },
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
                  headingLevel={3}
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
      </Grid>
    </Section>
  );
}

function shortened(text: string): string {
  return text.length > shown ? `${text.slice(0, shown).replace(/\s+\S*$/, '')} …` : text;
}
