import { LinkButton, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { AskForm } from './ask-form';
import type { QuestionSectionFragment } from './questions.generated';

interface QuestionSectionProps {
  readonly meeting: QuestionSectionFragment & { readonly id: string; readonly slug: string };
  readonly newId: string;
}

/** On the page of the meeting: a question to ask for who has a seat, and the answers for everybody once they are there. */
export function QuestionSection({ meeting, newId }: QuestionSectionProps) {
  const say = useSay();
  const href = useHref();
  const { id, slug, asking, questionPage } = meeting;
  const path = href(`/bijeenkomsten/${slug}/vragen`);
  if (questionPage) {
    return (
      <Section
        id="vragen"
        title={say('Vragen en antwoorden')}
        lead={say('{count, plural, one {# vraag} other {# vragen}} van wie meedeed, met het antwoord.', {
          count: questionPage.questions.length,
        })}
      >
        <div>
          <LinkButton href={path}>{say('Lees de vragen en antwoorden')}</LinkButton>
        </div>
      </Section>
    );
  }
  if (asking !== 'OPEN') return null;
  return (
    <div data-print="none">
      <Section
        id="vragen"
        title={say('Wat wil je vragen?')}
        lead={say('Stel je vraag alvast, of tijdens de bijeenkomst.')}
        link={{ href: path, label: say('Lees wat anderen vragen') }}
      >
        <Stack>
          <AskForm action={path} meetingId={id} newId={newId} form={null} keeps variant="secondary" />
        </Stack>
      </Section>
    </div>
  );
}
