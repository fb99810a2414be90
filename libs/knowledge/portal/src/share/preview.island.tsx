import { useLazyQuery } from '@apollo/client/react';
import { Button, Notice, Panel, Prose, Stack } from '@verbonden/shared/ui';
import { defineLiveIsland, useSay } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import { PreviewMarkdownDocument } from './preview.island.generated';

const pause = 400;

/** Shows beside the field what a reader will see, a moment after typing stops. Written by the server, as it will be. */
function Preview({ field }: { field: string }) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  const [load, { data, previousData }] = useLazyQuery(PreviewMarkdownDocument, { fetchPolicy: 'no-cache' });
  useEffect(() => {
    const area = document.getElementById(field);
    if (!shown || !(area instanceof HTMLTextAreaElement)) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => void load({ variables: { body: area.value } });
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(read, pause);
    };
    read();
    area.addEventListener('input', wait);
    return () => {
      clearTimeout(timer);
      area.removeEventListener('input', wait);
    };
  }, [shown, field, load]);
  const preview = (data ?? previousData)?.previewMarkdown;
  return (
    <Stack>
      <Button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? say('Verberg het voorbeeld') : say('Bekijk het voorbeeld')}
      </Button>
      {shown && preview ? (
        <Panel tone="quiet">
          {preview.problem ? <Notice kind="attention" title={preview.problem} /> : null}
          <Prose html={preview.html} lang="nl" />
        </Panel>
      ) : null}
    </Stack>
  );
}

export default defineLiveIsland('preview', Preview);
