import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOptional, MailGroups, type OptionalGroup } from '../kind/mail-group';
import { MailPreference } from './mail-preference.entity';
import type { MailRhythm } from './mail-rhythm';

/** Reads what people chose; asked by the pages and, at the moment of sending, by the worker. */
@Injectable()
export class MailPreferences {
  constructor(private readonly groups: MailGroups) {}

  /** Answers how often a person gets a group, for many people at once. */
  async of(
    tx: EntityManager,
    personIds: readonly string[],
  ): Promise<(personId: string, group: OptionalGroup) => MailRhythm> {
    const rows = await tx
      .createQueryBuilder(MailPreference, 'chosen')
      .where('chosen.personId = ANY (:personIds)', { personIds })
      .getMany();
    const chosen = new Map(
      rows.map(({ personId, mailGroup, rhythm }) => [`${personId} ${mailGroup}`, rhythm]),
    );
    return (personId, { name, rhythm }) => chosen.get(`${personId} ${name}`) ?? rhythm;
  }

  /** An optional group by its name. */
  find(name: string): OptionalGroup | null {
    const group = this.groups.find(name);
    return isOptional(group) ? group : null;
  }
}
