/** A pattern for LIKE of whatever has these words in it: what is typed is looked for as it stands, no sign in it means something. */
export function containing(words: string): string {
  return `%${words.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
}
