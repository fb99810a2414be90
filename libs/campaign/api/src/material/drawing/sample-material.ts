import sharp from 'sharp';
import { standardColours } from '../standard-set';
import { standardDesigns } from './design';
import type { MaterialDrawing, OwnWords } from './draw-material';
import type { DrawnFormatCode } from './format';
import { type Logo, readLogo } from './logo';

/** Words as an organisation writes them, for tests and pictures. */
export const sampleWords: OwnWords = {
  organisation: 'Zorgstroom Zeist',
  heading: 'Kom pannenkoeken bakken',
  words:
    'Zorg jij thuis voor iemand, of maak je je zorgen? Kom bakken, eten en kletsen met anderen die dit kennen.',
  when: 'woensdag 2 juni, 15.00 uur',
  place: 'Buurthuis De Brug, Dorpsstraat 1, Zeist',
  contact: 'zorgstroom.example.org',
  colour: '#0b7a75',
  logo: null,
};

export function sampleDrawing(format: DrawnFormatCode, own: Partial<OwnWords> = {}): MaterialDrawing {
  return {
    ...{ format, design: standardDesigns[format], colours: standardColours, locale: 'nl' },
    edition: {
      name: 'Week van de Jonge Mantelzorger',
      theme: 'Zie je mij?',
      days: '1 t/m 7 juni 2027',
      hashtags: ['#WeekvandeJongeMantelzorger', '#ZieJeMij', '#JMZ'],
    },
    own: { ...sampleWords, ...own },
    changed: new Date('2027-03-01T12:00:00Z'),
  };
}

/** A logo of a size, on nothing or on a ground. */
export async function sampleLogo(
  width: number,
  height: number,
  fill: string,
  ground = 'none',
): Promise<Logo> {
  return readLogo(await samplePicture(width, height, fill, ground));
}

export function samplePicture(width: number, height: number, fill: string, ground = 'none'): Promise<Buffer> {
  const round = Math.min(width, height) / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${ground}"/><circle cx="${round}" cy="${round}" r="${round}" fill="${fill}"/><rect x="${width * 0.25}" y="${height * 0.3}" width="${width * 0.75}" height="${height * 0.4}" fill="${fill}"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** What a designer looks at before it is called done. */
export async function extremes(): Promise<Readonly<Record<string, Partial<OwnWords>>>> {
  return {
    'geen-logo': {},
    'breed-logo': { logo: await sampleLogo(2000, 140, '#c2185b'), colour: '#12002a' },
    'hoog-logo': { logo: await sampleLogo(200, 1600, '#c2185b'), colour: '#fff6c9' },
    'wit-logo': { logo: await sampleLogo(900, 300, '#ffffff'), colour: '#ffffff' },
    'lang-woord': {
      heading: 'Meervoudigeongevallenverzekeringspolissenondersteuningsfonds',
      organisation: 'Stichting Mantelzorgondersteuning en Vrijwilligerswerk Noordoost-Gelderland',
      colour: '#7d7d7d',
      words: `${sampleWords.words} `.repeat(2).trim(),
    },
  };
}
