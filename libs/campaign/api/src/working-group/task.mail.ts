import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailContent,
  type MailKind,
  type PlannedMail,
  subjectLine,
} from '@verbonden/notifications/api';
import { groupedBy, type Locale, writeDate } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { type GroupMember, WorkingGroup } from './working-group';
import { WorkingGroupTask } from './working-group-task.entity';
import { taskMailGroup, taskMails } from './task-mail-plan';

/** What is asked at the moment of sending, for many mails at once. */
interface Asked {
  readonly tasks: readonly WorkingGroupTask[];
  readonly editions: ReadonlyMap<string, CampaignEdition>;
  readonly parts: ReadonlyMap<string, readonly GroupMember[]>;
}

/** Writes the mails about tasks: only of what is open and still theirs when it leaves (P7). */
@Injectable()
export class TaskMails {
  constructor(
    private readonly db: DataSource,
    private readonly group: WorkingGroup,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  kinds(): MailKind[] {
    return Object.values(taskMails).map((name) => ({
      name,
      group: taskMailGroup,
      necessary: false,
      digest: subjectLine,
      urgent: false,
      compose: (mails) => this.compose(mails),
    }));
  }

  private async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const asked = await this.ask(mails);
    return new Map(mails.map((mail) => [mail.id, this.answer(mail, asked)]));
  }

  private async ask(mails: readonly PlannedMail[]): Promise<Asked> {
    const { manager } = this.db;
    const ids = mails.flatMap(({ personId }) => personId ?? []);
    const editionId = In(mails.flatMap(({ contextId }) => contextId ?? []));
    const tasks = await manager.find(WorkingGroupTask, {
      where: { editionId, status: 'OPEN' },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    const editions = await manager.findBy(CampaignEdition, { id: editionId });
    return {
      tasks,
      editions: new Map(editions.map((edition) => [edition.id, edition])),
      parts: groupedBy(await this.group.members(manager, ids), ({ personId }) => personId),
    };
  }

  private answer(mail: PlannedMail, { tasks, editions, parts }: Asked): MailAnswer {
    const { kind, personId, contextId, subjectId, payload } = mail;
    const edition = editions.get(contextId ?? '');
    const today = this.group.today();
    if (!personId || !edition || today > edition.endsOn) return droppedBecause('MOVED_ON');
    const own = parts.get(personId) ?? [];
    const isTheirs = (task: WorkingGroupTask) =>
      task.personId === null
        ? own.some(({ organisationId }) => organisationId !== null && organisationId === task.organisationId)
        : task.personId === personId && own.length > 0;
    const told = tasks.filter(
      (task) =>
        task.editionId === edition.id &&
        isTheirs(task) &&
        (kind === taskMails.reminder
          ? task.id === subjectId && task.dueOn >= today
          : task.givenOn === payload['day'] && task.givenById !== personId),
    );
    return told.length > 0 ? this.letter(mail, edition, told) : droppedBecause('MOVED_ON');
  }

  private letter(
    mail: PlannedMail,
    edition: CampaignEdition,
    told: readonly WorkingGroupTask[],
  ): MailContent {
    const { locale, toName, personId, kind } = mail;
    const at = (path: string) => `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}`;
    const stop = at(`/week/werkgroep/mail/${this.links.token('working-group-mail', personId!)}`);
    const week = (locale === 'en' && edition.nameEn) || edition.nameNl;
    const { leave, button, ...words } =
      kind === taskMails.reminder ? dueWords(told[0]!, locale) : givenWords(told, week, locale);
    return {
      ...words,
      greeting: greetingFor(toName, locale),
      facts: told.map(({ title, dueOn }) => ({ label: dayIn(dueOn, locale), value: title })),
      button: { label: button, url: at(`/week/${edition.slug}/werkgroep`) },
      links: [{ label: leave, url: stop }],
      signoff: locale === 'nl' ? 'Groet,\nhet team van Verbonden' : 'Kind regards,\nthe Verbonden team',
    };
  }
}

function dayIn(day: string, locale: Locale): string {
  return writeDate(new Date(`${day}T12:00:00Z`), locale);
}

const ends = {
  nl: { button: 'Open de werkgroep', leave: 'Geen mail meer over taken' },
  en: { button: 'Open the working group', leave: 'No more mail about tasks' },
} as const;

function givenWords(told: readonly WorkingGroupTask[], week: string, locale: Locale) {
  const one = told.length === 1 ? told[0]!.title : null;
  const words = {
    nl: {
      subject: one ? `Een taak voor jou: ${one}` : `${told.length} taken voor jou in de werkgroep`,
      preheader: week,
      news: one
        ? `Iemand in de werkgroep gaf jou een taak voor de ${week}.`
        : `In de werkgroep kreeg jij ${told.length} taken voor de ${week}.`,
      paragraphs: ['Lukt het niet? Geef de taak dan aan een ander. Dat kan op de pagina van de werkgroep.'],
    },
    en: {
      subject: one ? `A task for you: ${one}` : `${told.length} tasks for you in the working group`,
      preheader: week,
      news: one
        ? `Somebody in the working group gave you a task for ${week}.`
        : `In the working group you were given ${told.length} tasks for ${week}.`,
      paragraphs: ['Can’t do it? Give the task to somebody else, on the page of the working group.'],
    },
  };
  return { ...words[locale], ...ends[locale] };
}

/** It may be read later than a week ahead: it says the day. */
function dueWords({ title, dueOn }: WorkingGroupTask, locale: Locale) {
  const day = dayIn(dueOn, locale);
  const words = {
    nl: {
      subject: `Klaar op ${day}: ${title}`,
      preheader: 'Een taak van jou in de werkgroep van de Week.',
      news: `Een taak van jou in de werkgroep moet klaar zijn op ${day}.`,
      paragraphs: ['Al gedaan? Vink de taak dan af. Meer tijd nodig? Kies een andere dag.'],
    },
    en: {
      subject: `Due on ${day}: ${title}`,
      preheader: 'A task of yours in the Week working group.',
      news: `A task of yours in the working group is due on ${day}.`,
      paragraphs: ['Done already? Tick it off. Need more time? Choose another day.'],
    },
  };
  return { ...words[locale], ...ends[locale] };
}
