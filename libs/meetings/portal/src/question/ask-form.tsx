import { Button, CheckboxField, Stack, TextArea } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';

interface AskFormProps {
  readonly action: string;
  readonly meetingId: string;
  /** Of the question that may be made here: the same form twice makes one. */
  readonly newId: string;
  readonly form: FormState | null;
  /** False right after a question was taken: the form begins empty. */
  readonly keeps: boolean;
  readonly variant?: 'primary' | 'secondary';
}

/** One question, and whether to hear when the answer is there. */
export function AskForm({ action, meetingId, newId, form, keeps, variant = 'primary' }: AskFormProps) {
  const say = useSay();
  return (
    <form method="post" action={action} noValidate data-keep={keeps ? `vraag-${meetingId}` : undefined}>
      <Stack>
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="id" value={valueAt(form, 'id', newId)} />
        <TextArea
          name="question"
          label={say('Je vraag')}
          audience={say(
            'Wie meedoet ziet je vraag, zonder je naam. Na afloop kan hij op een pagina komen die iedereen leest. Noem dus geen namen.',
          )}
          rows={3}
          maxLength={500}
          defaultValue={valueAt(form, 'question')}
          error={problemAt(form, 'question')}
        />
        <CheckboxField
          name="wantsMail"
          label={say('Mail mij als de antwoorden er staan')}
          defaultChecked={form ? form.values['wantsMail'] !== undefined : true}
        />
        <div>
          <Button type="submit" name="doe" value="vraag" variant={variant} busyText={say('Even wachten…')}>
            {say('Stel mijn vraag')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
