import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { LabProject } from '../project/lab-project.entity';
import { projectPath } from '../project/lab-project-document';
import { LabRequest } from '../request/lab-request.entity';
import { LabSite } from '../site/lab-site.entity';
import type { LabMailKind } from './lab-mail-plan';
import { type Letter, received, settled, siteAnswered, siteOffered } from './lab-letters';

const signoff = { nl: 'Groet,\nhet team van Verbonden', en: 'Kind regards,\nthe Verbonden team' };

/** Writes the mails of the Lab. Each asks at the moment of sending whether its news still holds (P7). */
@Injectable()
export class LabMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Who offered a place or brought something in must hear; so must who leads the project. */
  kinds(): MailKind[] {
    const composers: Readonly<
      Record<LabMailKind, (mails: readonly PlannedMail[]) => Promise<Map<string, Letter>>>
    > = {
      'lab.site-offered': (mails) =>
        this.aboutSites(mails, (site, ...about) =>
          site.status === 'OFFERED' ? siteOffered(site, ...about) : null,
        ),
      'lab.site-answered': (mails) =>
        this.aboutSites(mails, (site, ...about) =>
          site.status === 'OFFERED' ? null : siteAnswered(site, ...about),
        ),
      'lab.request-received': (mails) =>
        this.aboutRequests(mails, (request, _, mail) =>
          request.settledAt ? null : received(request, mail.locale),
        ),
      'lab.request-settled': (mails) =>
        this.aboutRequests(mails, (request, project, mail) => settled(request, project, mail.locale)),
    };
    return (Object.keys(composers) as LabMailKind[]).map((name) => ({
      name,
      necessary: true,
      urgent: false,
      compose: async (mails) => this.written(mails, await composers[name](mails)),
    }));
  }

  private written(
    mails: readonly PlannedMail[],
    letters: ReadonlyMap<string, Letter>,
  ): Map<string, MailContent | DroppedBecause> {
    return new Map(
      mails.map((mail): [string, MailContent | DroppedBecause] => {
        const letter = letters.get(mail.id);
        if (!letter) return [mail.id, droppedBecause('MOVED_ON')];
        const { label, path, ...words } = letter;
        const { locale, toName } = mail;
        return [
          mail.id,
          {
            ...words,
            greeting: greetingFor(toName, locale),
            button: { label, url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}` },
            signoff: signoff[locale],
          },
        ];
      }),
    );
  }

  private async aboutSites(
    mails: readonly PlannedMail[],
    write: (
      site: LabSite,
      project: LabProject,
      organisation: string,
      locale: PlannedMail['locale'],
    ) => Letter | null,
  ): Promise<Map<string, Letter>> {
    const sites = await this.db
      .getRepository(LabSite)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const projects = await this.db
      .getRepository(LabProject)
      .findBy({ id: In(sites.map(({ projectId }) => projectId)) });
    const names = await this.db
      .getRepository(Organisation)
      .findBy({ id: In(sites.map(({ organisationId }) => organisationId)) });
    return lettersOf(mails, (mail) => {
      const site = sites.find(({ id }) => id === mail.subjectId);
      const project = projects.find(({ id }) => id === site?.projectId);
      const organisation = names.find(({ id }) => id === site?.organisationId);
      return site && project && organisation ? write(site, project, organisation.name, mail.locale) : null;
    });
  }

  private async aboutRequests(
    mails: readonly PlannedMail[],
    write: (request: LabRequest, projectPath: string | null, mail: PlannedMail) => Letter | null,
  ): Promise<Map<string, Letter>> {
    const requests = await this.db
      .getRepository(LabRequest)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const projects = await this.db
      .getRepository(LabProject)
      .findBy({ id: In(requests.flatMap(({ projectId }) => projectId ?? [])) });
    return lettersOf(mails, (mail) => {
      const request = requests.find(({ id }) => id === mail.subjectId);
      const project = projects.find(({ id }) => id === request?.projectId);
      return request ? write(request, project ? projectPath(project.slug) : null, mail) : null;
    });
  }
}

function lettersOf(
  mails: readonly PlannedMail[],
  letterOf: (mail: PlannedMail) => Letter | null,
): Map<string, Letter> {
  return new Map(
    mails.flatMap((mail) => {
      const letter = letterOf(mail);
      return letter ? [[mail.id, letter] as const] : [];
    }),
  );
}
