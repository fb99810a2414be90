import { PasswordField, type PasswordFieldProps } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** A field for a password, with the words of the house on the button that shows it. */
export function PasswordInput(props: Omit<PasswordFieldProps, 'show'>) {
  const say = useSay();
  return <PasswordField {...props} show={{ show: say('Toon'), hide: say('Verberg') }} />;
}
