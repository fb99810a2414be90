import sharp from 'sharp';
import { standardColours } from '../standard-set';
import type { Agenda } from './agenda';
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
  agenda: null,
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

const titles = [
  ['Pannenkoeken en even niks', 'Buurthuis De Brug, Dorpsstraat 1, Zeist'],
  ['Open spreekuur: zorg jij thuis?', 'Steunpunt Zeist, Kade 4, Zeist'],
  ['Online vragenuur', 'Online'],
  [
    'Samen schilderen op groot doek met iedereen die mee wil doen, ook als je nog nooit schilderde',
    'Atelier Noord, Zeist',
  ],
] as const;

/** An agenda of so many lines, two a day. */
export function sampleAgenda(count: number): Agenda {
  const lines = Array.from({ length: count }, (_, at) => {
    const [title, place] = titles[at % titles.length]!;
    const day = String(1 + Math.floor(at / 2)).padStart(2, '0');
    const [from, to] = at % 2 ? ['17', '19'] : ['13', '15'];
    return { startsAt: `2027-06-${day}T${from}:00:00Z`, endsAt: `2027-06-${day}T${to}:00:00Z`, title, place };
  });
  return { lines, elsewhere: 'zorgstroom.example.org' };
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
    'agenda-2': { agenda: sampleAgenda(2) },
    'agenda-7': { agenda: sampleAgenda(7), logo: await sampleLogo(900, 300, '#c2185b') },
    'agenda-30': { agenda: sampleAgenda(30), colour: '#ffe08a' },
  };
}
