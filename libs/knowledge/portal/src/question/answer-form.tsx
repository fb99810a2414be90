import { Button, CheckboxField, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ShownQuestionFragment } from './questions.generated';

/** The owner's answer, and whether everybody may read it. */
export function AnswerForm({
  question: { id, version, answer, isShown },
  path,
  form,
}: {
  question: ShownQuestionFragment;
  path: string;
  /** What was sent of this very question and not taken. */
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(path)} noValidate>
      <Stack>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="answer"
          id={form ? 'answer' : `antwoord-${id}`}
          rows={4}
          label={say('Je antwoord')}
          audience={say('Wie het vroeg, krijgt dit per mail.')}
          defaultValue={valueAt(form, 'answer', answer)}
          error={problemAt(form, 'answer')}
        />
        <CheckboxField
          name="isShown"
          id={`toon-${id}`}
          label={say('Zet vraag en antwoord op de pagina')}
          hint={say('Dan heeft iedereen er iets aan. De naam van wie het vroeg staat er niet bij.')}
          defaultChecked={form ? form.values['isShown'] !== undefined : answer === null || isShown}
        />
        <Toolbar
          primary={
            <Button type="submit" name="stap" value="antwoord" busyText={say('Even wachten…')}>
              {answer === null ? say('Verstuur je antwoord') : say('Bewaar')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
