import { houseColourFaults, type ColourName, ownColours } from '@verbonden/shared/kernel';
import { z } from 'zod';

const hex = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written like #4a2160');
const names = Object.keys(ownColours) as [ColourName, ...ColourName[]];

/**
 * The colours of an alliance: JSON of names of `tokens.css`, each with its colour in light and in dark. What could not be
 * read or seen on what it lies on is refused at the start, with the figures.
 */
export const houseColoursSetting = z
  .string()
  .default('{}')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('this is no JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z.partialRecord(z.enum(names), z.tuple([hex, hex])).superRefine((colours, context) => {
      for (const fault of houseColourFaults(colours)) context.addIssue(fault);
    }),
  );
