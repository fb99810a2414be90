import { text } from '@verbonden/shared/kernel';
import { personalData } from '@verbonden/shared/server';

/** Meetings: coming, taking part, speaking and organising. What hangs on a registration goes; the registration itself stays without a name, so that counts stay right. */
export const meetingsPersonalData = personalData(
  {
    name: 'meetings.registrations',
    what: text('Bijeenkomsten waarvoor je je aanmeldde', 'Meetings that you registered for'),
    table: 'registrations',
    persons: { person_id: 'STAYS' },
    shows: ['mode', 'status', 'number', 'created_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.registration-events',
    what: text('Wat er met je aanmeldingen gebeurde', 'What happened to your registrations'),
    table: 'registration_events',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'STAYS',
    },
    set: 'reason = NULL',
    shows: ['what', 'mode', 'reason', 'at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.registration-acts',
    what: text(
      'Aanmeldingen die je voor anderen deed, zonder wie het was',
      'Registrations that you did for others, without who it was',
    ),
    table: 'registration_events',
    persons: { by_person_id: 'LOOSENED' },
    shows: ['what', 'at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.needs',
    what: text('Dieet en wat je nodig hebt', 'Diet and what you need'),
    table: 'registration_needs',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'GOES',
    },
    shows: ['diet', 'access'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.introductions',
    what: text('Waar je trots op bent', 'What you are proud of'),
    table: 'introductions',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'GOES',
    },
    shows: ['proud_of', 'shared'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.subsessions',
    what: text('Deelsessies die je koos', 'Parallel sessions that you chose'),
    table: 'subsession_choices',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'STAYS',
    },
    shows: ['created_at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
      subsession: '(SELECT s.title_nl FROM subsessions s WHERE s.id = t.subsession_id)',
    },
  },
  {
    name: 'meetings.attendances',
    what: text('Bijeenkomsten waar je was', 'Meetings where you were'),
    table: 'attendances',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'STAYS',
    },
    shows: ['mode', 'arrived_at', 'how'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.attendances-noted',
    what: text('Dat jij noteerde wie er was, zonder wie', 'That you noted who was there, without who'),
    table: 'attendances',
    persons: { by_person_id: 'LOOSENED' },
    shows: ['arrived_at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.attendance-acts',
    what: text('Dat je in- of uitgeschreven bent aan de deur', 'That you were checked in or out at the door'),
    table: 'attendance_acts',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'STAYS',
    },
    shows: ['what', 'at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.attendance-acts-noted',
    what: text(
      'Dat jij anderen in- of uitschreef, zonder wie',
      'That you checked others in or out, without who',
    ),
    table: 'attendance_acts',
    persons: { by_person_id: 'LOOSENED' },
    shows: ['what', 'at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.certificates',
    what: text('Je certificaten', 'Your certificates'),
    table: 'certificates',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'GOES',
    },
    shows: ['code', 'name', 'register_numbers', 'issued_at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.turns',
    what: text('Dat je iets wilde zeggen', 'That you wanted to say something'),
    table: 'turns',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'LOOSENED',
    },
    set: 'registration_id = NULL, question = NULL',
    shows: ['question', 'status', 'created_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.questions',
    what: text('Vragen die je bij een bijeenkomst stelde', 'Questions that you asked about a meeting'),
    table: 'meeting_questions',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'LOOSENED',
    },
    set: 'registration_id = NULL, wants_mail = false',
    shows: ['question', 'wants_mail', 'created_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.questions-too',
    what: text('Vragen die jij ook had', 'Questions that you had too'),
    table: 'meeting_question_toos',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'GOES',
    },
    shows: ['created_at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.feedback-asked',
    what: text('Dat we je mening vroegen', 'That we asked your opinion'),
    table: 'feedback_asks',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'GOES',
    },
    shows: ['asked_at'],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.feedback-answered',
    what: text(
      'Dat je je mening gaf; wat je zei is van niemand',
      'That you gave your opinion; what you said is nobody’s',
    ),
    table: 'feedback_answered',
    through: {
      when: 't.registration_id IN (SELECT r.id FROM registrations r WHERE r.person_id = who.person)',
      then: 'GOES',
    },
    shows: [],
    also: {
      meeting:
        '(SELECT m.title_nl FROM registrations r JOIN meetings m ON m.id = r.meeting_id WHERE r.id = t.registration_id)',
    },
  },
  {
    name: 'meetings.requests',
    what: text('Uitnodigingen en aanvragen om te komen', 'Invitations and requests to come'),
    table: 'registration_requests',
    persons: { person_id: 'GOES' },
    addresses: { email: 'GOES' },
    shows: ['name', 'email', 'kind', 'status', 'mode', 'reason', 'created_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.requests-kept',
    what: text(
      'Aanmeldingen waarover je besliste, zonder wie het was',
      'Registrations that you decided on, without who it was',
    ),
    table: 'registration_requests',
    persons: { asked_by: 'LOOSENED', decided_by: 'LOOSENED' },
    shows: ['kind', 'status', 'decided_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.date-polls',
    what: text('Datumprikkers waarin je gevraagd werd', 'Date polls that you were asked in'),
    table: 'date_poll_people',
    persons: { person_id: 'GOES' },
    addresses: { address: 'GOES' },
    shows: ['name', 'address', 'answered_at'],
    also: {
      answers:
        "(SELECT string_agg(to_char(d.starts_at, 'YYYY-MM-DD HH24:MI') || ' ' || a.choice, ', ' ORDER BY d.starts_at) FROM date_poll_answers a JOIN date_poll_moments d ON d.id = a.moment_id WHERE a.asked_id = t.id)",
    },
  },
  {
    name: 'meetings.date-polls-opened',
    what: text('Datumprikkers die je begon', 'Date polls that you began'),
    table: 'date_polls',
    persons: { opened_by: 'LOOSENED' },
    shows: ['message', 'closes_at', 'created_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.interests',
    what: text(
      'Bijeenkomsten waarvan je op de hoogte wilde blijven',
      'Meetings that you wanted to hear about',
    ),
    table: 'interests',
    persons: { person_id: 'GOES' },
    shows: ['created_at', 'withdrawn_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.feeds',
    what: text('Je agenda-abonnement', 'Your calendar subscription'),
    table: 'calendar_feeds',
    persons: { person_id: 'GOES' },
    shows: ['since'],
  },
  {
    name: 'meetings.expert-sheets',
    what: text('Wat we met je afspraken voor je verhaal', 'What we agreed with you for your story'),
    table: 'expert_sheets',
    through: {
      // A sheet is about who tells the story: of a part with more speakers nobody can tell from it whose it is.
      when: `t.agenda_item_id IN (SELECT s.agenda_item_id FROM agenda_speakers s WHERE s.person_id = who.person)
        AND NOT EXISTS (SELECT FROM agenda_speakers o
                        WHERE o.agenda_item_id = t.agenda_item_id AND o.person_id IS DISTINCT FROM who.person)`,
      then: 'LOOSENED',
    },
    set: 'questions = NULL, topics_to_avoid = NULL, supporter_name = NULL, supporter_reach = NULL, gift = NULL, gift_status = NULL, aftercare_on = NULL, aftercare_by = NULL, erased_at = COALESCE(t.erased_at, now())',
    shows: ['questions', 'topics_to_avoid', 'recording', 'gift', 'confirmed_at'],
    also: { part: '(SELECT i.title_nl FROM agenda_items i WHERE i.id = t.agenda_item_id)' },
  },
  {
    name: 'meetings.speakers',
    what: text('Onderdelen waarin je sprak', 'Parts in which you spoke'),
    table: 'agenda_speakers',
    persons: { person_id: 'SHARED' },
    set: 'name = who.shown',
    shows: ['name', 'organisation'],
    also: { part: '(SELECT i.title_nl FROM agenda_items i WHERE i.id = t.agenda_item_id)' },
  },
  {
    name: 'meetings.hosted',
    what: text('Deelsessies die je begeleidde', 'Parallel sessions that you hosted'),
    table: 'subsessions',
    persons: { host_person_id: 'SHARED' },
    set: 'host_name = who.shown',
    shows: ['title_nl', 'host_name'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.letters',
    what: text('Brieven aan deelnemers die je schreef', 'Letters to participants that you wrote'),
    table: 'broadcasts',
    persons: { writer_id: 'LOOSENED' },
    shows: ['subject_nl', 'body_nl', 'status', 'sent_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.mail-acts',
    what: text('Wat je deed met de mail van een bijeenkomst', 'What you did with the mail of a meeting'),
    table: 'meeting_mail_acts',
    persons: { by_person_id: 'LOOSENED' },
    shows: ['what', 'at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
  {
    name: 'meetings.made',
    what: text('Bijeenkomsten die je maakte', 'Meetings that you made'),
    table: 'meetings',
    persons: { created_by: 'LOOSENED' },
    shows: ['title_nl', 'lead_nl', 'created_at'],
  },
  {
    name: 'meetings.series',
    what: text('Reeksen die je maakte', 'Seasons that you made'),
    table: 'meeting_series',
    persons: { created_by: 'LOOSENED' },
    shows: ['title_nl', 'created_at'],
  },
  {
    name: 'meetings.recaps',
    what: text('Terugblikken die je plaatste', 'Recaps that you published'),
    table: 'meeting_recaps',
    persons: { published_by: 'LOOSENED' },
    shows: ['published_nl', 'published_at'],
    also: { meeting: '(SELECT m.title_nl FROM meetings m WHERE m.id = t.meeting_id)' },
  },
);
