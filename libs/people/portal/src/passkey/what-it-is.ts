import { useSay } from '@verbonden/shared/web';

/** What a passkey is, for who never heard of it. */
export function useWhatItIs(): string {
  const say = useSay();
  return say(
    'Een passkey is een sleutel op je telefoon of computer. Je opent hem met je vinger, je gezicht of een pincode. Je logt ermee in zonder wachtwoord, en niemand kan hem raden of afkijken.',
  );
}
