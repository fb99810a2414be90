import type { Settings } from '../config/settings';

/** It says until when it holds; half a year on, so that an abandoned copy grows old by itself. */
const days = 180;

/** Where to tell of a weakness (RFC 9116); null while no setting names a place. */
export function securityText(
  { PUBLIC_URL, SECURITY_CONTACT }: Pick<Settings, 'PUBLIC_URL' | 'SECURITY_CONTACT'>,
  now: Date,
): string | null {
  if (!SECURITY_CONTACT) return null;
  return [
    `Contact: ${SECURITY_CONTACT}`,
    `Expires: ${new Date(now.getTime() + days * 86_400_000).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${PUBLIC_URL}/.well-known/security.txt`,
    '',
  ].join('\n');
}
