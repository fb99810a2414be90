import { practiceTitle } from './practice-title';

describe('the title of a practice', () => {
  it('is the first sentence', () => {
    expect(practiceTitle('Onze inloopmiddag. Iedere week komen er tien.')).toBe('Onze inloopmiddag');
  });

  it('is cut between two words where that is long', () => {
    const title = practiceTitle(
      'Wij bellen elke leerling die wegblijft nog dezelfde ochtend, en vragen dan hoe het gaat',
    );
    expect(title).toBe('Wij bellen elke leerling die wegblijft nog dezelfde ochtend,…');
    expect(practiceTitle('a'.repeat(90))).toHaveLength(61);
  });
});
