import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everyday words and words of the field that mean the same, whichever one of them somebody types. */
const alike: readonly (readonly string[])[] = [
  // How somebody feels.
  ['schuldgevoel', 'schuldig voelen'],
  ['schaamte', 'schamen'],
  ['verdriet', 'verdrietig', 'huilen'],
  ['angst', 'bang', 'angstig'],
  ['boos', 'kwaad', 'woede'],
  ['moe', 'uitgeput', 'slaperig'],
  ['overbelast', 'overspannen', 'uitputting'],
  ['zelfvertrouwen', 'eigenwaarde'],
  ['veerkracht', 'weerbaarheid', 'weerbaar'],
  ['grenzen stellen', 'grenzen aangeven', 'nee zeggen', 'assertief'],
  // Who.
  ['gezin', 'familie'],
  ['gezinslid', 'familielid'],
  ['vriend', 'vriendin'],
  ['arts', 'dokter'],
  ['verpleegkundige', 'verpleger'],
  ['hulpverlener', 'zorgverlener', 'zorgprofessional'],
  ['werkgever', 'leidinggevende', 'baas'],
  ['vluchteling', 'asielzoeker', 'statushouder', 'nieuwkomer', 'migrant'],
  ['lhbti', 'homo', 'lesbisch', 'transgender', 'queer'],
  // What is the matter.
  ['chronisch ziek', 'langdurig ziek'],
  ['terminaal', 'palliatief', 'ongeneeslijk', 'laatste levensfase', 'laatste fase', 'stervensfase'],
  ['kanker', 'tumor', 'oncologie'],
  ['ms', 'multiple sclerose'],
  ['diabetes', 'suikerziekte'],
  ['beroerte', 'hersenbloeding', 'herseninfarct', 'cva'],
  ['autisme', 'ass', 'autistisch', 'asperger'],
  ['zelfmoord', 'suïcide', 'zelfdoding'],
  ['kindermishandeling', 'mishandeling', 'huiselijk geweld'],
  ['scheiding', 'echtscheiding', 'gescheiden'],
  ['parentificatie', 'ouderrol'],
  ['schulden', 'geldtekort', 'geldgebrek'],
  ['medicijn', 'medicatie', 'pil', 'geneesmiddel'],
  ['zorgtaken', 'taken thuis', 'meezorgen'],
  ['regeltaken', 'papierwerk', 'administratie'],
  ['tolken', 'vertalen'],
  // School and work.
  ['verzuim', 'afwezig', 'ziekmelding'],
  ['schooluitval', 'uitval', 'voortijdig schoolverlaten', 'vsv'],
  ['toets', 'tentamen', 'examen', 'proefwerk'],
  ['stage', 'bpv', 'beroepspraktijkvorming'],
  ['studiefinanciering', 'stufi'],
  // What one does.
  ['signaal', 'signaleren'],
  ['gesprek', 'praten'],
  ['uitleggen', 'vertellen'],
  ['vrije tijd', 'ontspanning', 'hobby'],
  ['uitje', 'uitstapje'],
  ['jeugdhulp', 'jeugdzorg'],
  ['wijkteam', 'buurtteam', 'sociaal team'],
  ['steunpunt', 'informatiepunt'],
  ['subsidie', 'financiering', 'bekostiging', 'fonds'],
  ['huisbezoek', 'keukentafelgesprek'],
  // What one can use.
  ['vragenlijst', 'zelftest', 'screening', 'checklist', 'meetinstrument', 'signaleringslijst'],
  ['effect', 'bewijs', 'werkzaam', 'effectief'],
  ['onderzoek', 'rapport'],
  ['cijfers', 'aantallen', 'statistiek', 'percentage'],
  ['brochure', 'folder', 'flyer', 'boekje'],
  ['spel', 'game', 'bordspel'],
  ['theater', 'toneel', 'voorstelling'],
  ['tentoonstelling', 'expositie'],
  ['voorleesboek', 'prentenboek'],
  ['e-learning', 'online cursus', 'online training'],
];

/** Who searches the first also means the others; who searches one of the others means only that. */
const wider: readonly (readonly string[])[] = [
  ['ouder', 'vader', 'moeder'],
  ['grootouder', 'opa', 'oma'],
  ['zorgen thuis', 'mantelzorg'],
  ['thuis zorgen', 'mantelzorg'],
  ['drinken', 'alcohol', 'verslaving'],
  ['drank', 'alcohol', 'verslaving'],
  ['blowen', 'drugs', 'verslaving'],
  ['gokken', 'verslaving'],
  ['vergeten', 'dementie'],
  ['vergeetachtig', 'dementie'],
  ['dood', 'terminaal', 'palliatief', 'afscheid', 'rouw'],
  ['sterven', 'terminaal', 'palliatief', 'afscheid'],
  ['overlijden', 'afscheid', 'nabestaande', 'rouw'],
  ['overleden', 'afscheid', 'nabestaande', 'rouw'],
  ['doodgaan', 'terminaal', 'palliatief', 'afscheid', 'rouw'],
  ['verloren', 'afscheid', 'nabestaande', 'rouw'],
  ['verdriet', 'rouw'],
  ['rouw', 'afscheid', 'nabestaande'],
  ['rolstoel', 'lichamelijke beperking'],
  ['hersenletsel', 'beroerte', 'hersentumor'],
  ['merken', 'herkennen', 'signaleren', 'signaal'],
  ['opvallen', 'herkennen', 'signaleren', 'signaal'],
  ['betalen', 'subsidie', 'vergoeding', 'financiering', 'kosten'],
  ['uitstel', 'aangepast rooster', 'voorziening', 'regeling'],
  ['huishouden', 'koken', 'boodschappen', 'schoonmaken'],
  ['bijles', 'huiswerk'],
  ['melding', 'meldcode'],
  ['logeren', 'respijt'],
  ['opvang', 'respijt'],
  ['verantwoordelijk', 'parentificatie'],
];

/** People type everyday words, professionals write theirs: more words that find each other. */
export class SearchEverydayWords1790000003810 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [rows, oneWay] of [
      [alike, false],
      [wider, true],
    ] as const) {
      for (const terms of rows) {
        // A coordinator who wrote the same row keeps it.
        await db.query(
          `INSERT INTO search_synonyms (terms, one_way) SELECT $1::text[], $2
           WHERE NOT EXISTS (SELECT FROM search_synonyms WHERE terms = $1::text[])`,
          [terms, oneWay],
        );
      }
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const terms of [...alike, ...wider])
      await db.query('DELETE FROM search_synonyms WHERE terms = $1::text[]', [terms]);
  }
}
