import { Disclosure, Panel, Prose } from '@verbonden/shared/ui';
import { defineLiveIsland, FormFields, useMarkdownPreview, useSay } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import type { PlainField } from './part-values';
import { readerText } from './reader-text';

export interface ItemPreviewProps {
  readonly formId: string;
  readonly fields: readonly PlainField[];
}

/** What the reader will see of this part, beside the form or, on a phone, one press away. Written by the server. */
function ItemPreview({ formId, fields }: ItemPreviewProps) {
  const say = useSay();
  const [awake, setAwake] = useState(false);
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    setAwake(true);
    setIsWide(matchMedia('(width >= 64rem)').matches);
  }, []);
  const preview = useMarkdownPreview(formId, (form) =>
    readerText(fields, new FormFields(new FormData(form as HTMLFormElement))),
  );
  if (!awake) return null;
  return (
    <Panel>
      <Disclosure key={String(isWide)} title={say('Zo leest het')} open={isWide}>
        {preview?.html ? (
          <>
            {preview.problem ? <p role="status">{preview.problem}</p> : null}
            <Prose html={preview.html} lang="nl" />
          </>
        ) : (
          <p>{say('Zodra je iets typt, zie je hier wat een lezer ziet.')}</p>
        )}
      </Disclosure>
    </Panel>
  );
}

export default defineLiveIsland('item-preview', ItemPreview);
