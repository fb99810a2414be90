import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import { badInput, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { type FileHolder, Files, FileWork, newId, type StoredFile } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import type { KnowledgeContent } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemService } from '../item/knowledge-item.service';
import { documentsOf } from './attachment-documents';
import { Attachment } from './attachment.entity';
import {
  type AddAttachmentsInput,
  type AttachmentInput,
  type ChangeAttachmentInput,
  mostAttachments,
  type OrderAttachmentsInput,
} from './attachment.input';

/** Files with items. Each step changes the list in the text that is being written, whatever else was saved meanwhile. */
@Injectable()
export class AttachmentService implements FileHolder, OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly items: KnowledgeItemService,
    private readonly files: Files,
    private readonly work: FileWork,
    private readonly search: SearchIndex,
  ) {}

  onModuleInit(): void {
    this.work.register(this);
  }

  /** What is written in a file can be found as soon as the file is ready. */
  async ready(tx: EntityManager, { id }: StoredFile): Promise<void> {
    const items = await tx
      .createQueryBuilder(KnowledgeItem, 'item')
      .where(`item.status = 'PUBLISHED'`)
      .andWhere(
        `item.attachments && ARRAY(SELECT attached.id FROM attachments attached WHERE attached.file_id = :id)`,
        { id },
      )
      .orderBy('item.id')
      .getMany();
    await this.search.put(tx, await documentsOf(tx, items));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
  add(viewer: SignedInViewer, { itemId, fileIds }: AddAttachmentsInput): Promise<KnowledgeItem> {
    return this.items.alter(viewer, itemId, async (content, tx) => {
      const known = await tx.findBy(Attachment, { itemId });
      const listed = new Set(
        known.filter(({ id }) => content.attachments.includes(id)).map(({ fileId }) => fileId),
      );
      const fresh = [...new Set(fileIds)].filter((id) => !listed.has(id));
      if (content.attachments.length + fresh.length > mostAttachments) throw badInput(tooMany);
      const files = await this.files.hold(tx, viewer, fresh, 'fileIds');
      const added = files.map((file) =>
        Object.assign(new Attachment(), {
          id: newId(),
          itemId,
          fileId: file.id,
          title: titleOf(file),
          alt: '',
          addedById: viewer.personId,
        }),
      );
      await tx.save(added);
      return { ...content, attachments: [...content.attachments, ...added.map(({ id }) => id)] };
    });
  }

  /** Names it otherwise. @throws DomainError NOT_FOUND, FORBIDDEN */
  change(viewer: SignedInViewer, input: ChangeAttachmentInput): Promise<KnowledgeItem> {
    return this.items.alter(viewer, input.itemId, async (content, tx) => {
      const { id, ...standing } = await listed(tx, content, input);
      const [title, alt] = [input.title, input.alt.trim()];
      if (title === standing.title && alt === standing.alt) return content;
      const renamed = Object.assign(new Attachment(), { ...standing, id: newId(), title, alt });
      await tx.insert(Attachment, renamed);
      return {
        ...content,
        attachments: content.attachments.map((each) => (each === id ? renamed.id : each)),
      };
    });
  }

  /** Takes it out of the list; gone already is fine. @throws DomainError NOT_FOUND, FORBIDDEN */
  remove(viewer: SignedInViewer, { itemId, attachmentId }: AttachmentInput): Promise<KnowledgeItem> {
    return this.items.alter(viewer, itemId, (content) =>
      Promise.resolve({
        ...content,
        attachments: content.attachments.filter((id) => id !== attachmentId),
      }),
    );
  }

  /** Puts back what was removed, at the end. @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
  restore(viewer: SignedInViewer, { itemId, attachmentId }: AttachmentInput): Promise<KnowledgeItem> {
    return this.items.alter(viewer, itemId, async (content, tx) => {
      if (content.attachments.includes(attachmentId)) return content;
      if (content.attachments.length >= mostAttachments) throw badInput(tooMany);
      if (!(await tx.existsBy(Attachment, { id: attachmentId, itemId }))) throw notFound();
      return { ...content, attachments: [...content.attachments, attachmentId] };
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  order(viewer: SignedInViewer, { itemId, ids }: OrderAttachmentsInput): Promise<KnowledgeItem> {
    return this.items.alter(viewer, itemId, (content) => {
      const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const attachments = content.attachments.toSorted((one, other) => place(one) - place(other));
      return Promise.resolve({ ...content, attachments });
    });
  }

  /**
   * Erases its file for good, out of every text that was ever published too: for what should never have been shared.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  erase(viewer: SignedInViewer, { itemId, attachmentId }: AttachmentInput): Promise<KnowledgeItem> {
    return this.items.alter(viewer, itemId, async (content, tx) => {
      const attachment = await tx.findOneBy(Attachment, { id: attachmentId, itemId });
      if (!attachment) throw notFound();
      const { fileId } = attachment;
      await this.files.erase(tx, [fileId]);
      const same = new Set((await tx.findBy(Attachment, { itemId, fileId })).map(({ id }) => id));
      const item = await tx.findOneByOrFail(KnowledgeItem, { id: itemId });
      if (item.status === 'PUBLISHED') await this.search.put(tx, await documentsOf(tx, [item]));
      return { ...content, attachments: content.attachments.filter((id) => !same.has(id)) };
    });
  }

  /** An attachment with its item, and where in the item it is; null when there is none. */
  async find(id: string): Promise<{
    attachment: Attachment;
    item: KnowledgeItem;
    isPublished: boolean;
    isWaiting: boolean;
  } | null> {
    const attachment = await this.db.manager.findOneBy(Attachment, { id });
    const item = attachment && (await this.db.manager.findOneBy(KnowledgeItem, { id: attachment.itemId }));
    if (!attachment || !item) return null;
    const places = await this.db.query<{ status: string }[]>(
      `SELECT DISTINCT status FROM knowledge_revisions WHERE item_id = $1 AND content->'attachments' ? $2`,
      [item.id, id],
    );
    return {
      attachment,
      item,
      isPublished: item.attachments.includes(id) || places.some(({ status }) => status === 'PUBLISHED'),
      isWaiting: places.some(({ status }) => status !== 'PUBLISHED'),
    };
  }

  /** Lets go of what is in no text any more, a day after it was made. */
  async forgetLoose(before: Date): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [gone] = await tx.query<[{ file_id: string }[], number]>(
        `DELETE FROM attachments attached
         USING knowledge_items item
         WHERE item.id = attached.item_id AND attached.updated_at < $1 AND item.updated_at < $1
           AND NOT attached.id = ANY (item.attachments)
           AND NOT EXISTS (SELECT FROM knowledge_revisions revision
                           WHERE revision.item_id = item.id
                             AND revision.content->'attachments' ? attached.id::text)
         RETURNING attached.file_id`,
        [before],
      );
      const ids = [...new Set(gone.map((each) => each.file_id))];
      const used = await tx.query<{ file_id: string }[]>(
        'SELECT DISTINCT file_id FROM attachments WHERE file_id = ANY ($1)',
        [ids],
      );
      const still = new Set(used.map((each) => each.file_id));
      await this.files.release(
        tx,
        ids.filter((id) => !still.has(id)),
      );
    });
  }
}

/** @throws DomainError NOT_FOUND when it is not in this text */
async function listed(
  tx: EntityManager,
  { attachments }: KnowledgeContent,
  { itemId, attachmentId: id }: AttachmentInput,
): Promise<Attachment> {
  const attachment = attachments.includes(id) ? await tx.findOneBy(Attachment, { id, itemId }) : null;
  if (!attachment) throw notFound();
  return attachment;
}

/** What a file is called before anybody said so: its name without ending and underscores. */
function titleOf({ name }: StoredFile): string {
  const words = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/_+/g, ' ')
    .trim();
  return words || name;
}

const tooMany = {
  field: 'fileIds',
  code: 'TOO_MANY',
  text: text(
    `Bij een stuk horen hooguit ${mostAttachments} bijlagen. Haal eerst iets weg.`,
    `There are ${mostAttachments} attachments to an item at most. Remove something first.`,
  ),
};
