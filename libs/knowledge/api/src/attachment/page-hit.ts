import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MarkedText } from '@verbonden/search/api';
import { Attachment } from './attachment.entity';

@ObjectType({ description: 'Where a search was met in a file of an item.' })
export class AttachmentHit {
  @Field(() => Attachment)
  attachment!: Attachment;

  @Field(() => Int, { nullable: true, description: 'The page or slide; null in a file without pages.' })
  page!: number | null;

  @Field(() => [MarkedText], { description: 'A telling piece of that page.' })
  excerpt!: MarkedText[];
}
