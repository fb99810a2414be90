import { definePage, PageRefusal } from '@verbonden/shared/web';
import { SignOutDocument } from './sign-in.page.generated';

/** Takes the button "Uitloggen". */
export const signOutPage = definePage<null>({
  path: '/uitloggen',
  load: () => {
    throw new PageRefusal(404);
  },
  async submit({ mutate, goTo }) {
    const { state } = await mutate(SignOutDocument, {});
    return state ?? goTo('/');
  },
  title: () => '',
  view: () => null,
});
