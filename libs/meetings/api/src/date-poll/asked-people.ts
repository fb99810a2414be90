import { Injectable } from '@nestjs/common';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import { type FieldProblem, type Locale, text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import type { AskedPeopleInput } from './date-poll.input';
import { readPastedPeople } from './pasted-people';

/** More people fit in no grid. */
export const mostAsked = 500;

/** Somebody to ask; without an account there is only an address. */
export interface PersonToAsk {
  readonly personId: string | null;
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
}

/** Who would be asked, and what was not understood of what was pasted. */
export interface WhoIsAsked {
  readonly people: readonly PersonToAsk[];
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** How many were named more than once, in what was pasted or in the network as well. */
  readonly doubles: number;
}

/** Finds the people a date poll is for: holders of roles, and names and addresses that were pasted. */
@Injectable()
export class AskedPeople {
  constructor(private readonly persons: PersonService) {}

  /** Everybody once, by address; who has an account is found by it. */
  async find(
    tx: EntityManager,
    { roles, organisationIds, pasted }: AskedPeopleInput,
    language: Locale,
  ): Promise<WhoIsAsked> {
    const chosen = roles.length > 0 || organisationIds.length > 0;
    const holders = chosen
      ? await this.persons.holders(tx, { roles, organisationIds }, mostAsked + 1)
      : ([] as MailAddress[]);
    const read = readPastedPeople(pasted);
    const known = await this.persons.byAddress(
      tx,
      read.people.map(({ address }) => address),
    );
    const people = new Map<string, PersonToAsk>(holders.map((each) => [each.address, each]));
    let doubles = read.doubles;
    for (const { name, address } of read.people) {
      if (people.has(address)) doubles += 1;
      else people.set(address, known.get(address) ?? { personId: null, name, address, locale: language });
    }
    return { people: [...people.values()], unread: read.unread, doubles };
  }
}

/** What keeps a date poll from being sent: nobody, too many, or lines that say nobody. */
export function askedProblems({ people, unread }: WhoIsAsked): FieldProblem[] {
  const [first] = unread;
  if (first) {
    return [
      {
        field: 'asked.pasted',
        code: 'UNREADABLE',
        text: text(
          `Regel ${first.line} heeft geen adres: ‘${first.text}’. Vul het aan of haal de regel weg.`,
          `Line ${first.line} has no address: “${first.text}”. Add it or take the line away.`,
        ),
      },
    ];
  }
  if (people.length === 0) {
    return [
      {
        field: 'asked.pasted',
        code: 'NOBODY',
        text: text(
          'Kies wie je het vraagt: mensen uit het netwerk, of plak namen en adressen.',
          'Choose whom you ask: people of the network, or paste names and addresses.',
        ),
      },
    ];
  }
  if (people.length <= mostAsked) return [];
  return [
    {
      field: 'asked.pasted',
      code: 'TOO_MANY',
      text: text(
        `Je kunt hooguit ${mostAsked} mensen tegelijk vragen. Kies minder rollen of organisaties.`,
        `You can ask ${mostAsked} people at once at most. Choose fewer roles or organisations.`,
      ),
    },
  ];
}
