import type { Role } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';

/** What somebody is in an organisation, as one word. */
export function roleWord(role: Role, say: Say): string {
  const words: Partial<Record<Role, string>> = {
    EDITOR: say('redacteur'),
    PROFESSIONAL: say('medewerker'),
    PIONEER: say('pionier'),
    COORDINATOR: say('coördinator'),
    ADMINISTRATOR: say('beheerder'),
  };
  return words[role] ?? say('medewerker');
}

/** All of somebody's roles in one line. */
export function roleWords(roles: readonly Role[], say: Say): string {
  return roles.map((role) => roleWord(role, say)).join(', ');
}
