import type { Locale, Text } from '@verbonden/shared/kernel';
import type { Range } from '@verbonden/alliance/api';
import type { EstimatePlace } from './estimate.input';

/** What a paragraph for a plan is made of. */
export interface Told {
  readonly place: EstimatePlace;
  readonly count: number;
  /** "6 tot 9 jaar"; empty for all ages together. */
  readonly ages: readonly string[];
  readonly range: Range;
  readonly figure: string;
  readonly source: string;
  readonly year: number;
  readonly definition: string;
  /** Where the estimate can be made again. */
  readonly address: string;
}

const among: Readonly<Record<EstimatePlace, Text>> = {
  SCHOOL: { nl: 'leerlingen op onze school', en: 'pupils at our school' },
  MUNICIPALITY: { nl: 'jongeren in onze gemeente', en: 'young people in our municipality' },
  REGION: { nl: 'jongeren in onze regio', en: 'young people in our region' },
};

/** A paragraph that can go into a plan as it is: the estimate, who is meant, where the figure comes from, how sure it is. */
export function policyText(told: Told, locale: Locale): string {
  const { place, ages, source, year, definition, address } = told;
  const written = (value: number) => new Intl.NumberFormat(locale === 'nl' ? 'nl-NL' : 'en-GB').format(value);
  const { low, middle, high } = told.range;
  const whom = `${among[place][locale]}${ages.length > 0 ? ` (${ages.join(', ')})` : ''}`;
  const figure = told.figure.charAt(0).toLowerCase() + told.figure.slice(1);
  return locale === 'nl'
    ? `Naar schatting zijn ongeveer ${written(middle)} van de ${written(told.count)} ${whom} jonge mantelzorger. Het kunnen er ${written(low)} tot ${written(high)} zijn. ${definition} Dit is een schatting, geen telling. Zij gaat uit van het landelijke cijfer: ${figure} (${source}, ${year}). De marge is er omdat dat cijfer is afgerond en omdat groepen van elkaar verschillen. Bron van de berekening: ${address}`
    : `An estimated ${written(middle)} of the ${written(told.count)} ${whom} are young carers. It may be ${written(low)} to ${written(high)}. ${definition} This is an estimate, not a count. It starts from the national figure: ${figure} (${source}, ${year}). The margin is there because that figure is rounded and because groups differ. Source of the calculation: ${address}`;
}
