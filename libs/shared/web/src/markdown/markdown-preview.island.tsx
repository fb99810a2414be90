import { Button, Notice, Panel, Prose, Stack } from '@verbonden/shared/ui';
import { useState } from 'react';
import { defineLiveIsland } from '../island/island';
import { useSay } from '../messages/messages';
import { useMarkdownPreview } from './use-markdown-preview';

export interface MarkdownPreviewProps {
  /** The id of the text area. */
  readonly field: string;
  readonly lang: 'nl' | 'en';
  /** Shown from the start; else there is a button that shows it. */
  readonly open: boolean;
}

/** Shows beside the field what a reader will see, a moment after typing stops. Written by the server, as it will be. */
function MarkdownPreview({ field, lang, open }: MarkdownPreviewProps) {
  const say = useSay();
  const [shown, setShown] = useState(open);
  const preview = useMarkdownPreview(field, (area) => (area as HTMLTextAreaElement).value, shown);
  return (
    <Stack>
      <div>
        <Button type="button" size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? say('Verberg het voorbeeld') : say('Bekijk het voorbeeld')}
        </Button>
      </div>
      {shown && preview ? (
        <Panel tone="quiet">
          {preview.problem ? <Notice kind="attention" title={preview.problem} /> : null}
          <Prose html={preview.html} lang={lang} />
        </Panel>
      ) : null}
    </Stack>
  );
}

export default defineLiveIsland('markdown-preview', MarkdownPreview);
