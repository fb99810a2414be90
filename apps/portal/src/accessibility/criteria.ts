import { text, type Text } from '@verbonden/shared/kernel';

/** A success criterion of WCAG 2.2, level A or AA. In EN 301 549 (web pages, chapter 9) it has the same number behind a 9. */
export interface Criterion {
  readonly number: string;
  readonly name: Text;
}

const criterion = (number: string, nl: string, en: string): Criterion => ({ number, name: text(nl, en) });

/** All 55 of them, in order. */
export const criteria: readonly Criterion[] = [
  criterion('1.1.1', 'Plaatjes hebben een tekst', 'Non-text content'),
  criterion('1.2.1', 'Alleen geluid of alleen beeld', 'Audio-only and video-only'),
  criterion('1.2.2', 'Ondertitels', 'Captions'),
  criterion('1.2.3', 'Audiodescriptie of een tekst', 'Audio description or media alternative'),
  criterion('1.2.4', 'Ondertitels bij live geluid', 'Captions (live)'),
  criterion('1.2.5', 'Audiodescriptie', 'Audio description'),
  criterion('1.3.1', 'De opbouw zit in de code', 'Info and relationships'),
  criterion('1.3.2', 'De volgorde klopt', 'Meaningful sequence'),
  criterion('1.3.3', 'Niet alleen vorm of plek', 'Sensory characteristics'),
  criterion('1.3.4', 'Staand en liggend', 'Orientation'),
  criterion('1.3.5', 'Velden zeggen wat erin hoort', 'Identify input purpose'),
  criterion('1.4.1', 'Niet alleen kleur', 'Use of colour'),
  criterion('1.4.2', 'Geluid kan uit', 'Audio control'),
  criterion('1.4.3', 'Contrast van tekst', 'Contrast (minimum)'),
  criterion('1.4.4', 'Tekst twee keer zo groot', 'Resize text'),
  criterion('1.4.5', 'Geen plaatjes van tekst', 'Images of text'),
  criterion('1.4.10', 'Vier keer vergroot', 'Reflow'),
  criterion('1.4.11', 'Contrast van randen en tekens', 'Non-text contrast'),
  criterion('1.4.12', 'Meer ruimte in tekst', 'Text spacing'),
  criterion('1.4.13', 'Wat verschijnt bij aanwijzen', 'Content on hover or focus'),
  criterion('2.1.1', 'Alles met het toetsenbord', 'Keyboard'),
  criterion('2.1.2', 'Geen val voor het toetsenbord', 'No keyboard trap'),
  criterion('2.1.4', 'Sneltoetsen kunnen uit', 'Character key shortcuts'),
  criterion('2.2.1', 'Genoeg tijd', 'Timing adjustable'),
  criterion('2.2.2', 'Beweging kan stil', 'Pause, stop, hide'),
  criterion('2.3.1', 'Niets flitst', 'Three flashes or below threshold'),
  criterion('2.4.1', 'Langs het menu', 'Bypass blocks'),
  criterion('2.4.2', 'Titel van de pagina', 'Page titled'),
  criterion('2.4.3', 'Volgorde van de focus', 'Focus order'),
  criterion('2.4.4', 'Waar een link heen gaat', 'Link purpose (in context)'),
  criterion('2.4.5', 'Meer dan één weg', 'Multiple ways'),
  criterion('2.4.6', 'Koppen en labels', 'Headings and labels'),
  criterion('2.4.7', 'De focus is te zien', 'Focus visible'),
  criterion('2.4.11', 'De focus zit nergens achter', 'Focus not obscured (minimum)'),
  criterion('2.5.1', 'Eén vinger is genoeg', 'Pointer gestures'),
  criterion('2.5.2', 'Loslaten ergens anders', 'Pointer cancellation'),
  criterion('2.5.3', 'Wat er staat, is de naam', 'Label in name'),
  criterion('2.5.4', 'Bewegen hoeft niet', 'Motion actuation'),
  criterion('2.5.7', 'Slepen hoeft niet', 'Dragging movements'),
  criterion('2.5.8', 'Groot genoeg voor een vinger', 'Target size (minimum)'),
  criterion('3.1.1', 'Taal van de pagina', 'Language of page'),
  criterion('3.1.2', 'Taal van een stuk', 'Language of parts'),
  criterion('3.2.1', 'De focus verandert niets', 'On focus'),
  criterion('3.2.2', 'Invullen verandert niets', 'On input'),
  criterion('3.2.3', 'Het menu staat vast', 'Consistent navigation'),
  criterion('3.2.4', 'Dezelfde naam voor hetzelfde', 'Consistent identification'),
  criterion('3.2.6', 'Hulp op dezelfde plek', 'Consistent help'),
  criterion('3.3.1', 'Wat er mis is, staat er', 'Error identification'),
  criterion('3.3.2', 'Labels en uitleg', 'Labels or instructions'),
  criterion('3.3.3', 'Hoe het wel moet', 'Error suggestion'),
  criterion('3.3.4', 'Terug kunnen bij wat telt', 'Error prevention (legal, financial, data)'),
  criterion('3.3.7', 'Niets twee keer invullen', 'Redundant entry'),
  criterion('3.3.8', 'Inloggen zonder puzzel', 'Accessible authentication (minimum)'),
  criterion('4.1.2', 'Naam, rol en waarde', 'Name, role, value'),
  criterion('4.1.3', 'Berichten worden gezegd', 'Status messages'),
];
