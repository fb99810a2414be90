/** What we use of fontkit, which brings no types. */
declare module 'fontkit' {
  interface Drawn {
    readonly glyphs: readonly { readonly path: { toSVG(): string } }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
    readonly advanceWidth: number;
  }
  interface Font {
    readonly unitsPerEm: number;
    layout(text: string): Drawn;
  }
  export function openSync(path: string): Font;
}
