import { text } from '@verbonden/shared/kernel';
import type { Processing } from './processing';

/** What meetings do with data of people. */
export const ofMeetings: readonly Processing[] = [
  {
    name: 'meetings',
    title: text('Aanmelden voor bijeenkomsten', 'Registering for meetings'),
    purpose: text(
      'Zodat er een plek voor je is, je de goede mails krijgt en een certificaat kunt halen.',
      'So that there is a seat for you, you get the right mails and can fetch a certificate.',
    ),
    whose: text(
      'Deelnemers, genodigden, sprekers en organisatoren',
      'Participants, who was invited, speakers and organisers',
    ),
    data: text(
      'Naam, mailadres, zaal of online, sessies, of je er was, en registernummers voor een certificaat',
      'Name, address, room or online, subsessions, whether you were there, and register numbers for a certificate',
    ),
    ground: 'AGREEMENT',
    receivers: text('Coördinatoren; sprekers staan op de pagina', 'Coordinators; speakers are on the page'),
    rules: ['requests', 'date-polls', 'question-askers', 'feedback-answered'],
    until: text('zolang de bijeenkomst in het archief staat', 'as long as the meeting is in the archive'),
    tables: [
      ...['meetings', 'meeting_days', 'meeting_mail_acts', 'meeting_questions', 'meeting_question_toos'],
      ...['registrations', 'registration_events', 'registration_requests', 'attendances', 'attendance_acts'],
      ...[
        'certificates',
        'introductions',
        'interests',
        'agenda_speakers',
        'subsessions',
        'subsession_choices',
      ],
      ...['date_poll_people', 'feedback_asks', 'feedback_answered', 'broadcasts', 'turns'],
    ],
  },
  {
    name: 'needs',
    title: text('Dieet en wat je nodig hebt', 'Diet and what you need'),
    purpose: text('Zodat je goed mee kunt doen.', 'So that you can take part well.'),
    whose: text('Deelnemers die het invullen', 'Participants who fill it in'),
    data: text('Dieet en toegang: dit kan over gezondheid gaan', 'Diet and access: this may be about health'),
    ground: 'CONSENT',
    receivers: text(
      'Alleen wie de bijeenkomst organiseert; wie het las staat in het logboek',
      'Only who organises the meeting; who read it is in the log',
    ),
    rules: ['needs', 'needs-of-who-left'],
    until: text('daarna weg', 'gone after that'),
    tables: ['registration_needs'],
    isSpecial: true,
  },
  {
    name: 'experts',
    title: text('Afspraken met ervaringsdeskundigen', 'Agreements with experts by experience'),
    purpose: text('Zodat iemand veilig kan vertellen.', 'So that somebody can tell safely.'),
    whose: text('Ervaringsdeskundigen en wie hen begeleidt', 'Experts by experience and who supports them'),
    data: text(
      'Vragen, onderwerpen om te mijden, begeleider, bedankje, nazorg',
      'Questions, topics to avoid, supporter, gift, aftercare',
    ),
    ground: 'CONSENT',
    receivers: text('Coördinatoren', 'Coordinators'),
    rules: ['expert-sheets'],
    until: text('alleen of opnemen mocht, blijft', 'only whether recording was allowed stays'),
    tables: ['expert_sheets'],
    isSpecial: true,
  },
];
