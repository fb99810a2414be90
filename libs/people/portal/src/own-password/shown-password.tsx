import { type FormState, problemAt, useSay } from '@verbonden/shared/web';
import { PasswordInput } from './password-input';

/** How somebody can show that it is them. */
export interface OwnProof {
  readonly email: string;
  readonly hasPassword: boolean;
  readonly signedInJustNow: boolean;
}

/** Signed in for a while, and without a password: only a link in the mail can show that it is them (`FreshByLink`). */
export function needsLink({ hasPassword, signedInJustNow }: OwnProof): boolean {
  return !hasPassword && !signedInJustNow;
}

/** The field for the password of now; nothing for who signed in just now. */
export function ShownPassword({ me, form }: { me: OwnProof; form: FormState | null }) {
  const say = useSay();
  return me.signedInJustNow ? null : (
    <PasswordInput
      name="password"
      label={say('Je wachtwoord van nu')}
      autoComplete="current-password"
      error={problemAt(form, 'password')}
    />
  );
}
