import { guessColumns, type ImportProblem, problemLine } from '@verbonden/imports/api';
import { fieldName } from './column-names';
import { readImportRow } from './import-row';

const row = { kind: 'TOOL', title: 'Rad van Herkenning' };

describe('a practice in a file', () => {
  it('has its parts as fields, and its steps in one cell: numbered or a line each', () => {
    const read = (steps: unknown) =>
      readImportRow({
        kind: 'GOOD_PRACTICE',
        title: 'Koken',
        why: 'Ze vroegen erom.',
        captions: 'ja',
        steps,
      });
    expect(read('1. Vraag wie er komt.\n- en hoe laat\n2. Kook.')).toMatchObject({
      content: {
        why: 'Ze vroegen erom.',
        captions: true,
        steps: ['Vraag wie er komt.\n- en hoe laat', 'Kook.'],
      },
    });
    expect(read('Vraag.\n\nKook.')).toMatchObject({ content: { steps: ['Vraag.', 'Kook.'] } });
    expect(read(['Vraag.', 'Kook.'])).toMatchObject({ content: { steps: ['Vraag.', 'Kook.'] } });
    expect(read([1])).toMatchObject([{ field: 'steps', text: { en: 'is no text' } }]);
  });

  it.each([
    ['captions', 'misschien', 'captions: is not yes or no'],
    ['minutes', 0, 'minutes: is no number of minutes'],
    ['contactEmail', 'geen', 'contactEmail: is no e-mail address'],
    ['contactPhone', 'bel', 'contactPhone: is no phone number'],
    ['evidenceOn', '2026-02-30', 'evidenceOn: is no date such as 2027-03-24'],
    ['activityKinds', 'SWIM', 'activityKinds: is none of'],
  ])('what is wrong with %s is told', (field, value, reason) => {
    const problems = readImportRow({
      kind: 'VIDEO',
      title: 'Film',
      [field]: value,
    }) as readonly ImportProblem[];
    expect(problems).toHaveLength(1);
    expect(problemLine(problems[0]!, 'en')).toContain(reason);
  });
});

describe('a row of a file', () => {
  it('needs no more than a kind and a title', () => {
    expect(readImportRow(row)).toEqual({ externalId: null, slug: null, content: row });
  });

  it('is read as people write it: names, codes, lists and numbers', () => {
    expect(
      readImportRow({
        External_ID: 7,
        KIND: 'good practice',
        title: '  Samen\u0000 eten ',
        Themes: 'respite; PEER_CONTACT|respite',
        'age groups': ['age_6_9'],
        settings: '',
        year: '2024',
        url: '',
        organisation: 'de-brug',
        publishedOn: '',
        colour: 'red',
      }),
    ).toEqual({
      externalId: '7',
      slug: null,
      organisation: 'de-brug',
      content: {
        kind: 'GOOD_PRACTICE',
        title: 'Samen eten',
        themes: ['RESPITE', 'PEER_CONTACT'],
        ageGroups: ['AGE_6_9'],
        settings: [],
        year: 2024,
        url: null,
      },
    });
    expect(fieldName('colour')).toBeNull();
  });

  it.each([
    [{ kind: 'TOOL' }, ['title: is missing']],
    [{ title: 'x' }, ['kind: is missing']],
    [{ ...row, kind: 'Ding' }, [expect.stringMatching(/^kind: is none of GOOD_PRACTICE, /)]],
    [{ ...row, title: 'x'.repeat(2_000_000) }, ['title: is longer than 200 characters']],
    [{ ...row, title: 'een\ntwee' }, ['title: is more than one line']],
    [{ ...row, url: 'javascript:alert(1)' }, ['url: is no address with http or https']],
    [{ ...row, body: '[x](https://' }, [expect.stringMatching(/^body: A link is not finished/)]],
    [{ ...row, body: 'x'.repeat(100_001) }, ['body: is longer than 100000 characters']],
    [{ ...row, year: 'vorig jaar' }, ['year: is no year']],
    [{ ...row, year: 20244 }, ['year: is after 2100']],
    [{ ...row, themes: 'SUPPORT;NOTHING' }, [expect.stringMatching(/^themes: is none of/)]],
    [{ ...row, publishedOn: '2027-02-30' }, ['publishedOn: is no date such as 2027-03-24']],
    [{ ...row, publishedOn: '0000-01-01' }, ['publishedOn: is no date such as 2027-03-24']],
    [{ ...row, language: 'Klingon' }, ['language: is no language code such as "nl"']],
    [{ ...row, summary: { deep: true } }, ['summary: is no text']],
    [null, ['is no item']],
    ['x', ['is no item']],
    [[], ['is no item']],
  ])('%# is told what is wrong with it', (raw, wrong) => {
    const problems = readImportRow(raw) as readonly ImportProblem[];
    expect(problems.map((each) => problemLine(each, 'en'))).toEqual(wrong);
    for (const each of problems) expect(problemLine(each, 'nl')).not.toBe(problemLine(each, 'en'));
  });

  it('is understood in Dutch: the names of fields, the labels of lists, days and languages', () => {
    expect(
      readImportRow({
        Titel: 'Rad',
        Soort: 'hulpmiddel',
        'Thema’s': 'Even vrij van zorg; ondersteuning',
        Taal: 'Nederlands',
        Datum: '1-3-2026',
        Jaar: 2024,
        Samenvatting: 12,
      }),
    ).toMatchObject({
      content: { title: 'Rad', kind: 'TOOL', language: 'nl', publishedOn: '2026-03-01', summary: '12' },
    });
  });

  it('with three mistakes is told all three', () => {
    expect(readImportRow({ kind: 'X', title: '', year: 'y' })).toHaveLength(3);
  });
});

describe('the names above columns', () => {
  it('are guessed in both languages, each field once', () => {
    const columns = ['Naam', 'Titel', 'Soort kennis', 'Kleur', "Thema's", 'Publicatiedatum'];
    expect(guessColumns(columns, fieldName)).toEqual({
      Naam: 'title',
      Titel: null,
      'Soort kennis': 'kind',
      Kleur: null,
      "Thema's": 'themes',
      Publicatiedatum: 'publishedOn',
    });
  });
});
