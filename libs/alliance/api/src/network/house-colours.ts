import { Field, ObjectType } from '@nestjs/graphql';

/** A house style: the name of a design token ("brand") to its value in light and in dark. */
export type HouseColours = Readonly<Record<string, { readonly light: string; readonly dark: string }>>;

/** One colour of the house style, safe to write into a stylesheet. */
@ObjectType()
export class HouseColour {
  @Field({ description: 'The design token it replaces, without the dashes in front: "brand".' })
  token!: string;

  @Field({ description: 'As #rrggbb.' })
  light!: string;

  @Field({ description: 'As #rrggbb.' })
  dark!: string;
}

const tokenName = /^[a-z]+(-[a-z0-9]+)*$/;
const colour = /^#[0-9a-f]{6}$/i;

/**
 * The colours that may reach a stylesheet: a plain token name and plain #rrggbb values. Anything else is left out, so
 * that data can never become code (P31).
 */
export function usableColours(colours: HouseColours): HouseColour[] {
  return Object.entries(colours)
    .filter(([token, { light, dark }]) => tokenName.test(token) && colour.test(light) && colour.test(dark))
    .map(([token, { light, dark }]) => ({ token, light, dark }));
}
