import { isSignedIn } from '@verbonden/shared/kernel';
import { LinkButton, Notice, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** The way from an item in a list into a collection or a policy text, and back to this very list. */
export function PutLink({
  item: { slug, title },
}: {
  item: { readonly slug: string; readonly title: string };
}) {
  const say = useSay();
  const href = useHref();
  const { viewer, address } = usePageFacts();
  if (!isSignedIn(viewer)) return null;
  const back = new URLSearchParams({ terug: withoutPut(address) });
  return (
    <LinkButton href={href(`/kennis/${slug}/verzamelen?${back}`)} size="small" variant="quiet">
      {say('Neem mee')}
      <VisuallyHidden>: {title}</VisuallyHidden>
    </LinkButton>
  );
}

/** Says on the list that something was just put away, and where. */
export function PutNotice() {
  const say = useSay();
  const href = useHref();
  const place = new URL(usePageFacts().address, 'https://verbonden.example.org').searchParams.get('erbij');
  if (!place || !/^\/(verzamelingen|beleid)\/[\w-]+$/.test(place)) return null;
  return (
    <Notice
      kind="success"
      title={say('Het staat erbij. Je kunt verder zoeken.')}
      action={
        <LinkButton href={href(place)} size="small">
          {say('Bekijk wat je hebt')}
        </LinkButton>
      }
    />
  );
}

/** The list to go back to, as a form hands it on; null for anything that is not our list. */
export function listToReturnTo(path: string | null): string | null {
  return path !== null && /^\/kennis(\?[^#\\\s]*)?$/.test(path) ? path : null;
}

/** The list again, saying what was put where. */
export function listAfterPut(list: string, place: string): string {
  const url = new URL(list, 'https://verbonden.example.org');
  url.searchParams.set('erbij', place);
  return `${url.pathname}?${url.searchParams}`;
}

function withoutPut(address: string): string {
  const url = new URL(address, 'https://verbonden.example.org');
  url.searchParams.delete('erbij');
  return url.searchParams.size > 0 ? `${url.pathname}?${url.searchParams}` : url.pathname;
}
