import { caseProblems, findCaseDetails } from './case-details';

const kindsIn = (written: string) => findCaseDetails(written).map(({ detail }) => detail);

describe('details of one child are seen', () => {
  it.each([
    ['Bel haar moeder op 06-12345678.', 'PHONE'],
    ['Bereikbaar op +31 6 1234 5678 of later.', 'PHONE'],
    ['Het nummer is 030 123 45 67.', 'PHONE'],
    ['Mail naar moeder.van@example.org voor meer.', 'EMAIL'],
    ['Burgerservicenummer 123456782 staat in het dossier.', 'CITIZEN_NUMBER'],
    ['Het gaat om 123.456.782.', 'CITIZEN_NUMBER'],
    ['BSN: 1234', 'CITIZEN_NUMBER'],
    ['Geboren op 3 mei 2014, woont bij oma.', 'BIRTH_DATE'],
    ['Een jongen (03-05-2014) zorgt voor zijn vader.', 'BIRTH_DATE'],
    ['Ze is van 12 september 2012 en zit in de brugklas.', 'BIRTH_DATE'],
    ['geb. 2013, groep 7', 'BIRTH_DATE'],
    ['S. (12) komt vaak te laat.', 'AGE'],
    ['J.d.V., 14 jaar, zorgt voor zijn moeder.', 'AGE'],
    ['Meisje van 12 jaar, S. uit groep 8', 'AGE'],
    ['Sem (12) slaapt slecht.', 'AGE'],
    ['Noor is 11 jaar en kookt elke dag.', 'AGE'],
    ['Bij mijn leerling Sem Jansen is moeder ziek.', 'NAME'],
    ['Onze cliënt Fatima vroeg het.', 'NAME'],
    ['Een leerling genaamd Bram meldt zich vaak ziek.', 'NAME'],
    ['Mijn leerling: Anne-Sophie kan niet mee op kamp.', 'NAME'],
    ['Zij heet Aylin.', 'NAME'],
    ['Leerling Daan de Wit is weer op school.', 'NAME'],
    ['Woont op 3511 AB nummer 4.', 'ADDRESS'],
    ['Woont op 3511AB.', 'ADDRESS'],
  ])('%s: %s', (written, detail) => {
    expect(kindsIn(written)).toContain(detail);
  });
});

describe('what many schools and teams meet may be written', () => {
  it.each([
    'Hoe vertel je een mentor dat een leerling thuis zorgt, als het kind dat zelf niet wil?',
    'Bij ons melden leerlingen van 12 tot 16 jaar zich vaker ziek.',
    'Kinderen van rond de twaalf jaar zien we niet bij het spreekuur.',
    'Sinds 2024 doet de gemeente Utrecht dit anders. Op school 3 van de 12 klassen.',
    'Een leerling Nederlands wil erover schrijven.',
    'Onze studenten Verpleegkunde leren hier niets over.',
    'Op het Expertiselab (hybride) hoorden we het van 4 scholen.',
    'In 2027 JMZ op de agenda? Het kost 12.500 euro per jaar.',
    'De vrije woensdag is van 13.30 tot 17.00 uur.',
    'Wie betaalt het? De Wmo (2015) zegt er niets over.',
  ])('%s', (written) => {
    expect(findCaseDetails(written)).toEqual([]);
  });
});

describe('what is said at the field', () => {
  it('is one problem for each field, with the words that give it away and what to write instead', () => {
    const problems = caseProblems({
      title: 'Wat doen we voor Sem (12)?',
      body: 'Mijn leerling Sem Jansen, 06-12345678.',
    });
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['title', 'CASE_DETAIL'],
      ['body', 'CASE_DETAIL'],
    ]);
    expect(problems[0]?.text.nl).toContain('Sem (12)');
    expect(problems[0]?.text.nl).toContain('Schrijf liever');
    expect(problems[0]?.text.en).toContain('Rather write');
  });

  it('a plan or an answer may say whom to call, but not about which child', () => {
    expect(caseProblems({ answer: 'Bel 030 123 45 67.' }, { mayNameContact: true })).toEqual([]);
    expect(caseProblems({ answer: 'Voor S. (12) werkte het.' }, { mayNameContact: true })).toHaveLength(1);
  });

  it('nothing to say is an empty list', () => {
    expect(caseProblems({ title: 'Wie helpt?', body: '', note: null })).toEqual([]);
  });
});
