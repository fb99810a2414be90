import { Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import {
  badInput,
  conflict,
  forbidden,
  groupedBy,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { loader, newId } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { recognisable } from '../lab-fields';
import { canOfferSite, workplacesOf } from '../lab.policy';
import { LabMailPlan } from '../mail/lab-mail-plan';
import { LabProject } from '../project/lab-project.entity';
import { ProjectKeeper } from '../project/project-keeper';
import { LabSite } from './lab-site.entity';
import type { OfferLabSiteInput, RemoveLabSiteInput, SaveLabSiteInput } from './lab-site.input';
import { siteProblems } from './lab-site-problems';

/** Where projects are tried: offered by who works there, or put there by the Lab. */
@Injectable()
export class LabSites {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ProjectKeeper,
    private readonly mail: LabMailPlan,
  ) {}

  /** By project, in the order in which they came. */
  readonly ofProject = loader<string, LabSite[]>(async (ids) => {
    const sites = await this.db.manager.find(LabSite, {
      where: { projectId: In([...ids]) },
      order: { id: 'ASC' },
    });
    return groupedBy(sites, ({ projectId }) => projectId);
  }, []);

  /** "We want to try this": the Lab hears of it. Again is the same offer with newer words. */
  offer(viewer: SignedInViewer, { projectId, organisationId, note }: OfferLabSiteInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.lock(tx, projectId);
      if (!workplacesOf(viewer).includes(organisationId)) throw forbidden(whoWorksThere);
      const problems = recognisable({ note });
      if (problems.length > 0) throw badInput(...problems);
      const standing = await tx.findOneBy(LabSite, { projectId, organisationId });
      if (standing?.status === 'OFFERED') {
        await tx.save(Object.assign(standing, { note, offeredById: viewer.personId }));
        return project;
      }
      if (standing) throw conflict(isThere);
      if (!canOfferSite(viewer, project)) throw conflict(seeksNone);
      const site = Object.assign(new LabSite(), {
        ...{ id: newId(), projectId, organisationId, note, status: 'OFFERED', offeredById: viewer.personId },
        ...{ place: '', answer: '', fromDay: null, untilDay: null },
      });
      await tx.insert(LabSite, site);
      await this.mail.siteOffered(tx, site, project);
      return project;
    });
  }

  /** The Lab says where a place stands; who offered it hears the first answer. */
  save(
    viewer: SignedInViewer,
    { projectId, organisationId, ...said }: SaveLabSiteInput,
  ): Promise<LabProject> {
    const site = {
      ...said,
      place: said.place ?? '',
      fromDay: said.fromDay ?? null,
      untilDay: said.untilDay ?? null,
    };
    const problems = [...siteProblems(site), ...recognisable({ place: site.place, answer: site.answer })];
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.hold(tx, viewer, projectId);
      if (problems.length > 0) throw badInput(...problems);
      const standing = await tx.findOneBy(LabSite, { projectId, organisationId });
      if (said.status === 'OFFERED' || (said.status === 'DECLINED' && standing?.status !== 'OFFERED')) {
        throw conflict(noOffer);
      }
      if (!standing && !(await tx.existsBy(Organisation, { id: organisationId })))
        throw badInput(unknownOrganisation);
      const wasOffer = standing?.status === 'OFFERED';
      const saved = await tx.save(
        Object.assign(
          standing ??
            Object.assign(new LabSite(), {
              id: newId(),
              projectId,
              organisationId,
              note: '',
              offeredById: null,
            }),
          site,
          // What the Lab said to an offer stays, until it says something else.
          { answer: site.answer || (standing?.answer ?? '') },
          // A place that is declined is tried nowhere.
          said.status === 'DECLINED' ? { fromDay: null, untilDay: null } : {},
        ),
      );
      if (wasOffer) await this.mail.siteAnswered(tx, saved, viewer.personId);
      return project;
    });
  }

  /** Takes a place away that was put there by mistake. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  remove(viewer: SignedInViewer, { projectId, organisationId }: RemoveLabSiteInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.holdOpen(tx, viewer, projectId);
      await tx.delete(LabSite, { projectId, organisationId });
      return project;
    });
  }
}

const whoWorksThere = text('wie bij die organisatie werkt', 'who works at that organisation');
const isThere = text(
  'Jullie staan al bij dit project. Kijk hoe het ermee staat.',
  'You are at this project already. See how it stands.',
);
const seeksNone = text('Dit project zoekt nu geen plek.', 'This project looks for no place now.');
const noOffer = text('Hier is geen aanbod om op te antwoorden.', 'There is no offer here to answer.');
const unknownOrganisation = {
  field: 'organisationId',
  code: 'UNKNOWN',
  text: text('Kies een organisatie uit de lijst.', 'Choose an organisation from the list.'),
};
