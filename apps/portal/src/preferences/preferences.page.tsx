import { definePage, PageRefusal } from '@verbonden/shared/web';
import { themeCookie } from './theme-cookie';

/** Takes the choice of light or dark and goes back to where it was made. */
export const preferencesPage = definePage<null>({
  path: '/voorkeuren',
  load: () => {
    throw new PageRefusal(404);
  },
  submit: ({ form, goTo }) => {
    const answer = goTo(form.line('terug'));
    answer.headers.append('set-cookie', themeCookie(form.line('theme')));
    return Promise.resolve(answer);
  },
  title: () => '',
  view: () => null,
});
