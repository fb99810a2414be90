import type { LabOrigin } from '@verbonden/shared/web/schema';

/** What a new project comes from, as the address says. */
export interface Origin {
  readonly kind: LabOrigin;
  readonly signalId: string | null;
  readonly searchWords: string | null;
  readonly requestId: string | null;
  /** What it may be called to begin with. */
  readonly title: string;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `?signaal=<id>`, `?zoek=<words>` or `?verzoek=<id>&vraag=<question>`; anything else is an idea. */
export function readOrigin(address: URLSearchParams): Origin {
  const idAt = (name: string) => (uuid.test(address.get(name) ?? '') ? address.get(name)! : null);
  const signalId = idAt('signaal');
  const searchWords = signalId ? null : address.get('zoek')?.trim().slice(0, 200) || null;
  const asked = address.get('vraag')?.trim().slice(0, 120) ?? '';
  return {
    kind: signalId ? 'SIGNAL' : searchWords ? 'SEARCH' : 'IDEA',
    signalId,
    searchWords,
    requestId: idAt('verzoek'),
    title: asked || (searchWords ?? ''),
  };
}
