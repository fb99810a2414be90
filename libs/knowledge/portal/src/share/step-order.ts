import type { UpdateKnowledgeItemInput } from '@verbonden/shared/web/schema';

/** "omhoog-3" puts the third step before the second; anything else leaves the steps in their order. */
export function withStepUp(
  input: Partial<UpdateKnowledgeItemInput>,
  pressed: string,
): Partial<UpdateKnowledgeItemInput> {
  const [, number] = /^omhoog-(\d{1,3})$/.exec(pressed) ?? [];
  const place = Number(number) - 1;
  const steps = [...(input.steps ?? [])];
  const moved = steps[place];
  if (!(place > 0) || moved === undefined) return input;
  steps.splice(place, 1);
  steps.splice(place - 1, 0, moved);
  return { ...input, steps };
}
