import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { RoleEnum } from '@verbonden/people/api';
import type { Role } from '@verbonden/shared/kernel';
import { text } from '@verbonden/shared/kernel';
import { atMost, Identifier, OptionalLine, Prose, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { BroadcastAudience } from './broadcast.enums';

const longestSubject = 160;
const longestBody = 10_000;
const oneLine = saying(text('Schrijf dit op één regel.', 'Write this on one line.'));
const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

@InputType({ description: 'A draft may be incomplete: nothing that was typed is lost.' })
export class SaveBroadcastInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one letter.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was read; null for a new letter. Another one by now is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => BroadcastAudience)
  audience!: BroadcastAudience;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  subsessionId?: string | null;

  @Field(() => RoleEnum, { nullable: true })
  role?: Role | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  organisationId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  region?: string | null;

  @Field({ defaultValue: '' })
  @trimmed
  @MaxLength(longestSubject, saying(atMost(longestSubject)))
  @Matches(/^[^\r\n]*$/, oneLine)
  subject!: string;

  @Field({ defaultValue: '' })
  @trimmed
  @MaxLength(longestSubject, saying(atMost(longestSubject)))
  @Matches(/^[^\r\n]*$/, oneLine)
  subjectEn!: string;

  @Field({ defaultValue: '' })
  @Prose(longestBody)
  body!: string;

  @Field({ defaultValue: '' })
  @Prose(longestBody)
  bodyEn!: string;
}

@InputType()
export class SendBroadcastInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The `version` that was looked at; another one by now is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'A second yes, for a letter to more than 200 people.',
  })
  confirmed!: boolean;
}

@InputType()
export class StopBroadcastInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class DeleteBroadcastInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
