import type { AnyPage } from '@verbonden/shared/web';
import { activityPage } from './activity.page';
import { activityListPage } from './activity-list.page';
import { checkActivitiesPage } from './check-activities.page';
import { editActivityPage } from './edit-activity.page';
import { myActivitiesPage } from './my-activities.page';
import { newActivityPage } from './new-activity.page';

export const activityPages: readonly AnyPage[] = [
  checkActivitiesPage,
  myActivitiesPage,
  activityPage,
  editActivityPage,
  newActivityPage,
  activityListPage,
];
