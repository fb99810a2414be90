import { createHash } from 'node:crypto';
import { type HouseColours, houseStylesheet } from '@verbonden/shared/kernel';

/** A stylesheet of ours that no build made. */
export interface HouseStyle {
  /** Under /assets, with a hash of what is in it: a browser may keep it for good. */
  readonly path: string;
  readonly css: string;
}

/** The stylesheet with the colours of an alliance; nothing when it has none of its own. */
export function houseStyleOf(colours: HouseColours): HouseStyle | undefined {
  if (Object.keys(colours).length === 0) return undefined;
  const css = houseStylesheet(colours);
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  return { path: `/assets/huisstijl-${hash}.css`, css };
}
