import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { MailAddress } from '@verbonden/people/api';
import type { AgendaItemInput } from '../agenda/agenda-item.input';
import type { Programme } from '../agenda/programme';
import type { Subsession } from './subsession.entity';

/** The addresses of hosts that an input names. */
export function hostAddresses(inputs: readonly AgendaItemInput[]): string[] {
  return inputs.flatMap(({ subsessions }) => (subsessions ?? []).flatMap(({ hostEmail }) => hostEmail ?? []));
}

/**
 * Puts hosts in their subsessions: an address makes somebody with an account the host, null makes it nobody, and what was
 * left out stays. Without a name of its own a subsession shows the host's.
 * @returns a problem at "agenda.<part>.subsessions.<place>.hostEmail" for an address that nobody has
 */
export function assignHosts(
  programme: Programme,
  inputs: readonly AgendaItemInput[],
  people: ReadonlyMap<string, MailAddress>,
): FieldProblem[] {
  return inputs.flatMap((input, part) => {
    const { id } = programme.items[part]!;
    const own = programme.subsessions.filter(({ roundId }) => roundId === id);
    return (input.subsessions ?? []).flatMap(({ hostEmail }, place) => {
      const subsession = own[place];
      if (!subsession || hostEmail === undefined) return [];
      const person = hostEmail ? people.get(hostEmail) : undefined;
      if (hostEmail && !person) return [unknownHost(`agenda.${part}.subsessions.${place}.hostEmail`)];
      assign(subsession, person);
      return [];
    });
  });
}

function assign(subsession: Subsession, person: MailAddress | undefined): void {
  subsession.hostPersonId = person?.personId ?? null;
  subsession.hostName ??= person?.name ?? null;
}

function unknownHost(field: string): FieldProblem {
  return {
    field,
    code: 'UNKNOWN_PERSON',
    text: text(
      'Niemand in het netwerk heeft dit adres. Klopt het? Een naam alleen mag ook.',
      'Nobody in the network has this address. Is it right? A name alone will do as well.',
    ),
  };
}
