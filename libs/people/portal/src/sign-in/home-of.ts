interface Held {
  readonly roles: readonly { readonly role: string }[];
}

/** Where somebody comes who signed in: the page they wanted, else the desk or their own page. */
export function homeOf({ roles }: Held, wanted: string | null): string {
  return wanted || (roles.some(({ role }) => role === 'COORDINATOR') ? '/bureau' : '/mijn');
}
