import { text } from '@verbonden/shared/kernel';
import { personalData } from '@verbonden/shared/server';

/** Files that somebody brought in. */
export const importsPersonalData = personalData({
  name: 'imports.imports',
  what: text('Bestanden die je inlas', 'Files that you brought in'),
  table: 'imports',
  persons: { person_id: 'GOES' },
  shows: ['file_name', 'kind', 'status', 'created_at'],
});
