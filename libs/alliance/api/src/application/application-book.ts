import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, notFound, text } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { ApplicationMoment } from './application-moment.entity';
import { MembershipApplication } from './application.entity';
import { type ApplicationStep, leadsTo, nextStatus } from './application.states';

/** A step as it is written down. */
export interface TakenStep {
  readonly step: ApplicationStep;
  /** Null for the applicant. */
  readonly byId: string | null;
  readonly words?: string | null;
  /** Made by the caller where a form may come twice. */
  readonly id?: string;
}

/** Takes steps with applications, one at a time, and keeps the record of them. */
@Injectable()
export class ApplicationBook {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Steps of one application come one by one. @throws DomainError NOT_FOUND */
  async locked(tx: EntityManager, id: string): Promise<MembershipApplication> {
    const found = await tx.findOne(MembershipApplication, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw notFound();
    return found;
  }

  /** True when this very step was taken before: the form came twice, or a colleague did the same at once. */
  async wasTaken(
    tx: EntityManager,
    application: MembershipApplication,
    { step, id }: TakenStep,
  ): Promise<boolean> {
    if (id !== undefined) return tx.existsBy(ApplicationMoment, { id, applicationId: application.id });
    return application.status === leadsTo(step);
  }

  /** Writes the step and where it leads. @throws DomainError CONFLICT when it is not taken from there */
  async take(
    tx: EntityManager,
    application: MembershipApplication,
    { step, byId, words = null, id = newId() }: TakenStep,
  ): Promise<MembershipApplication> {
    const status = nextStatus(step, application.status);
    if (!status) throw conflict(movedOn);
    const at = this.clock.now();
    await tx.insert(ApplicationMoment, { id, applicationId: application.id, step, byId, words, at });
    return tx.save(
      Object.assign(application, {
        status,
        ...(status === 'RECEIVED' ? { waitingSince: at } : {}),
        ...(['APPROVED', 'DECLINED', 'WITHDRAWN'].includes(status) ? { decidedAt: at } : {}),
      }),
    );
  }
}

const movedOn = text(
  'Deze aanvraag is intussen verder. Kijk hoe het nu staat.',
  'This application has moved on meanwhile. See how it stands now.',
);
