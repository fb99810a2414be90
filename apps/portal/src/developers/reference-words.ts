import type { Say } from '@verbonden/shared/web';
import type { OperationKind, TypeEntry } from './reference.types';

/** What a domain of the reference is called. */
export function domainWord(key: string, say: Say): string {
  const words: Readonly<Record<string, string>> = {
    program: say('Bestanden en opmaak'),
    people: say('Mensen en accounts'),
    search: say('Zoeken'),
    alliance: say('Organisaties en gemeenten'),
    imports: say('Inlezen'),
    signals: say('Vraagstukken'),
    knowledge: say('Kennis'),
    meetings: say('Bijeenkomsten'),
    lab: say('Het Lab'),
    polls: say('Peilingen'),
    campaign: say('De Week'),
    soundingboard: say('Klankbordgroep'),
    notifications: say('Mail'),
  };
  return words[key] ?? key;
}

export function operationKindWord(kind: OperationKind, say: Say): string {
  const words = {
    Query: say('Vragen (query)'),
    Mutation: say('Veranderen (mutation)'),
    Subscription: say('Meeluisteren (subscription)'),
  };
  return words[kind];
}

export function typeKindWord(kind: TypeEntry['kind'], say: Say): string {
  const words = {
    type: say('Soorten die je terugkrijgt (type)'),
    input: say('Wat je meestuurt (input)'),
    enum: say('Vaste keuzes (enum)'),
    union: say('Een van meer soorten (union)'),
    scalar: say('Losse waarden (scalar)'),
  };
  return words[kind];
}

/** Who may, in words. */
export function whoWord(who: readonly string[], say: Say): string {
  const words: Readonly<Record<string, string>> = {
    EVERYONE: say('iedereen'),
    SIGNED_IN: say('wie is ingelogd'),
    PROFESSIONAL: say('professional'),
    EDITOR: say('redacteur'),
    PIONEER: say('pionier'),
    SOUNDING_BOARD: say('klankbordlid'),
    COORDINATOR: say('coördinator'),
    ADMINISTRATOR: say('beheerder'),
  };
  return who.map((each) => words[each] ?? each).join(', ');
}
