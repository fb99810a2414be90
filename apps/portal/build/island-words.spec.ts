import { type Piece, wordsOfIslands } from './island-words';

const piece = (name: string, code: string, more: Partial<Piece> = {}): Piece => ({
  name,
  code,
  imports: [],
  dynamicImports: [],
  ...more,
});
const dutch = ['Ik kom', 'Ik kom niet', "Zo'n plek", 'Later', 'Elders', 'Twee\nregels'];

describe('the words of an island', () => {
  const pieces = new Map([
    ['seat.js', piece('seat.island', 'say(`Ik kom`)', { imports: ['part.js'], dynamicImports: ['late.js'] })],
    ['part.js', piece('part', "say('Zo\\'n plek');say(\"Twee\\nregels\")", { imports: ['seat.js'] })],
    ['late.js', piece('late', 'say("Later")')],
    ['other.js', piece('other', 'say("Elders")')],
  ]);

  it('are those in its code and in all that it brings along, at once or later', () => {
    expect(wordsOfIslands(pieces, dutch)).toEqual({
      seat: ['Ik kom', 'Later', 'Twee\nregels', "Zo'n plek"].sort(),
    });
  });

  it('are whole texts, not the beginning of another', () => {
    const one = new Map([['seat.js', piece('seat.island', 'say("Ik kom niet")')]]);
    expect(wordsOfIslands(one, dutch)).toEqual({ seat: ['Ik kom niet'] });
  });
});
