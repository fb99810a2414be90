import { type AskReason, isMatch, weightOf } from './ask-reason';

/** So many members are asked about a question at first, when so many match. */
export const askedAtFirst = 5;
/** So few at the least: when fewer match, we look wider. */
export const askedAtLeast = 3;
/** More are never asked about one question, not even one after another. */
export const askedAtMost = 7;
/** Among so many of the best organisations, whoever was asked least comes first. */
const benchLength = 12;

/** Somebody who could be asked. */
export interface Candidate {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly reasons: readonly AskReason[];
  /** How often this person was asked in the last thirty days, about anything. */
  readonly load: number;
}

/**
 * Who is asked now. Of the organisations that match, the twelve best are on the bench, each with whoever there was asked
 * least; of these, whoever was asked least comes first: nobody is asked again and again because they know most. A second
 * of the same organisation, who only comes near (a neighbouring theme or province), and then the coordinators fill up to
 * what is wanted at least.
 */
export function chooseAsked(
  candidates: readonly Candidate[],
  coordinators: readonly Candidate[],
  { most, least }: { readonly most: number; readonly least: number },
): Candidate[] {
  const chosen = new Map<string, Candidate>();
  const fill = (from: readonly Candidate[], until: number): void => {
    for (const each of from) {
      if (chosen.size >= until) return;
      if (!chosen.has(each.personId)) chosen.set(each.personId, each);
    }
  };
  const matching = candidates.filter(({ reasons }) => isMatch(reasons));
  const near = candidates.filter(({ reasons }) => !isMatch(reasons));
  fill(bench(matching), most);
  for (const others of [matching, bench(near), near, bench(coordinators)])
    fill([...others].sort(byLoad), least);
  return [...chosen.values()];
}

/** One of each organisation, the least asked there; the best twelve, in the order of asking. */
function bench(from: readonly Candidate[]): Candidate[] {
  const ofEach = new Map<string, Candidate>();
  for (const each of [...from].sort(byLoad)) {
    const place = each.organisationId ?? each.personId;
    if (!ofEach.has(place)) ofEach.set(place, each);
  }
  return [...ofEach.values()].sort(byWeight).slice(0, benchLength).sort(byLoad);
}

function byWeight(one: Candidate, other: Candidate): number {
  return weightOf(other.reasons) - weightOf(one.reasons) || one.load - other.load || byId(one, other);
}

function byLoad(one: Candidate, other: Candidate): number {
  return one.load - other.load || weightOf(other.reasons) - weightOf(one.reasons) || byId(one, other);
}

function byId(one: Candidate, other: Candidate): number {
  return one.personId < other.personId ? -1 : 1;
}
