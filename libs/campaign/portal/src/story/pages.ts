import type { AnyPage } from '@verbonden/shared/web';
import { storyConsentsPage } from './consents.page';
import { editStoryPage, newStoryPage } from './edit-story.page';
import { keptStoriesPage } from './kept-stories.page';
import { storiesOfEditionPage, storyListPage } from './story-list.page';
import { storyPage } from './story.page';

export const storyPages: readonly AnyPage[] = [
  storyListPage,
  storiesOfEditionPage,
  newStoryPage,
  keptStoriesPage,
  storyPage,
  editStoryPage,
  storyConsentsPage,
];
