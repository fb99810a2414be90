import { isSignedIn } from '@verbonden/shared/kernel';
import { LinkButton, Section, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { signInPath } from '../sign-in-first';
import { QuestionPanel } from './question-panel';
import type { ItemQuestionsFragment } from './questions.generated';

/** Whether there is something to read or to ask here, for this reader. */
export function hasQuestions(
  { status, questions, viewerCanAsk }: ItemQuestionsFragment & { readonly status: string },
  isVisitor: boolean,
): boolean {
  return questions.length > 0 || (status === 'PUBLISHED' && (viewerCanAsk || isVisitor));
}

/** What readers asked the owner, and the way to ask. */
export function Questions({ item, isOpen }: { item: ItemQuestionsFragment; isOpen: boolean }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { slug, questions, viewerCanAsk, answersWithinDays } = item;
  const path = `/kennis/${slug}/vragen`;
  const canAnswer = questions.some((question) => question.viewerCanAnswer && question.answer === null);
  return (
    <Section
      id="vragen"
      title={say('Vragen aan de maker')}
      lead={
        answersWithinDays === null
          ? null
          : say(
              '{days, plural, one {Meestal antwoord binnen 1 werkdag.} other {Meestal antwoord binnen # werkdagen.}}',
              {
                days: answersWithinDays,
              },
            )
      }
    >
      <Stack>
        {questions.map((question) => (
          <QuestionPanel key={question.id} question={question} path={path} />
        ))}
        {canAnswer ? (
          <LinkButton href={href(path)}>{say('Geef antwoord')}</LinkButton>
        ) : isOpen && viewerCanAsk ? (
          <LinkButton href={href(path)}>{say('Stel een vraag')}</LinkButton>
        ) : isOpen && !isSignedIn(viewer) ? (
          <LinkButton href={href(signInPath(path))}>{say('Log in en stel een vraag')}</LinkButton>
        ) : null}
      </Stack>
    </Section>
  );
}
