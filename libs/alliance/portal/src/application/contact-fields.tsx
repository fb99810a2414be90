import { TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';

/** Who asks to join, and where the answer goes. */
export function ContactFields({ form }: { form: FormState | null }) {
  const say = useSay();
  return (
    <>
      <TextField
        name="contactName"
        label={say('Je naam')}
        autoComplete="name"
        maxLength={120}
        defaultValue={valueAt(form, 'contactName')}
        error={problemAt(form, 'contactName')}
      />
      <TextField
        name="contactEmail"
        type="email"
        label={say('E-mail van je werk')}
        hint={say('Hier sturen we het antwoord naartoe. Alleen een coördinator ziet het.')}
        autoComplete="email"
        defaultValue={valueAt(form, 'contactEmail')}
        error={problemAt(form, 'contactEmail')}
      />
    </>
  );
}
