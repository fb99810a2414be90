import { Injectable } from '@nestjs/common';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import {
  badInput,
  type FieldProblem,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { canSeeRegistrations } from '../meetings.policy';
import type { SeatRequest } from '../registration/seat-request';
import { Registration } from '../registration/registration.entity';
import type { RegistrationResult } from '../registration/registration-result';
import { SeatKeeper } from '../registration/seat-keeper';
import type { AddRegistrationInput, MoveRegistrationInput, RemoveRegistrationInput } from './by-hand.input';

/** What a coordinator does for somebody who phones: add, move, take off the list. Each stands in the history with who. */
@Injectable()
export class ByHandService {
  constructor(
    private readonly db: DataSource,
    private readonly seats: SeatKeeper,
    private readonly persons: PersonService,
  ) {}

  /** Where mail to a person goes, for who may see registrations. */
  readonly addresses = loader<string, string | null>(async (ids) => {
    const found = await this.persons.mailAddresses(this.db.manager, ids);
    return new Map([...found].map(([id, { address }]) => [id, address]));
  }, null);

  /** @throws DomainError FORBIDDEN; NOT_FOUND */
  async one(viewer: Viewer, id: string): Promise<Registration> {
    assertCoordinates(viewer);
    const registration = isUUID(id) ? await this.db.manager.findOneBy(Registration, { id }) : null;
    if (!registration) throw notFound();
    return registration;
  }

  /** People of the network by a part of their name or address; at most twenty. @throws DomainError FORBIDDEN */
  async find(viewer: Viewer, words: string): Promise<MailAddress[]> {
    assertCoordinates(viewer);
    return words.trim().length < 2 ? [] : this.persons.search(this.db.manager, words.slice(0, 100), 20);
  }

  /**
   * Puts somebody on the list, also after registration closed: with a seat, with a seat more, or in line.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT
   */
  add(viewer: SignedInViewer, input: AddRegistrationInput): Promise<RegistrationResult> {
    assertCoordinates(viewer);
    const { meetingId, mode, addSeat, reason = null } = input;
    return this.db.transaction(async (tx) => {
      const personId = await this.whoIs(tx, viewer, input);
      const by = viewer.personId;
      return this.ask(tx, meetingId, { what: 'ADD', as: 'COORDINATOR', personId, by, mode, addSeat, reason });
    });
  }

  /** @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT */
  async move(viewer: SignedInViewer, input: MoveRegistrationInput): Promise<RegistrationResult> {
    const { meetingId, personId } = await this.one(viewer, input.registrationId);
    const { mode, addSeat, reason = null } = input;
    return this.db.transaction((tx) =>
      this.ask(tx, meetingId, { what: 'MOVE', personId, by: viewer.personId, mode, addSeat, reason }),
    );
  }

  /** @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at `reason` */
  async remove(viewer: SignedInViewer, input: RemoveRegistrationInput): Promise<RegistrationResult> {
    const { meetingId, personId } = await this.one(viewer, input.registrationId);
    return this.db.transaction((tx) =>
      this.ask(tx, meetingId, { what: 'CANCEL', personId, by: viewer.personId, reason: input.reason }),
    );
  }

  private async ask(tx: EntityManager, meetingId: string, request: SeatRequest): Promise<RegistrationResult> {
    const [told] = await this.seats.decide(tx, meetingId, [request]);
    if (!told || 'refused' in told) throw told?.refused;
    return told.result;
  }

  private async whoIs(
    tx: EntityManager,
    viewer: SignedInViewer,
    { personId, name, email }: AddRegistrationInput,
  ): Promise<string> {
    if (personId) {
      if (!(await this.persons.mailAddresses(tx, [personId])).has(personId)) throw notFound();
      return personId;
    }
    const problems: FieldProblem[] = [];
    if (!name) {
      problems.push({
        field: 'name',
        code: 'MISSING',
        text: text('Vul een naam in, of zoek iemand.', 'Fill in a name, or search for somebody.'),
      });
    }
    if (!email) {
      problems.push({
        field: 'email',
        code: 'MISSING',
        text: text('Vul een adres in, dan krijgt die persoon een mail.', 'Fill in an address for the mail.'),
      });
    }
    if (problems.length > 0) throw badInput(...problems);
    return this.persons.behindAddress(tx, { name: name!, address: email!, locale: viewer.locale });
  }
}

function assertCoordinates(viewer: Viewer): void {
  if (!canSeeRegistrations(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}
