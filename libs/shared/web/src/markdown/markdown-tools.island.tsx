import { MarkdownToolbar } from '@verbonden/shared/ui';
import { useEffect, useState } from 'react';
import { defineIsland } from '../island/island';
import { useSay } from '../messages/messages';

/** The buttons above a field for Markdown; there is nothing to press as long as they can do nothing. */
function MarkdownTools({ field }: { field: string }) {
  const say = useSay();
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  if (!awake) return null;
  return (
    <MarkdownToolbar
      field={field}
      label={say('Opmaak')}
      names={{
        heading: say('Kopje'),
        strong: say('Vet'),
        em: say('Schuin'),
        list: say('Opsomming'),
        numbers: say('Genummerd'),
        quote: say('Citaat'),
        link: say('Link'),
      }}
      words={say('tekst')}
    />
  );
}

export default defineIsland('markdown-tools', MarkdownTools);
