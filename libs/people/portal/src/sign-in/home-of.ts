interface Held {
  /** Roles are withheld until a second step is set up. */
  readonly needsSecondFactor: boolean;
  readonly roles: readonly { readonly role: string }[];
}

/** Where somebody comes who signed in: a second step they need, the page they wanted, else the desk or their own page. */
export function homeOf({ needsSecondFactor, roles }: Held, wanted: string | null): string {
  if (needsSecondFactor) return '/mijn/account/tweede-stap';
  return wanted || (roles.some(({ role }) => role === 'COORDINATOR') ? '/bureau' : '/mijn');
}

/** Where the second step of signing in is taken, when that is what a first step is answered with. */
export function secondStepAfter({ code }: { readonly code?: string }, wanted: string): string | null {
  if (code !== 'SECOND_STEP_NEEDED') return null;
  return `/inloggen/tweede-stap${wanted ? `?terug=${encodeURIComponent(wanted)}` : ''}`;
}
