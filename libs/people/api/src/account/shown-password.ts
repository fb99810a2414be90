import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { saying } from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';

/** The password again, where only the owner of an account may do something (see `ProofOfSelf.assertRecent`). */
export function ShownPassword(): PropertyDecorator {
  return applyDecorators(
    Field(() => String, {
      nullable: true,
      description: 'The password; null for who has none, or signed in just now.',
    }),
    IsOptional(),
    MaxLength(1000, saying(text('Dit is te lang voor een wachtwoord.', 'This is too long for a password.'))),
  );
}
