import { infographic, innerWidth } from './infographic';
import { infographicLines } from './infographic-words';
import { linesOf, widthOf } from '@verbonden/shared/server';
import { codebookCsv, resultsCsv } from './result-files';
import { resultsIn } from './results-view';
import { firstPoll } from '../demo/first-poll';

const facts = (title = 'Jonge mantelzorgers in coronatijd') => ({
  title,
  published: 'Uit 2020.',
  results: resultsIn(firstPoll.results, 'nl'),
  locale: 'nl' as const,
  source: 'Verbonden, https://verbonden.example.org/peiling/corona',
});

describe('the infographic', () => {
  it('holds the three findings of the first poll, with what is not known said', () => {
    expect(infographicLines(facts())).toEqual([
      'Jonge mantelzorgers in coronatijd',
      'Hoeveel mensen meededen, is niet bekend. Het gaat om jonge mantelzorgers van 12 tot en met 24 jaar.',
      'Uit 2020.',
      'Voelt het zwaarder sinds corona? (aantal niet bekend)',
      'voelt een (veel) zwaardere emotionele last: 75%',
      'Mis je zelf iets? (aantal niet bekend)',
      'mist zelf meer zorg en aandacht: 60%',
      'Help je meer mee? (aantal niet bekend)',
      'helpt meer mee met de zorg: 60%',
      'Verbonden, https://verbonden.example.org/peiling/corona',
    ]);
  });

  it('says that ten people stand behind each figure only where the numbers are known', () => {
    const known = { ...facts(), results: { ...facts().results, count: 240 } };
    expect(infographicLines(known)).toContain('Achter elk cijfer staan minstens tien mensen.');
  });

  it('has the same as text in it, and draws letters as outlines so that no font is needed', () => {
    const drawing = infographic(facts('Zorg & rust'));
    expect(drawing).toContain('<title>Zorg &amp; rust</title>');
    for (const line of infographicLines(facts())) {
      if (line !== facts().title) expect(drawing).toContain(line);
    }
    expect(drawing).not.toContain('<text');
  });

  it('cuts a word that is longer than a line, and nothing runs off the paper', () => {
    const word = 'meervoudigepersoonlijkheidsstoornisbehandelingsovereenkomsten';
    const lines = linesOf(`Een ${word} erbij`, 'bold', 60, innerWidth);
    expect(lines.join('').replaceAll(' ', '')).toBe(`Een${word}erbij`);
    for (const line of lines) expect(widthOf(line, 'bold', 60)).toBeLessThanOrEqual(innerWidth);
  });
});

describe('the files', () => {
  it('hold what the page shows and what the codes mean', () => {
    const { results } = facts();
    expect(resultsCsv(results)).toContain('v1,,,voelt een (veel) zwaardere emotionele last,,,75');
    expect(codebookCsv({ questions: [] }, results, 'nl')).toContain(
      'v1,SINGLE,Voelt het zwaarder sinds corona?,no',
    );
  });

  it('nothing in them is a formula', () => {
    const results = resultsIn(
      {
        ...firstPoll.results,
        figures: firstPoll.results.figures.map((figure) => ({
          ...figure,
          rows: [{ label: { nl: '=1+1', en: null }, count: 12, percent: 50 }],
        })),
      },
      'nl',
    );
    expect(resultsCsv(results)).toContain(",'=1+1,");
  });
});
