import { Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { assertKeepsDesk, MediaKeeper } from './media-keeper';
import type { MediaRequest } from './media-request.entity';
import { supporterIds } from './supporter-ids';
import type { MediaSupporter } from './media-yes';

/** What the desk reads. */
@Injectable()
export class MediaDesk {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: MediaKeeper,
    private readonly persons: PersonService,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  get(viewer: SignedInViewer, id: string): Promise<MediaRequest> {
    return this.keeper.get(this.db.manager, viewer, id);
  }

  /** By name. @throws DomainError FORBIDDEN */
  async supporters(viewer: SignedInViewer): Promise<MediaSupporter[]> {
    assertKeepsDesk(viewer);
    const ids = await supporterIds(this.db.manager, this.persons);
    const people = await this.persons.mailAddresses(this.db.manager, ids);
    return [...people.values()]
      .flatMap(({ personId, name }) => (personId ? [{ id: personId, name }] : []))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  }
}
