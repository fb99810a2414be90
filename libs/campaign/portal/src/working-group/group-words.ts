import { type Locale, writeDate, writeShortDate } from '@verbonden/shared/kernel';
import { type FormState, type Say, valueAt } from '@verbonden/shared/web';

interface Holder {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** Who does something: "Samira, Steunpunt De Brug", an organisation, or nobody yet. */
export function whoDoes({ person, organisation }: Holder, say: Say): string {
  if (person && organisation) return `${person.name}, ${organisation.name}`;
  return person?.name ?? organisation?.name ?? say('Nog niemand');
}

/** The value of a choice of who does it; `readHolder` reads it back. */
export function holderValue({ person, organisation }: Holder): string {
  if (person) return `persoon:${person.id}:${organisation?.id ?? ''}`;
  return organisation ? `organisatie:${organisation.id}` : '';
}

/** What was chosen, as the API takes it. */
export function readHolder(chosen: string): { personId: string | null; organisationId: string | null } {
  const [kind, id = '', forWhom = ''] = chosen.split(':');
  if (kind === 'persoon') return { personId: id || null, organisationId: forWhom || null };
  return { personId: null, organisationId: kind === 'organisatie' ? id || null : null };
}

/** The id stays through a mistake, so that the same sent twice is one; what it clashes with keeps it and this gets another. */
export function idToSend(form: FormState | null, newId: string): string {
  return form?.code === 'CONFLICT' ? newId : valueAt(form, 'id', newId);
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** "1 mrt 2027" */
export function shortDay(day: string, locale: Locale): string {
  return writeShortDate(noon(day), locale);
}

/** "maandag 1 maart 2027" */
export function longDay(day: string, locale: Locale): string {
  return writeDate(noon(day), locale);
}
