import { text } from '@verbonden/shared/kernel';
import { ofMeetings } from './of-meetings';
import { ofYoungPeople } from './of-young-people';
import type { Processing } from './processing';

const inNetwork = text('Iedereen met een rol in het netwerk', 'Everybody with a role in the network');

/** Everything that is done with data of people. A test keeps it whole: each rule and each table with people in it. */
export const processings: readonly Processing[] = [
  {
    name: 'accounts',
    title: text('Accounts en inloggen', 'Accounts and signing in'),
    purpose: text(
      'Zodat je kunt inloggen en ziet wat voor jou is, en niemand anders in jouw naam iets doet.',
      'So that you can sign in and see what is for you, and nobody else acts in your name.',
    ),
    whose: text(
      'Wie een account heeft of daarvoor is uitgenodigd',
      'Who has an account or was invited to one',
    ),
    data: text(
      'Naam, functie, mailadres, taal, rollen en wie waarneemt. Wachtwoord (alleen een afdruk ervan), sessies, sleutels en de tweede stap (versleuteld). Passkeys (alleen de openbare helft) en pogingen om in te loggen',
      'Name, job title, mail address, language, roles and who stands in. Password (only a print of it), sessions, keys and the second step (encrypted). Passkeys (only the public half) and tries to sign in',
    ),
    ground: 'AGREEMENT',
    receivers: text(
      'Jijzelf; je naam en rol: het netwerk; je mailadres: collega’s die jouw organisatie beheren en coördinatoren',
      'You; your name and role: the network; your address: who keeps your organisation, and coordinators',
    ),
    rules: [
      'sign-in-links',
      'new-addresses',
      'address-changes',
      'sessions',
      'access-tokens',
      'identity-visits',
      'data-exports',
      'half-sign-ins',
      'deputies',
      'passkey-challenges',
    ],
    until: text('zolang het account bestaat', 'as long as the account exists'),
    tables: [
      ...['persons', 'accounts', 'memberships', 'invitations', 'sessions', 'sign_in_links', 'new_addresses'],
      ...['access_tokens', 'identities', 'attempts', 'calendar_feeds', 'data_exports', 'account_erasures'],
      ...['second_factors', 'recovery_codes', 'half_sign_ins', 'address_changes', 'former_addresses'],
      'deputies',
      ...['passkeys', 'passkey_challenges'],
    ],
  },
  {
    name: 'joining',
    title: text('Lid worden en organisaties beheren', 'Joining, and keeping organisations'),
    purpose: text(
      'Zodat een organisatie of professional mee kan doen, en een organisatie zelf haar pagina beheert.',
      'So that an organisation or professional can join, and an organisation keeps its own page.',
    ),
    whose: text('Wie vraagt om mee te doen en contactpersonen', 'Who asks to join, and contacts'),
    data: text(
      'Naam, functie, mailadres en wat iemand erbij schrijft',
      'Name, job title, mail address and what somebody adds',
    ),
    ground: 'AGREEMENT',
    receivers: text('Coördinatoren en de organisatie zelf', 'Coordinators and the organisation itself'),
    rules: [
      'applications-unconfirmed',
      'applications-decided',
      'claims-unconfirmed',
      'claims-decided',
      'municipality-claims-asked',
      'municipality-claims',
      'offer-requests',
    ],
    until: text('zolang de organisatie meedoet', 'as long as the organisation takes part'),
    tables: [
      ...['membership_applications', 'application_moments', 'organisation_claims', 'organisation_leavings'],
      ...['organisation_merges', 'organisations', 'municipality_claims', 'municipality_entries'],
      ...['municipality_organisations', 'offers', 'offer_asks', 'offer_requests', 'measurements', 'wordings'],
    ],
  },
  ...ofMeetings,
  {
    name: 'knowledge',
    title: text('Kennis delen en gebruiken', 'Sharing and using knowledge'),
    purpose: text(
      'Zodat bij een tekst staat wie hem schreef, en lezers vragen kunnen stellen en kunnen volgen.',
      'So that a text says who wrote it, and readers can ask questions and follow.',
    ),
    whose: text(
      'Schrijvers, meelezers en lezers met een account',
      'Writers, reviewers and readers with an account',
    ),
    data: text(
      'Naam bij wat je schrijft, vragen, opmerkingen, wat je volgt, bewaart en gebruikt',
      'Name at what you write, questions, comments, what you follow, keep and use',
    ),
    ground: 'AGREEMENT',
    receivers: inNetwork,
    rules: ['shown-searches', 'missed-searches'],
    until: text(
      'zolang de tekst er is; de naam tot je account weg is',
      'as long as the text is there; the name until your account goes',
    ),
    tables: [
      ...[
        'knowledge_items',
        'knowledge_adoptions',
        'knowledge_comments',
        'knowledge_freshness_asks',
        'knowledge_lookalikes',
      ],
      ...['knowledge_questions', 'knowledge_reviewers', 'knowledge_reviews', 'knowledge_revisions'],
      ...[
        'knowledge_saves',
        'knowledge_thanks',
        'knowledge_wordings_kept',
        'attachments',
        'files',
        'imports',
      ],
      ...['collections', 'collection_visits', 'follows', 'follow_news', 'policy_texts'],
      ...['missed_searches', 'search_words', 'search_synonyms'],
    ],
  },
  {
    name: 'questions',
    title: text('Vraagstukken en het Lab', 'Signals and the Lab'),
    purpose: text(
      'Zodat een vraag uit de praktijk wordt opgepakt en je hoort wat ermee gebeurt.',
      'So that a question from practice is taken up and you hear what happens to it.',
    ),
    whose: text('Wie vragen stelt, beantwoordt of uitprobeert', 'Who asks, answers or tries things out'),
    data: text(
      'Naam, wat je schrijft, soms een mailadres voor een antwoord',
      'Name, what you write, at times an address for an answer',
    ),
    ground: 'LEGITIMATE_INTEREST',
    receivers: inNetwork,
    rules: ['lab-requests'],
    until: text('zolang het vraagstuk er staat', 'as long as the signal stands there'),
    tables: [
      ...['signals', 'signal_asks', 'signal_ask_refusals', 'signal_events', 'signal_recognitions'],
      ...[
        'signal_replies',
        'signal_routings',
        'lab_projects',
        'lab_events',
        'lab_log_entries',
        'lab_requests',
        'lab_sites',
      ],
    ],
  },
  {
    name: 'polls',
    title: text('Peilingen', 'Polls'),
    purpose: text('Zodat we weten wat leden vinden.', 'So that we know what members think.'),
    whose: text('Wie een peiling invult', 'Who answers a poll'),
    data: text(
      'Antwoorden zonder naam; apart daarvan dat iemand begon',
      'Answers without a name; apart from them that somebody began',
    ),
    ground: 'LEGITIMATE_INTEREST',
    receivers: text('Niemand ziet wie wat antwoordde', 'Nobody sees who answered what'),
    rules: ['poll-answers'],
    until: text('uitkomsten zonder namen blijven', 'results without names stay'),
    tables: ['polls'],
  },
  {
    name: 'campaign',
    title: text('De Week van de Jonge Mantelzorger', 'The Week'),
    purpose: text(
      'Zodat activiteiten, materiaal en bestellingen bij de juiste mensen komen.',
      'So that activities, material and orders reach the right people.',
    ),
    whose: text('Wie iets organiseert, bestelt of zich aanmeldt', 'Who organises, orders or signs up'),
    data: text(
      'Naam, mailadres, telefoon en bezorgadres van wie bestelt',
      'Name, mail address, phone and delivery address of who orders',
    ),
    ground: 'AGREEMENT',
    receivers: text(
      'De organisator; bij drukwerk de drukker',
      'The organiser; for printed matter the printer',
    ),
    rules: ['campaign-signups', 'print-addresses', 'story-photo-downloads', 'working-group-papers'],
    until: text('zolang de editie te zien is', 'as long as the edition is shown'),
    tables: [
      ...['campaign_activities', 'campaign_editions', 'campaign_signups', 'print_orders', 'press_releases'],
      ...['stories', 'story_photo_downloads', 'toolkit_follows', 'working_group_decisions'],
      ...['working_group_mail_stops', 'working_group_papers', 'working_group_tasks'],
    ],
  },
  ...ofYoungPeople,
  {
    name: 'mail',
    title: text('Mail die we sturen', 'Mail that we send'),
    purpose: text(
      'Zodat je hoort wat je moet weten, één keer, en we zien wat niet aankomt.',
      'So that you hear what you need to know, once, and we see what does not arrive.',
    ),
    whose: text('Wie mail van ons krijgt', 'Who gets mail from us'),
    data: text(
      'Naam, mailadres, soort mail, wanneer, en of het aankwam',
      'Name, address, kind of mail, when, and whether it arrived',
    ),
    ground: 'AGREEMENT',
    receivers: text(
      'De mailserver die voor ons verstuurt; coördinatoren',
      'The mail server that sends for us; coordinators',
    ),
    rules: [],
    until: text(
      'zolang het waar het over gaat er is; naam en adres weg zodra je account weg is',
      'as long as what it is about is there; name and address go with your account',
    ),
    tables: [
      ...['mail_messages', 'mail_pauses', 'mail_preferences', 'mail_calm_refusals'],
      ...['mail_discretions', 'school_region_choices'],
    ],
  },
  {
    name: 'audit',
    title: text('Logboek', 'Log'),
    purpose: text(
      'Zodat we kunnen laten zien wie iets veranderde of bijzondere gegevens las.',
      'So that we can show who changed something or read special data.',
    ),
    whose: text('Wie iets doet in het portaal', 'Who does something in the portal'),
    data: text(
      'Wie, wat en wanneer; nooit de tekst of het adres zelf',
      'Who, what and when; never the text or address itself',
    ),
    ground: 'LEGAL_DUTY',
    receivers: text(
      'Beheerders; per bijeenkomst of tekst ook coördinatoren',
      'Administrators; for each meeting or text coordinators too',
    ),
    rules: ['audit-events'],
    until: text('daarna weg', 'gone after that'),
    tables: ['audit_events'],
  },
];
