import type { Say } from '@verbonden/shared/web';

/** "12 van de 342 gemeenten erkennen jonge mantelzorgers", or without the whole where that is not known. */
export function evidenceText(
  { label, value, of }: { readonly label: string; readonly value: number; readonly of?: number | null },
  say: Say,
): string {
  return of == null
    ? `${value} ${label}`
    : say('{value} van de {all} {label}', { value: String(value), all: String(of), label });
}
