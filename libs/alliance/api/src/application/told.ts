import { applyDecorators } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';
import { atMost, Clean, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { IsNotEmpty, MaxLength } from 'class-validator';

/** How long what people tell each other about an application may be, in characters. */
const longest = 2000;

/** Longer text that must be there; `ask` says what to write. */
export function Told(ask: Text): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    Clean(),
    IsNotEmpty(saying(ask)),
    MaxLength(longest, saying(atMost(longest))),
  );
}
