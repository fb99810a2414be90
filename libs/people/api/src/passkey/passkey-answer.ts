import { z } from 'zod';

const answer = z.object({
  id: z.string().min(1).max(1400),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string(), userHandle: z.string().optional() }),
  clientExtensionResults: z.looseObject({}),
});

/** What a browser gave back, as far as its form is right; null for anything else. What it says is judged elsewhere. */
export function answerIn(json: string): z.output<typeof answer> | null {
  try {
    return answer.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
