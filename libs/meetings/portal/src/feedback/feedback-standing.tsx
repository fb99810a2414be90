import { writeDate } from '@verbonden/shared/kernel';
import { EmptyState, LinkButton, Notice } from '@verbonden/shared/ui';
import { type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { FeedbackForm } from './feedback-form';
import type { FeedbackQuestionsFragment } from './feedback.generated';

interface FeedbackStandingProps {
  readonly slug: string;
  readonly asked: FeedbackQuestionsFragment | null;
  readonly done: string | null;
  readonly form: FormState | null;
}

/** The form, or why there is none and what to do. */
export function FeedbackStanding({ slug, asked, done, form }: FeedbackStandingProps) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const until = asked ? writeDate(new Date(asked.closesAt), locale) : '';
  if (asked?.standing === 'OPEN') {
    return (
      <>
        <Notice kind="info" title={say('Anoniem, en in twee minuten klaar')}>
          {say(
            'We bewaren niet van wie een antwoord komt, ook niet hoe laat. De coördinator ziet pas iets als vijf mensen antwoordden. Het kan tot en met {day}.',
            { day: until },
          )}
        </Notice>
        <FeedbackForm asked={asked} form={form} />
      </>
    );
  }
  const toMeeting = (
    <LinkButton href={href(`/bijeenkomsten/${slug}`)}>{say('Terug naar de bijeenkomst')}</LinkButton>
  );
  if (asked?.standing === 'ANSWERED') {
    return (
      <EmptyState
        title={done === 'THANKS' ? say('Dank je wel!') : say('Je hebt al geantwoord')}
        action={toMeeting}
      >
        {done === 'THANKS'
          ? say('We nemen het mee naar de volgende bijeenkomst.')
          : say('Dank je wel. Veranderen kan niet: we weten niet welk antwoord van jou is.')}
      </EmptyState>
    );
  }
  if (asked?.standing === 'NOT_YET') {
    return (
      <EmptyState title={say('De bijeenkomst is nog bezig')} action={toMeeting}>
        {say('Zodra hij voorbij is, kun je hier zeggen wat je ervan vond.')}
      </EmptyState>
    );
  }
  if (asked?.standing === 'CLOSED') {
    return (
      <EmptyState title={say('Antwoorden kon tot en met {day}', { day: until })} action={toMeeting}>
        {say('Wil je toch iets kwijt? Mail de coördinator.')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={say('Deze vragen zijn voor wie erbij was')} action={toMeeting}>
      {say('We hebben niet genoteerd dat je er was. Was je er wel? Mail de coördinator.')}
    </EmptyState>
  );
}
