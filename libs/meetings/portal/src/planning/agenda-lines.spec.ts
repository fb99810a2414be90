import { knowledgeSlugs } from './knowledge-lines';
import { speakerLines, speakersIn } from './speaker-lines';

describe('who speaks', () => {
  it('is typed one a line, with where somebody comes from behind a comma', () => {
    const typed = 'Nova, Klankbordgroep\n\n  Sanne de Wit \nLian Cheung, De Linde, Deventer';
    expect(speakersIn(typed)).toEqual([
      { name: 'Nova', organisation: 'Klankbordgroep' },
      { name: 'Sanne de Wit', organisation: null },
      { name: 'Lian Cheung', organisation: 'De Linde, Deventer' },
    ]);
    expect(speakerLines(speakersIn(typed))).toBe(
      'Nova, Klankbordgroep\nSanne de Wit\nLian Cheung, De Linde, Deventer',
    );
  });
});

describe('knowledge that goes with a part', () => {
  it('is found by its address, however much of it was copied', () => {
    expect(
      knowledgeSlugs(
        'https://voorbeeld.example.org/en/kennis/samen-koken?van=zoek#doe\n/kennis/rad-van-herkenning/\nhuiswerkhulp\n',
      ),
    ).toEqual(['samen-koken', 'rad-van-herkenning', 'huiswerkhulp']);
  });
});
