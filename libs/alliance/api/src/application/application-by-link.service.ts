import { Injectable } from '@nestjs/common';
import { notFound } from '@verbonden/shared/kernel';
import { SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { ApplicationBook, type TakenStep } from './application-book';
import { ApplicationMailPlan } from './application-mail-plan';
import { MembershipApplication } from './application.entity';
import type { AnswerByLinkInput } from './application.input';

/** The applicant's own side: the link of the mail shows how it stands, and its buttons act. */
@Injectable()
export class ApplicationByLink {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly book: ApplicationBook,
    private readonly mail: ApplicationMailPlan,
  ) {}

  /** @throws DomainError NOT_FOUND for an altered link, or when it was erased */
  async get(token: string): Promise<MembershipApplication> {
    const id = this.links.findId('application', token);
    const found = id && (await this.db.manager.findOneBy(MembershipApplication, { id }));
    if (!found) throw notFound();
    return found;
  }

  /** "Yes, I asked this": from now on a coordinator sees it. Twice is once. @throws DomainError NOT_FOUND */
  async confirm(token: string): Promise<MembershipApplication> {
    const { id } = await this.get(token);
    return this.db.transaction(async (tx) => {
      const application = await this.book.locked(tx, id);
      if (application.status !== 'UNCONFIRMED') return application;
      const confirmed = await this.book.take(tx, application, { step: 'CONFIRM', byId: null });
      await this.mail.received(tx, confirmed);
      return confirmed;
    });
  }

  /** @throws DomainError NOT_FOUND; CONFLICT when nothing is asked */
  async answer({ token, id, answer }: AnswerByLinkInput): Promise<MembershipApplication> {
    return this.step(token, { step: 'ANSWER', byId: null, words: answer, id });
  }

  /** @throws DomainError NOT_FOUND; CONFLICT once it was decided */
  async withdraw(token: string): Promise<MembershipApplication> {
    return this.step(token, { step: 'WITHDRAW', byId: null });
  }

  private async step(token: string, taken: TakenStep): Promise<MembershipApplication> {
    const { id } = await this.get(token);
    return this.db.transaction(async (tx) => {
      const application = await this.book.locked(tx, id);
      if (await this.book.wasTaken(tx, application, taken)) return application;
      return this.book.take(tx, application, taken);
    });
  }
}
