import { text } from '@verbonden/shared/kernel';
import type { Processing } from './processing';

/** What is done with data of young people: with more care, and less of it. */
export const ofYoungPeople: readonly Processing[] = [
  {
    name: 'soundingboard',
    title: text('Het klankbord van jongeren', 'The sounding board of young people'),
    purpose: text(
      'Zodat jongeren advies kunnen geven en horen wat ermee is gedaan.',
      'So that young people can advise and hear what was done with it.',
    ),
    whose: text(
      'Jongeren van het klankbord, soms jonger dan 16',
      'Young people on the sounding board, at times under 16',
    ),
    data: text(
      'Gekozen naam, geboortejaar, hoe vaak je mee wilt doen, wat je schreef. Je echte naam ziet alleen een coördinator.',
      'Chosen name, year of birth, how often you want to take part, what you wrote. Only a coordinator sees your real name.',
    ),
    ground: 'CONSENT',
    receivers: text(
      'Wie in dezelfde adviesruimte zit; daarna het advies zonder namen',
      'Who sits in the same room; after that the advice without names',
    ),
    rules: ['advice-rooms'],
    until: text('zolang je bij het klankbord zit', 'as long as you are on the board'),
    tables: [
      'board_members',
      'board_pauses',
      'advice_requests',
      'advice_participants',
      'advice_messages',
      'advice_reports',
    ],
    isSpecial: true,
  },
  {
    name: 'media',
    title: text('Vragen van de media', 'Questions of the media'),
    purpose: text(
      'Zodat een jongere alleen met eigen ja in de media komt.',
      'So that a young person is in the media only by their own yes.',
    ),
    whose: text('Journalisten, en jongeren die ja zeiden', 'Journalists, and young people who said yes'),
    data: text(
      'Naam en mailadres van de journalist; het ja, voor één medium en één dag',
      'Name and address of the journalist; the yes, for one outlet and one day',
    ),
    ground: 'CONSENT',
    receivers: text('Coördinatoren; een nee ziet niemand', 'Coordinators; nobody sees a no'),
    rules: ['media-journalists', 'media-consents'],
    until: text('daarna weg', 'gone after that'),
    tables: ['media_requests', 'media_answers', 'media_consents'],
    isSpecial: true,
  },
  {
    name: 'consents',
    title: text('Toestemming voor verhalen en foto’s', 'Consent for stories and photos'),
    purpose: text(
      'Zodat we kunnen laten zien dat iemand ja zei, en waarvoor.',
      'So that we can show that somebody said yes, and to what.',
    ),
    whose: text(
      'Wie in een verhaal, tip of foto voorkomt, en ouders van wie jonger is dan 16',
      'Who is in a story, tip or photo, and parents of who is under 16',
    ),
    data: text(
      'Gekozen naam, leeftijdsgroep, waar het voor geldt, echte naam en mailadres',
      'Chosen name, age group, what it holds for, real name and address',
    ),
    ground: 'CONSENT',
    receivers: text(
      'Coördinatoren; anderen alleen de gekozen naam',
      'Coordinators; others only the chosen name',
    ),
    rules: [],
    until: text(
      'zolang het bewijs nodig is: tot de toestemming voorbij is en niets meer te zien is',
      'as long as the proof is needed: until the consent is over and nothing is shown any more',
    ),
    tables: ['consents'],
    isSpecial: true,
  },
];
