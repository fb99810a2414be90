import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import { isSignedIn, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, FileLinks, type RequestContext, StoredFile } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { isEditorOf, worksOn } from '../knowledge.policy';
import { KnowledgeItemEdge } from '../list/knowledge-item.connection';
import { attachmentPath, previewPath } from './attachment-address';
import { Attachment } from './attachment.entity';
import {
  AddAttachmentsInput,
  ChangeAttachmentInput,
  EraseAttachmentInput,
  RemoveAttachmentInput,
  RestoreAttachmentInput,
  OrderAttachmentsInput,
} from './attachment.input';
import { AttachmentLoader } from './attachment.loader';
import { canManageAttachments, isOpenToAll } from './attachment.policy';
import { AttachmentService } from './attachment.service';
import { AttachmentHit } from './page-hit';

@Resolver(() => KnowledgeItem)
export class ItemAttachmentsResolver {
  constructor(
    private readonly service: AttachmentService,
    private readonly loader: AttachmentLoader,
  ) {}

  @ResolveField(() => [Attachment], {
    description: 'The files with this text, in order. Who writes it also sees what cannot be opened yet.',
  })
  attachments(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<Attachment[]> {
    return this.loader.of(context, item.attachments, isEditorOf(context.viewer, item));
  }

  @ResolveField(() => Boolean)
  viewerCanManageAttachments(@Parent() item: KnowledgeItem, @Context() { viewer }: RequestContext): boolean {
    return canManageAttachments(viewer, item);
  }

  @Mutation(() => KnowledgeItem, {
    description:
      'Puts files that you sent with the text that is being written; readers see them once it is published.',
  })
  addAttachments(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddAttachmentsInput,
  ): Promise<KnowledgeItem> {
    return this.service.add(viewer, input);
  }

  @Mutation(() => KnowledgeItem, { description: 'Another title or description; it gets another id.' })
  changeAttachment(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeAttachmentInput,
  ): Promise<KnowledgeItem> {
    return this.service.change(viewer, input);
  }

  @Mutation(() => KnowledgeItem, { description: 'Takes it out; `restoreAttachment` puts it back for a day.' })
  removeAttachment(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveAttachmentInput,
  ): Promise<KnowledgeItem> {
    return this.service.remove(viewer, input);
  }

  @Mutation(() => KnowledgeItem)
  restoreAttachment(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RestoreAttachmentInput,
  ): Promise<KnowledgeItem> {
    return this.service.restore(viewer, input);
  }

  @Mutation(() => KnowledgeItem)
  orderAttachments(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: OrderAttachmentsInput,
  ): Promise<KnowledgeItem> {
    return this.service.order(viewer, input);
  }

  @Mutation(() => KnowledgeItem, {
    description: 'Erases its file for good, out of every text ever published too. There is no way back.',
  })
  eraseAttachment(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: EraseAttachmentInput,
  ): Promise<KnowledgeItem> {
    return this.service.erase(viewer, input);
  }
}

@Resolver(() => Attachment)
export class AttachmentResolver {
  constructor(
    private readonly loader: AttachmentLoader,
    private readonly items: KnowledgeItemLoader,
    private readonly persons: PersonService,
    private readonly links: FileLinks,
  ) {}

  @ResolveField(() => StoredFile)
  async file(@Parent() attachment: Attachment, @Context() context: RequestContext): Promise<StoredFile> {
    const file = await this.loader.fileOf(context, attachment);
    if (!file) throw notFound();
    return file;
  }

  @ResolveField(() => String, {
    description: 'Where it can be opened: for everybody and for good, or for you and for ten minutes.',
  })
  async address(@Parent() attachment: Attachment, @Context() context: RequestContext): Promise<string> {
    const { name } = await this.file(attachment, context);
    return this.addressOf(attachment, attachmentPath(attachment.id, name), context);
  }

  @ResolveField(() => String, { nullable: true, description: 'A small picture of it, in WebP.' })
  async preview(
    @Parent() attachment: Attachment,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    const { hasPreview } = await this.file(attachment, context);
    return hasPreview ? this.addressOf(attachment, previewPath(attachment.id), context) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who added it; for who works on the item.' })
  async addedBy(
    @Parent() attachment: Attachment,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    const item = await this.items.byId.load(context, attachment.itemId);
    if (!item || !attachment.addedById || !worksOn(context.viewer, item)) return null;
    return this.persons.byId.load(context, attachment.addedById);
  }

  private async addressOf(attachment: Attachment, path: string, context: RequestContext): Promise<string> {
    const item = await this.items.byId.load(context, attachment.itemId);
    const isPublished = item?.attachments.includes(attachment.id) ?? false;
    const { viewer } = context;
    if ((item && isOpenToAll(item, { isPublished, isWaiting: false })) || !isSignedIn(viewer)) return path;
    return this.links.signed(path, viewer);
  }
}

/** Where in a file a search was met. */
@Resolver(() => KnowledgeItemEdge)
export class AttachmentHitResolver {
  @ResolveField(() => AttachmentHit, {
    nullable: true,
    description: 'The page of a file with the item on which the search is met best; null without a search.',
  })
  async attachmentHit(@Parent() { node, fileHits }: KnowledgeItemEdge): Promise<AttachmentHit | null> {
    return (await fileHits()).get(node.id) ?? null;
  }
}
