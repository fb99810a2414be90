import { writeDay } from '@verbonden/shared/kernel';
import { Button, RadioCards, Section, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { WholeAdviceRequestFragment } from './request.page.generated';

/** Who asked tells the young people what was done with their advice. */
export function FollowUp({
  request: { id, advice },
  form,
}: {
  request: WholeAdviceRequestFragment;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Section
      id="gedaan"
      title={say('Wat deed je met het advies?')}
      lead={say('De jongeren wachten op je antwoord. Graag uiterlijk {day}.', {
        day: writeDay(advice!.followUpBy, locale),
      })}
    >
      <form
        method="post"
        action={href(`/advies/gevraagd/${id}`)}
        noValidate
        data-keep={`advies-gedaan-${id}`}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack gap="large">
          <RadioCards
            name="outcome"
            label={say('Neem je het over?')}
            defaultValue={valueAt(form, 'outcome', 'ADOPTED')}
            error={problemAt(form, 'outcome')}
            cards={[
              { value: 'ADOPTED', label: say('Ja, helemaal') },
              { value: 'PARTLY', label: say('Een deel ervan') },
              { value: 'NOT', label: say('Nee, dit keer niet') },
            ]}
          />
          <TextArea
            name="reason"
            rows={5}
            label={say('Wat doe je ermee, en waarom?')}
            audience={say('Iedereen kan dit lezen. De jongeren krijgen er een mail over.')}
            defaultValue={valueAt(form, 'reason')}
            error={problemAt(form, 'reason')}
          />
          <Toolbar
            primary={
              <Button
                type="submit"
                name="stap"
                value="reageer"
                variant="primary"
                busyText={say('Even wachten…')}
              >
                {say('Vertel het de jongeren')}
              </Button>
            }
          />
        </Stack>
      </form>
    </Section>
  );
}
