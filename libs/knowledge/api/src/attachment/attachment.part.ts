import type { Part } from '../part';
import { AttachmentHits } from './attachment-hits';
import { AttachmentSweep } from './attachment-sweep';
import { AttachmentController } from './attachment.controller';
import { Attachment } from './attachment.entity';
import { AttachmentLoader } from './attachment.loader';
import { AttachmentHitResolver, AttachmentResolver, ItemAttachmentsResolver } from './attachment.resolver';
import { AttachmentService } from './attachment.service';

export const attachmentPart: Part = {
  entities: [Attachment],
  services: [AttachmentService, AttachmentLoader, AttachmentHits],
  resolvers: [ItemAttachmentsResolver, AttachmentResolver, AttachmentHitResolver],
  controllers: [AttachmentController],
  sweeps: [AttachmentSweep],
};
