import { Injectable } from '@nestjs/common';
import { Files, FileState, loader, type RequestContext, type StoredFile } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Attachment } from './attachment.entity';

/** Attachments for many items at once. */
@Injectable()
export class AttachmentLoader {
  constructor(
    private readonly db: DataSource,
    private readonly files: Files,
  ) {}

  readonly byId = loader<string, Attachment | null>(async (ids) => {
    const found = await this.db.manager.findBy(Attachment, { id: In([...ids]) });
    return new Map(found.map((each) => [each.id, each]));
  }, null);

  fileOf(context: RequestContext, { fileId }: Attachment): Promise<StoredFile | null> {
    return this.files.byId.load(context, fileId);
  }

  /**
   * The attachments in a text, in order.
   * @param all also those that cannot be opened (yet), for who works on the text
   */
  async of(context: RequestContext, ids: readonly string[], all: boolean): Promise<Attachment[]> {
    const found = await Promise.all(ids.map((id) => this.byId.load(context, id)));
    const there = found.filter((each) => each !== null);
    const files = await Promise.all(there.map((each) => this.fileOf(context, each)));
    return there.filter((_, place) => {
      const state = files[place]?.state;
      return state === FileState.READY || (all && state !== undefined && state !== FileState.ERASED);
    });
  }
}
