import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import { type Clock, dayAfter, momentFromDutch, workingDayAfter } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { WorkingGroup } from './working-group';
import type { WorkingGroupTask } from './working-group-task.entity';
import { takingPart } from './working-group.policy';

/** The names of the mails about tasks; `task.mail.ts` writes them. */
export const taskMails = {
  given: 'campaign.working-group-tasks-given',
  reminder: 'campaign.working-group-task-due',
} as const;

/** Their group on `/mijn/mail`. */
export const taskMailGroup = 'campaign.tasks';

/** Before the overview of that morning is gathered, so that it stands in it. */
const hour = '06:00';
/** How long before its day somebody is reminded of a task. */
const daysAhead = 7;
/** Colleagues of one organisation that hear of the same task, at most. */
const mostColleagues = 5;

/** Who hears of a task and when, planned in the transaction of what happened to it. */
@Injectable()
export class TaskMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly persons: PersonService,
    private readonly group: WorkingGroup,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Plans the mails of tasks as they are now: the reminder of what is open, and for what was just given one mail of
   * this day. What was planned before for another day or another person is dropped.
   * @param givenById who gave them; null when nobody did
   */
  async planned(
    tx: EntityManager,
    tasks: readonly WorkingGroupTask[],
    givenById: string | null,
  ): Promise<void> {
    await this.plan.drop(
      tx,
      { subjectIds: tasks.map(({ id }) => id), kinds: [taskMails.reminder] },
      'MOVED_ON',
    );
    const open = tasks.filter(({ status }) => status === 'OPEN');
    const holders = await this.holdersOf(tx, open);
    await this.plan.plan(
      tx,
      open.flatMap((task) =>
        (holders.get(task.id) ?? []).flatMap((to) => [
          ...this.reminder(task, to),
          ...(givenById === null || to.personId === givenById ? [] : this.given(task, to)),
        ]),
      ),
    );
  }

  /** Once for its day and person, early in the morning a week ahead; what is due sooner needs none. */
  private reminder(task: WorkingGroupTask, to: MailAddress): PlannedMailInput[] {
    const dueAt = momentFromDutch(`${dayAfter(task.dueOn, -daysAhead)}T${hour}`);
    if (!(dueAt instanceof Date) || dueAt <= this.clock.now()) return [];
    const kind = taskMails.reminder;
    return [
      {
        ...addressed(to),
        ...{ kind, subjectId: task.id, contextId: task.editionId, dueAt },
        dedupeKey: `${kind}/${task.id}/${task.dueOn}/${to.personId}`,
      },
    ];
  }

  /** All that somebody got on one day is one mail, the next working morning: it reads then what is still theirs. */
  private given({ editionId }: WorkingGroupTask, to: MailAddress): PlannedMailInput[] {
    const day = this.group.today();
    const dueAt = momentFromDutch(`${workingDayAfter(this.clock.now(), 1)}T${hour}`);
    if (!(dueAt instanceof Date)) return [];
    const kind = taskMails.given;
    return [
      {
        ...addressed(to),
        ...{ kind, subjectId: editionId, contextId: editionId, dueAt, payload: { day } },
        dedupeKey: `${kind}/${editionId}/${day}/${to.personId}`,
      },
    ];
  }

  /** Who does each task: the person; for an organisation its editors, else who else takes part for it. */
  private async holdersOf(
    tx: EntityManager,
    tasks: readonly WorkingGroupTask[],
  ): Promise<ReadonlyMap<string, readonly MailAddress[]>> {
    const persons = await this.persons.mailAddresses(
      tx,
      tasks.flatMap(({ personId }) => personId ?? []),
    );
    const colleagues = new Map<string, readonly MailAddress[]>();
    for (const { personId, organisationId } of tasks) {
      if (personId === null && organisationId !== null && !colleagues.has(organisationId))
        colleagues.set(organisationId, await this.colleaguesIn(tx, organisationId));
    }
    return new Map(
      tasks.map(({ id, personId, organisationId }) => [
        id,
        personId === null
          ? (colleagues.get(organisationId ?? '') ?? [])
          : [persons.get(personId) ?? []].flat(),
      ]),
    );
  }

  private async colleaguesIn(tx: EntityManager, organisationId: string): Promise<readonly MailAddress[]> {
    for (const role of takingPart) {
      const found = await this.persons.holders(
        tx,
        { roles: [role], organisationIds: [organisationId] },
        mostColleagues,
      );
      if (found.length > 0) return found;
    }
    return [];
  }
}

function addressed({ personId, name, address, locale }: MailAddress) {
  return { personId, toName: name, toAddress: address, locale };
}
