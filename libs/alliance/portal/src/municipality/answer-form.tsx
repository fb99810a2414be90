import { Button, Row, Stack, TextField, VisuallyHidden } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';

interface Props {
  readonly id: string;
  /** The municipality, for who hears only the buttons. */
  readonly about: string;
  readonly steps: { readonly yes: string; readonly no: string };
  readonly form: FormState | null;
}

/** Yes, or no with why. */
export function AnswerForm({ id, about, steps, form }: Props) {
  const say = useSay();
  const href = useHref();
  const own = form?.values['id']?.[0] === id ? form : null;
  return (
    <form method="post" action={href('/gemeenten/voorstellen')} noValidate>
      <Stack gap="small">
        <input type="hidden" name="id" value={id} />
        <TextField
          name="answer"
          id={own ? 'answer' : `answer-${id}`}
          label={say('Je antwoord')}
          hint={say('Nodig als je het niet overneemt.')}
          defaultValue={valueAt(own, 'answer')}
          error={problemAt(own, 'answer')}
        />
        <Row>
          <Button type="submit" name="stap" value={steps.yes} variant="primary">
            {say('Neem over')}
            <VisuallyHidden> {about}</VisuallyHidden>
          </Button>
          <Button type="submit" name="stap" value={steps.no}>
            {say('Neem niet over')}
            <VisuallyHidden> {about}</VisuallyHidden>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
