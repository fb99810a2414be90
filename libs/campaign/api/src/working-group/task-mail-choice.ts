import { Injectable } from '@nestjs/common';
import { MailPreferenceService } from '@verbonden/notifications/api';
import { notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { taskMailGroup } from './task-mail-plan';

/** Whether somebody wants mail about their tasks: what they chose on `/mijn/mail`, said and chosen where the tasks are. */
@Injectable()
export class TaskMailChoice {
  constructor(
    private readonly db: DataSource,
    private readonly preferences: MailPreferenceService,
    private readonly links: SignedLinks,
  ) {}

  async isWanted({ personId }: SignedInViewer): Promise<boolean> {
    const wanting = await this.preferences.wantedBy(this.db.manager, taskMailGroup, [personId]);
    return wanting.has(personId);
  }

  /** Stops it or begins it again, for oneself; the same twice changes nothing. */
  async set({ personId }: SignedInViewer, wanted: boolean): Promise<boolean> {
    await this.want(personId, wanted);
    return wanted;
  }

  /** Stops it for whoever the link in a mail is of. @throws DomainError NOT_FOUND for a link that is not ours, or when they are gone */
  async stopByLink(token: string): Promise<boolean> {
    const personId = this.links.findId('working-group-mail', token);
    if (!personId) throw notFound();
    await this.want(personId, false);
    return true;
  }

  private want(personId: string, isWanted: boolean): Promise<void> {
    return this.db.transaction((tx) => this.preferences.want(tx, taskMailGroup, personId, isWanted));
  }
}
