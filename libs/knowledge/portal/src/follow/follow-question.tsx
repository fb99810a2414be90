import { isSignedIn } from '@verbonden/shared/kernel';
import { Button } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { type ListChoice, listAddress } from '../knowledge-list/list-address';
import { followInput } from './follow-input';

/** One press to hear of what is new for the question that is on the screen; not there while everything is shown. */
export function FollowQuestion({ choice }: { choice: ListChoice }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const question = listAddress({ ...choice, sort: null }).split('?')[1];
  if (!isSignedIn(viewer) || !question) return null;
  const { theme, organisation } = followInput(choice);
  return (
    <form method="post" action={href('/volgen')}>
      <input type="hidden" name="vraag" value={question} />
      <Button type="submit" name="stap" value="volg" size="small">
        {theme
          ? say('Volg dit thema')
          : organisation
            ? say('Volg deze organisatie')
            : say('Bewaar en volg deze zoekvraag')}
      </Button>
    </form>
  );
}
