import type { SpeakerInput } from '@verbonden/shared/web/schema';

/** Reads who speaks, one a line: the name, a comma, and where somebody comes from. */
export function speakersIn(typed: string): SpeakerInput[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const comma = line.indexOf(',');
      if (comma < 0) return { name: line, organisation: null };
      return { name: line.slice(0, comma).trim(), organisation: line.slice(comma + 1).trim() || null };
    });
}

/** The other way: who speaks, as it is typed. */
export function speakerLines(
  speakers: readonly { readonly name: string; readonly organisation?: string | null | undefined }[],
): string {
  return speakers.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', ')).join('\n');
}
