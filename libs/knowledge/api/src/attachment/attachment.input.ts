import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, Prose, saying } from '@verbonden/shared/server';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';

/** An item has no more attachments than this. */
export const mostAttachments = 20;
const tooMany = saying(
  text(
    `Bij een stuk horen hooguit ${mostAttachments} bijlagen.`,
    `There are ${mostAttachments} attachments to an item at most.`,
  ),
);

@InputType()
export class AddAttachmentsInput {
  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field(() => [ID], { description: 'Files that you sent yourself; the same one twice is one attachment.' })
  @Identifier({ each: true })
  @ArrayMinSize(1, saying(text('Kies een bestand.', 'Choose a file.')))
  @ArrayMaxSize(mostAttachments, tooMany)
  fileIds!: string[];
}

@InputType()
export class ChangeAttachmentInput {
  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field(() => ID)
  @Identifier()
  attachmentId!: string;

  @Field()
  @Clean()
  @Line(160, text('Vul in hoe dit heet.', 'Fill in what this is called.'))
  title!: string;

  @Field({ defaultValue: '' })
  @Clean()
  @Prose(500)
  alt!: string;
}

@InputType({ isAbstract: true })
export abstract class AttachmentInput {
  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field(() => ID)
  @Identifier()
  attachmentId!: string;
}

@InputType()
export class OrderAttachmentsInput {
  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field(() => [ID], { description: 'In the order in which they are shown; what is left out comes after.' })
  @Identifier({ each: true })
  @ArrayMaxSize(mostAttachments, tooMany)
  ids!: string[];
}

@InputType()
export class RemoveAttachmentInput extends AttachmentInput {}

@InputType()
export class RestoreAttachmentInput extends AttachmentInput {}

@InputType()
export class EraseAttachmentInput extends AttachmentInput {}
