/** How a page is looked at: on which width of screen, and in light or dark. */
export interface Look {
  readonly width: 360 | 768 | 1440;
  readonly theme: 'light' | 'dark';
}

/** All looks, in the order in which they are taken: from one picture to the next as little as possible changes. */
export const looks: readonly Look[] = [
  { width: 1440, theme: 'light' },
  { width: 1440, theme: 'dark' },
  { width: 768, theme: 'light' },
  { width: 360, theme: 'light' },
  { width: 360, theme: 'dark' },
];

/** Height of the window by its width, in pixels: a phone, a tablet, a laptop. */
export const windowHeight: Readonly<Record<Look['width'], number>> = { 360: 740, 768: 1024, 1440: 900 };

/** "1440-light". */
export function nameOfLook({ width, theme }: Look): string {
  return `${width}-${theme}`;
}

/**
 * Looks by their names, divided by commas ("1440-light,360-dark"); without names all of them.
 * @throws Error that names what is no look
 */
export function looksNamed(names: string | undefined): readonly Look[] {
  if (!names) return looks;
  const wanted = names.split(',').map((name) => name.trim());
  const strange = wanted.find((name) => !looks.some((look) => nameOfLook(look) === name));
  if (strange !== undefined) {
    throw new Error(`‘${strange}’ is no look. Choose of: ${looks.map(nameOfLook).join(', ')}`);
  }
  return looks.filter((look) => wanted.includes(nameOfLook(look)));
}
