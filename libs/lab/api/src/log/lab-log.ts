import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  dutchDay,
  type FieldProblem,
  groupedBy,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, FileKind, Files, FileState, loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { recognisable } from '../lab-fields';
import { LabProject } from '../project/lab-project.entity';
import { ProjectKeeper } from '../project/project-keeper';
import { LabLogEntry } from './lab-log-entry.entity';
import type { RemoveLabLogEntryInput, SaveLabLogEntryInput } from './lab-log-entry.input';

/** Of a project, so many entries are shown. */
const mostShown = 200;

/** The log of projects. Everybody reads it, so nobody can be recognised in it, on a photo neither. */
@Injectable()
export class LabLog {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ProjectKeeper,
    private readonly files: Files,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By project, the newest first. */
  readonly ofProject = loader<string, LabLogEntry[]>(async (ids) => {
    const entries = await this.db.manager
      .createQueryBuilder(LabLogEntry, 'entry')
      .where(
        `entry.id IN (SELECT id FROM (
           SELECT id, row_number() OVER (PARTITION BY project_id ORDER BY on_day DESC, id DESC) AS place
           FROM lab_log_entries WHERE project_id = ANY (:ids)) AS numbered WHERE place <= ${mostShown})`,
        { ids: [...ids] },
      )
      .orderBy('entry.on_day', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .getMany();
    return groupedBy(entries, ({ projectId }) => projectId);
  }, []);

  /** An entry that has a photo, for the door that gives it out. */
  find(id: string): Promise<LabLogEntry | null> {
    return this.db.getRepository(LabLogEntry).findOneBy({ id });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT */
  save(viewer: SignedInViewer, input: SaveLabLogEntryInput): Promise<LabProject> {
    const { id, projectId, onDay, body } = input;
    const problems = this.problemsOf(input);
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.holdOpen(tx, viewer, projectId);
      if (problems.length > 0) throw badInput(...problems);
      const standing = await tx.findOneBy(LabLogEntry, { id });
      if (standing && standing.projectId !== projectId) throw notFound();
      const fileId = await this.hold(tx, viewer, input.fileId ?? null, standing?.fileId ?? null);
      await tx.save(
        Object.assign(
          standing ?? Object.assign(new LabLogEntry(), { id, projectId, authorId: viewer.personId }),
          {
            ...{ onDay, body, fileId },
            alt: fileId ? (input.alt ?? '') : '',
          },
        ),
      );
      return project;
    });
  }

  /** Takes it away with its photo. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  remove(viewer: SignedInViewer, { id, projectId }: RemoveLabLogEntryInput): Promise<LabProject> {
    return this.db.transaction(async (tx) => {
      const project = await this.keeper.holdOpen(tx, viewer, projectId);
      const entry = await tx.findOneBy(LabLogEntry, { id, projectId });
      if (!entry) return project;
      await tx.remove(entry);
      if (entry.fileId) await this.files.release(tx, [entry.fileId]);
      return project;
    });
  }

  /** Takes hold of a new photo and lets go of the one that was there. */
  private async hold(
    tx: EntityManager,
    viewer: SignedInViewer,
    wanted: string | null,
    standing: string | null,
  ): Promise<string | null> {
    if (wanted === standing) return wanted;
    if (wanted) {
      const [file] = await this.files.hold(tx, viewer, [wanted], 'fileId');
      if (file!.state === FileState.READY && file!.kind !== FileKind.PICTURE) throw badInput(noPicture);
    }
    if (standing) await this.files.release(tx, [standing]);
    return wanted;
  }

  private problemsOf({ onDay, body, fileId, alt, nobodyRecognisable }: SaveLabLogEntryInput): FieldProblem[] {
    const today = dutchDay(this.clock.now());
    return [
      ...recognisable({ body, alt: alt ?? null }),
      ...(onDay > today ? [stillToCome] : []),
      ...(fileId && !alt ? [sayWhatItShows] : []),
      ...(fileId && !nobodyRecognisable ? [nobody] : []),
    ];
  }
}

const stillToCome = {
  field: 'onDay',
  code: 'STILL_TO_COME',
  text: text('Kies een dag die geweest is.', 'Choose a day that has been.'),
};
const sayWhatItShows = {
  field: 'alt',
  code: 'MISSING',
  text: text(
    'Schrijf in één zin wat er op de foto staat, voor wie hem niet kan zien.',
    'Write in one sentence what the photo shows, for who cannot see it.',
  ),
};
const nobody = {
  field: 'nobodyRecognisable',
  code: 'MISSING',
  text: text(
    'Kies een foto waarop niemand te herkennen is, en kruis dat hier aan.',
    'Choose a photo in which nobody can be recognised, and tick that here.',
  ),
};
const noPicture = {
  field: 'fileId',
  code: 'NO_PICTURE',
  text: text('Kies een foto of een plaatje.', 'Choose a photo or a picture.'),
};
