import { writeShortDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Panel, Stack, StatusLabel, Toolbar, TypedText } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { ShownQuestionFragment } from './questions.generated';

/** One question with its answer; who may see it only because of who they are, sees that too. */
export function QuestionPanel({
  question,
  path,
  children,
}: {
  question: ShownQuestionFragment;
  path: string;
  /** The form to answer it or to word it better. */
  children?: ReactNode;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, body, answer, askedAt, askedBy, answeredAt, answeredBy, isShown } = question;
  const on = (moment: string) => writeShortDate(new Date(moment), locale);
  return (
    <Panel tone="quiet">
      <Stack>
        {isShown ? null : (
          <StatusLabel status={answer === null ? 'waiting' : 'draft'}>
            {answer === null ? say('Wacht op antwoord') : say('Alleen wie vroeg en de maker lezen dit')}
          </StatusLabel>
        )}
        <div id={`vraag-${id}`}>
          <p>
            <strong>
              {askedBy ? say('Vraag van {name}', { name: askedBy.name }) : say('Vraag')}, {on(askedAt)}
            </strong>
          </p>
          <TypedText lang="nl" text={body} />
        </div>
        {answer === null || !answeredAt ? null : (
          <div>
            <p>
              <strong>
                {answeredBy
                  ? say('Antwoord van {name}', { name: answeredBy.name })
                  : say('Antwoord van de maker')}
                , {on(answeredAt)}
              </strong>
            </p>
            <TypedText lang="nl" text={answer} />
          </div>
        )}
        {children}
        {question.viewerCanRemove || (question.viewerCanChange && !children) ? (
          <form method="post" action={href(path)}>
            <input type="hidden" name="id" value={id} />
            <Toolbar
              primary={
                question.viewerCanChange && !children ? (
                  <LinkButton size="small" href={href(`${path}?wijzig=${id}#vraag-${id}`)}>
                    {say('Pas je vraag aan')}
                  </LinkButton>
                ) : null
              }
            >
              {question.viewerCanRemove ? (
                <Button type="submit" name="stap" value="weg" size="small" variant="quiet">
                  {say('Haal de vraag weg')}
                </Button>
              ) : null}
            </Toolbar>
          </form>
        ) : null}
      </Stack>
    </Panel>
  );
}
