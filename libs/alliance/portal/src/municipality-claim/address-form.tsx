import { Button, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';

interface Props {
  readonly form: FormState | null;
  readonly action: string;
  readonly municipalityId: string;
  /** What the button does. */
  readonly button: string;
  readonly nameLabel: string;
  readonly emailHint: string;
}

/** A name and an address of work: of who asks to write for a municipality, or is invited to. */
export function AddressForm({ form, action, municipalityId, button, nameLabel, emailHint }: Props) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(action)} noValidate>
      <Stack>
        <input type="hidden" name="municipalityId" value={municipalityId} />
        <TextField
          name="name"
          label={nameLabel}
          defaultValue={valueAt(form, 'name')}
          error={problemAt(form, 'name')}
          audience={say('Alleen de coördinator ziet dit.')}
        />
        <TextField
          name="email"
          type="email"
          label={say('E-mail van het werk')}
          hint={emailHint}
          defaultValue={valueAt(form, 'email')}
          error={problemAt(form, 'email')}
          audience={say('Alleen de coördinator ziet dit.')}
        />
        <div>
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {button}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
