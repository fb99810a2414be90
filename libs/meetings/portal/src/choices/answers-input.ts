import type { FormFields, FormState } from '@verbonden/shared/web';
import type { SubsessionWishInput } from '@verbonden/shared/web/schema';

const wishBegin = 'sessie-';

/** The name of the field with the session that somebody wants in a round. */
export function wishField(roundId: string): string {
  return `${wishBegin}${roundId}`;
}

/** The name of the field with the session to sit in as long as that one is full. */
export function secondField(roundId: string): string {
  return `tweede-${roundId}`;
}

/** The sessions that were chosen, one a round; a round without an answer is left out. */
export function wishesIn(form: FormFields): SubsessionWishInput[] {
  return Object.keys(form.values())
    .filter((name) => name.startsWith(wishBegin) && form.line(name) !== '')
    .map((name) => {
      const roundId = name.slice(wishBegin.length);
      return {
        roundId,
        subsessionId: form.line(name),
        secondSubsessionId: form.lineOrNull(secondField(roundId)),
      };
    });
}

/** What somebody chose and told. What they eat is asked only of who comes to the room. */
export function answersIn(form: FormFields, asksDiet: boolean) {
  return {
    choices: wishesIn(form),
    proudOf: proseOrNull(form, 'proudOf'),
    shareProudOf: form.isTicked('shareProudOf'),
    access: proseOrNull(form, 'access'),
    ...(asksDiet && { diet: proseOrNull(form, 'diet') }),
  };
}

function proseOrNull(form: FormFields, name: string): string | null {
  return form.prose(name).trim() || null;
}

/** Puts what is wrong with a wish ("choices.0.subsessionId") at the field of its round. */
export function atWishes(state: FormState, wishes: readonly SubsessionWishInput[]): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => {
      const [list, place, what] = field.split('.');
      const wish = list === 'choices' ? wishes[Number(place)] : undefined;
      if (!wish) return { field, message };
      const name = what === 'secondSubsessionId' ? secondField(wish.roundId) : wishField(wish.roundId);
      return { field: name, message };
    }),
  };
}
