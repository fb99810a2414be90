import type { Role } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';

/** What a role is called. */
export function roleWord(role: Role, say: Say): string {
  return {
    PROFESSIONAL: say('Professional'),
    EDITOR: say('Redacteur'),
    PIONEER: say('Pionier van het JMZ Lab'),
    SOUNDING_BOARD: say('Klankbordgroep'),
    COORDINATOR: say('Coördinator'),
    ADMINISTRATOR: say('Beheerder'),
  }[role];
}
