import { MailRhythm, sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const signalsMailGroups = sentAs(
  {
    name: 'signals',
    title: text('Wat jij vroeg of meldde', 'What you asked or told'),
    hint: text(
      'Als iemand antwoordt of er iets mee gaat doen, en als jouw antwoord een ander hielp.',
      'When somebody answers or is going to do something about it, and when your answer helped somebody.',
    ),
    necessary: true,
  },
  {
    name: 'signals.asked',
    title: text('Vragen die bij je passen', 'Questions that fit you'),
    hint: text(
      'Als een collega iets vraagt waar jij misschien iets van weet. Zet je dit uit, dan vragen we het een ander.',
      'When a colleague asks something that you may know about. Turn this off and we ask somebody else.',
    ),
    necessary: false,
    rhythm: MailRhythm.AT_ONCE,
  },
  {
    name: 'signals.recognised',
    title: text('Vragen die jij herkent', 'Questions that you recognise'),
    hint: text(
      'Als iemand ermee aan de slag gaat, of als er een antwoord is.',
      'When somebody is going to work on it, or when there is an answer.',
    ),
    necessary: false,
    rhythm: MailRhythm.DAILY,
  },
);
