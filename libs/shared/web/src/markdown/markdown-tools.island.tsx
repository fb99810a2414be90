import { MarkdownToolbar, writeChange } from '@verbonden/shared/ui';
import { useEffect, useState } from 'react';
import { defineIsland } from '../island/island';
import { useSay } from '../messages/messages';

/** The buttons above a field for Markdown; there is nothing to press as long as they can do nothing. */
function MarkdownTools({ field }: { field: string }) {
  const say = useSay();
  const [awake, setAwake] = useState(false);
  const [hadPictures, setHadPictures] = useState(false);
  useEffect(() => setAwake(true), []);
  useEffect(() => {
    const area = document.getElementById(field);
    if (!(area instanceof HTMLTextAreaElement)) return undefined;
    const paste = (event: ClipboardEvent) => {
      const html = event.clipboardData?.getData('text/html');
      if (!html) return;
      const plain = event.clipboardData?.getData('text/plain') ?? '';
      event.preventDefault();
      void asMarkdown(html, plain).then(({ markdown, hadPictures: had }) => {
        const { selectionStart: from, selectionEnd: to } = area;
        const place = from + markdown.length;
        writeChange(area, { from, to, insert: markdown, selectFrom: place, selectTo: place });
        setHadPictures(had);
      });
    };
    area.addEventListener('paste', paste);
    return () => area.removeEventListener('paste', paste);
  }, [field]);
  if (!awake) return null;
  return (
    <>
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
      <p role="status" hidden={!hadPictures}>
        {hadPictures ? say('Plaatjes komen niet mee. Voeg ze toe als bijlage.') : null}
      </p>
    </>
  );
}

/** What makes Markdown of it is fetched when somebody pastes; without a connection the plain text comes in. */
async function asMarkdown(html: string, plain: string) {
  try {
    return (await import('./pasted-markdown')).pastedMarkdown(html);
  } catch {
    return { markdown: plain, hadPictures: false };
  }
}

export default defineIsland('markdown-tools', MarkdownTools);
