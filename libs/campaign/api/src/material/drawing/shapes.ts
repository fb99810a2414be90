import type { Box, Mark } from '@verbonden/shared/server';

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

/** A plain field of one colour. */
export function shape({ x, y, width, height }: Box, fill: string): Mark {
  return { as: 'SHAPE', path: `M${x} ${y}H${x + width}V${y + height}H${x}Z`, fill };
}
