declare module 'subset-font' {
  /** Cuts a font to these signs, and its axes to a value or a range. */
  export default function subsetFont(
    font: Buffer,
    signs: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly variationAxes?: Readonly<
        Record<string, number | { readonly min: number; readonly max: number; readonly default: number }>
      >;
    },
  ): Promise<Buffer>;
}
