import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { GroupData } from './working-group.page';

/** What was just done, and the way back where there is one. */
export function GroupTold({ data: { space, done, what } }: { data: GroupData }) {
  const say = useSay();
  const href = useHref();
  const undo = (fields: Readonly<Record<string, string>>, words: string): ReactNode => (
    <form method="post" action={href(`/week/${space.edition.slug}/werkgroep`)}>
      {Object.entries({ ...fields, id: what ?? '' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="small">
        {words}
      </Button>
    </form>
  );
  const title = space.tasks.find(({ id }) => id === what)?.title ?? '';
  const told: Readonly<Record<string, { words: string; undo?: ReactNode }>> = {
    bewaard: { words: say('De taak is bewaard.') },
    klaar: {
      words: say('Gedaan: {title}', { title }),
      undo: undo({ doe: 'zet', status: 'OPEN' }, say('Toch nog niet')),
    },
    'taak-weg': {
      words: say('De taak is weg.'),
      undo: undo({ doe: 'zet', status: 'OPEN' }, say('Zet de taak terug')),
    },
    open: { words: say('De taak staat weer open.') },
    besloten: { words: say('Het besluit is genoteerd.') },
    toegevoegd: { words: say('Het staat erbij.') },
    'stuk-weg': { words: say('Het is weg.'), undo: undo({ doe: 'terug' }, say('Zet het terug')) },
    terug: { words: say('Het staat er weer.') },
    meegenomen: { words: say('Meegenomen. Elke taak staat evenveel dagen voor de Week als vorige keer.') },
    'mail-aan': { words: say('Je krijgt weer mail over je taken.') },
    'mail-uit': { words: say('Je krijgt geen mail meer over je taken.') },
  };
  const news = done && Object.hasOwn(told, done) ? told[done] : undefined;
  return news ? <Notice kind="success" live="status" title={news.words} action={news.undo} /> : null;
}
