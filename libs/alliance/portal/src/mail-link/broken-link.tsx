import { EmptyState, Page, PageHeader } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** What stands where a link of a mail was altered or leads nowhere any more. */
export function BrokenLink() {
  const say = useSay();
  return (
    <Page width="reading">
      <PageHeader title={say('Deze link werkt niet')} />
      <EmptyState title={say('Misschien is hij niet helemaal meegekomen')}>
        {say('Open de link nog eens vanuit de mail. Lukt het niet? Antwoord dan op die mail.')}
      </EmptyState>
    </Page>
  );
}
