/** What we use of hyphen, which brings no types. */
declare module 'hyphen/nl' {
  export function hyphenateSync(
    text: string,
    options?: { minWordLength?: number; hyphenChar?: string },
  ): string;
}
