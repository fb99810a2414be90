import { text } from '@verbonden/shared/kernel';
import { personalData } from '@verbonden/shared/server';

/** Polls that somebody made. Answers are nobody’s (see decision 0014), so there is nothing of them to give or to erase. */
export const pollsPersonalData = personalData({
  name: 'polls.made',
  what: text('Peilingen die je maakte', 'Polls that you made'),
  table: 'polls',
  persons: { author_id: 'LOOSENED' },
  shows: ['title_nl', 'lead_nl', 'created_at'],
});
