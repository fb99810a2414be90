import { StatusLabel } from '@verbonden/shared/ui';
import { type Say, useSay } from '@verbonden/shared/web';

type Outcome = 'ADOPTED' | 'PARTLY' | 'NOT';

/** What was done with advice, in a word or two. */
export function outcomeWords(outcome: Outcome, say: Say): string {
  return {
    ADOPTED: say('Overgenomen'),
    PARTLY: say('Deels overgenomen'),
    NOT: say('Niet overgenomen'),
  }[outcome];
}

/** How advice stands: what was done with it, or that its readers still wait for that. */
export function OutcomeLabel({ outcome, isOverdue }: { outcome: Outcome | null; isOverdue: boolean }) {
  const say = useSay();
  if (outcome) {
    const look = outcome === 'ADOPTED' ? 'confirmed' : outcome === 'PARTLY' ? 'open' : 'past';
    return <StatusLabel status={look}>{outcomeWords(outcome, say)}</StatusLabel>;
  }
  return isOverdue ? (
    <StatusLabel status="waiting">{say('Reactie is te laat')}</StatusLabel>
  ) : (
    <StatusLabel status="waiting">{say('Wacht op een reactie')}</StatusLabel>
  );
}
