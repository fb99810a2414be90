import { WaySteps, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { MyPageQuery } from './my.page.generated';

/**
 * Four steps from a first visit to something useful; what was done says so, and when all are done it goes away.
 * Each step is seen from what is there, so nothing has to be ticked.
 */
export function OnTheWay({
  data,
  isComing,
}: {
  data: Pick<MyPageQuery, 'myFollows' | 'myCollections' | 'myKnowledgeItems'>;
  /** Whether a seat or a place in line waits for them. */
  isComing: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const steps = [
    {
      label: say('Zeg waar je nieuws over wilt'),
      note: say('Kies thema’s. Is er iets nieuws, dan hoor je het.'),
      href: href('/volgen'),
      isDone: data.myFollows.length > 0,
    },
    {
      label: say('Vind iets dat je kunt gebruiken'),
      note: say('Bewaar het in een verzameling, voor jezelf of voor je team.'),
      href: href('/kennis?soort=GOOD_PRACTICE'),
      isDone: data.myCollections.length > 0,
    },
    {
      label: say('Kom naar een bijeenkomst'),
      note: say('In de zaal of online, met mensen die hetzelfde werk doen.'),
      href: href('/bijeenkomsten'),
      isDone: isComing,
    },
    {
      label: say('Deel wat bij jou werkt'),
      note: say('Vijf korte delen. Tien minuten is genoeg.'),
      href: href('/kennis/delen'),
      isDone: data.myKnowledgeItems.totalCount > 0,
    },
  ];
  const done = steps.filter(({ isDone }) => isDone).length;
  // Who did three of them knows the way.
  if (done >= 3) return null;
  return (
    <WorkQueue id="op-weg" title={say('Op weg in vier stappen')}>
      <WaySteps steps={steps} doneText={say('gedaan')} />
    </WorkQueue>
  );
}
