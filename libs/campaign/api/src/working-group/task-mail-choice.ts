import { Injectable } from '@nestjs/common';
import { notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { WorkingGroupMailStop } from './working-group-mail-stop.entity';

/** Whether somebody wants mail about their tasks. */
@Injectable()
export class TaskMailChoice {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
  ) {}

  async isWanted({ personId }: SignedInViewer): Promise<boolean> {
    return !(await this.db.manager.existsBy(WorkingGroupMailStop, { personId }));
  }

  /** Stops it or begins it again, for oneself; the same twice changes nothing. */
  async set({ personId }: SignedInViewer, wanted: boolean): Promise<boolean> {
    if (wanted) await this.db.manager.delete(WorkingGroupMailStop, { personId });
    else await this.stop(personId);
    return wanted;
  }

  /** Stops it for whoever the link in a mail is of. @throws DomainError NOT_FOUND for a link that is not ours */
  async stopByLink(token: string): Promise<boolean> {
    const personId = this.links.findId('working-group-mail', token);
    if (!personId) throw notFound();
    await this.stop(personId);
    return true;
  }

  private async stop(personId: string): Promise<void> {
    await this.db.query(
      `INSERT INTO working_group_mail_stops (person_id) SELECT id FROM persons WHERE id = $1 ON CONFLICT DO NOTHING`,
      [personId],
    );
  }
}
