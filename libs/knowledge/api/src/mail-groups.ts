import { MailRhythm, sentAs } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';

/** The mail of this domain as people know it. */
export const knowledgeMailGroups = sentAs(
  {
    name: 'knowledge',
    title: text('Wat jij deelt', 'What you share'),
    hint: text(
      'Een vraag, een reactie of een controle van je eigen stuk.',
      'A question, an answer or a review of your own item.',
    ),
    necessary: true,
  },
  {
    name: 'knowledge.news',
    title: text('Nieuws over wat je volgt', 'News about what you follow'),
    hint: text(
      'Zo vaak als je zelf kiest bij ‘Wat ik volg’. Hier kun je het allemaal rustiger zetten.',
      'As often as you choose at ‘What I follow’. Here you can make all of it quieter.',
    ),
    necessary: false,
    rhythm: MailRhythm.AT_ONCE,
  },
);
