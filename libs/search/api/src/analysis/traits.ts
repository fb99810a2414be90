/**
 * What the dictionary says of a word, one bit each. The plural bits say how it is made, so that "wegen" is known to come
 * from "weg" and "scholen" from "school".
 */
export const Trait = {
  /** weg, wegen */
  PLURAL_EN: 1,
  /** gemeente, gemeenten */
  PLURAL_N: 2,
  /** bus, bussen */
  PLURAL_DOUBLED: 4,
  /** school, scholen */
  PLURAL_OPENED: 8,
  /** huis, huizen */
  PLURAL_VOICED: 16,
  /** tafel, tafels; foto, foto's */
  PLURAL_S: 32,
  NOUN: 64,
  /** herkennen */
  INFINITIVE: 128,
  /** herken */
  STEM: 256,
  /** herkend */
  PARTICIPLE: 512,
  ADJECTIVE: 1024,
  /** Stands in compounds. */
  PART: 2048,
} as const;
