import { MailRhythm, sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const knowledgeMailGroups = sentAs(
  {
    name: 'knowledge',
    title: text('Wat jij deelt', 'What you share'),
    hint: text(
      'Een vraag, een reactie of een controle van je eigen stuk, en als iemand je vraagt mee te lezen.',
      'A question, an answer or a review of your own item, and when somebody asks you to read along.',
    ),
    necessary: true,
  },
  {
    name: 'knowledge.news',
    title: text('Nieuws over wat je volgt', 'News about what you follow'),
    hint: text(
      'Ook wat anderen doen met wat jij deelt. Hoe vaak, kies je bij ‘Wat ik volg’. Hier kun je het allemaal rustiger zetten.',
      'Also what others do with what you share. How often, you choose at ‘What I follow’. Here you can make all of it quieter.',
    ),
    necessary: false,
    rhythm: MailRhythm.AT_ONCE,
  },
);
