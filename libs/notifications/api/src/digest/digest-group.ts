import { text } from '@verbonden/shared/kernel';
import type { OverviewGroup } from '../kind/mail-group';
import { overview } from '../preference/mail-leaving';

/** The overview itself: nobody chooses for it, but for what comes in it. */
export const digestGroup: OverviewGroup = {
  name: overview,
  title: text('Overzicht', 'Overview'),
  hint: text('Alles wat je gebundeld krijgt.', 'All that you get together.'),
  necessary: false,
  rhythm: null,
};
