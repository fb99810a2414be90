import { EmptyState, LinkButton, PageHeader } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** What stands where a link of a mail was altered or leads nowhere any more. */
export function UnknownLink() {
  const say = useSay();
  const href = useHref();
  return (
    <>
      <PageHeader title={say('Deze link werkt niet')} />
      <EmptyState
        title={say('Misschien is hij niet helemaal meegekomen')}
        action={<LinkButton href={href('/bijeenkomsten')}>{say('Bekijk wat er nog komt')}</LinkButton>}
      >
        {say('Open de link nog eens vanuit de mail, of vraag het de coördinator.')}
      </EmptyState>
    </>
  );
}
