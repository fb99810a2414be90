import { Field, ID, InputType } from '@nestjs/graphql';
import { type MailReason, mailReasons, type MailStand, mailStands } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';
import { Identifier, OptionalLine, saying } from '@verbonden/shared/server';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { MailReasonEnum, MailStandEnum } from './mail-queue.types';

const unknown = text('Dit kennen we niet.', 'We do not know this.');

@InputType({ description: 'Which mail; all the given conditions together.' })
export class MailQueueFilter {
  @Field(() => MailStandEnum)
  @IsIn(mailStands, saying(unknown))
  stand!: MailStand;

  @Field(() => String, { nullable: true, description: 'A code of `mailOverview.kinds`.' })
  @IsOptional()
  @Matches(/^[a-z]+\.[a-z0-9-]{1,60}$/, saying(unknown))
  kind?: string | null;

  @Field(() => MailReasonEnum, { nullable: true })
  @IsOptional()
  @IsIn(mailReasons, saying(unknown))
  reason?: MailReason | null;

  @Field(() => String, { nullable: true, description: 'A part of a name.' })
  @OptionalLine(120)
  who?: string | null;
}

@InputType()
export class RetryMailInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class RetryFailedMailInput {
  @Field(() => MailReasonEnum)
  @IsIn(mailReasons, saying(unknown))
  reason!: MailReason;
}
