import { Button, CheckboxField, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';

/** What somebody knows about it, and whether their name may stand there. */
export function ReplyForm({
  action,
  keep,
  step,
  form,
  own,
}: {
  action: string;
  /** Under which name the browser keeps what was typed. */
  keep: string;
  step: string;
  /** This form as it was sent and not taken. */
  form: FormState | null;
  own: { readonly body: string; readonly showName: boolean } | null;
}) {
  const say = useSay();
  const href = useHref();
  const showsName = form ? form.values['showName'] !== undefined : (own?.showName ?? false);
  return (
    <form
      method="post"
      action={href(action)}
      noValidate
      data-keep={keep}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <Stack>
        <TextArea
          name="body"
          rows={5}
          maxLength={2000}
          label={say('Wat weet jij, of wat hielp bij jullie?')}
          hint={say('Een paar regels is genoeg. Niets over één kind, en geen telefoonnummer of e-mailadres.')}
          audience={say(
            'Iedereen in het netwerk leest dit. Hielp het, dan kan wie het vroeg het voor iedereen zichtbaar maken.',
          )}
          defaultValue={valueAt(form, 'body', own?.body)}
          error={problemAt(form, 'body')}
        />
        <CheckboxField
          name="showName"
          label={say('Zet mijn naam en organisatie erbij')}
          hint={say('Je kunt je naam altijd weer weghalen; dat werkt meteen.')}
          defaultChecked={showsName}
        />
        <Toolbar
          primary={
            <Button type="submit" name="stap" value={step} variant="primary" busyText={say('Even wachten…')}>
              {own ? say('Bewaar mijn antwoord') : say('Stuur mijn antwoord')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
