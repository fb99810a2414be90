import { type FormState, problemAt, useSay } from '@verbonden/shared/web';
import { PasswordInput } from './password-input';

/** The field for a password that is chosen now. What makes a strong one is said before, not after. */
export function NewPassword({ form }: { form: FormState | null }) {
  const say = useSay();
  return (
    <PasswordInput
      name="password"
      label={say('Je nieuwe wachtwoord')}
      hint={say(
        'Minstens 15 tekens. Drie of vier losse woorden werken goed; hoofdletters of cijfers hoeven niet.',
      )}
      autoComplete="new-password"
      error={problemAt(form, 'password')}
    />
  );
}
