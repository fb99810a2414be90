import { useLazyQuery } from '@apollo/client/react';
import { Notice, Picture, SelectField, Stack } from '@verbonden/shared/ui';
import { defineLiveIsland, useSay } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import { type DrawnPreviewFragment, MaterialPreviewDocument } from './material-preview.island.generated';
import { writtenIn } from './written-material';

const pause = 350;

export interface MaterialPreviewProps {
  /** The id of the form that is looked at. */
  readonly form: string;
  readonly setId: string;
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  /** As it was when the page was made; null before anything was saved. */
  readonly first: DrawnPreviewFragment | null;
}

/** Shows what somebody is making a moment after typing stops, drawn by the server as it will be. */
function MaterialPreview({ form, setId, templates, first }: MaterialPreviewProps) {
  const say = useSay();
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [load, { data, previousData }] = useLazyQuery(MaterialPreviewDocument, { fetchPolicy: 'no-cache' });
  useEffect(() => {
    const element = document.getElementById(form);
    if (!(element instanceof HTMLFormElement)) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      const input = { ...writtenIn(new FormData(element)), setId, templateId };
      // Without a heading there is nothing to draw yet; without a connection the last picture stays.
      if (input.heading) void load({ variables: { input } }).catch(() => undefined);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    ask();
    element.addEventListener('input', wait);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('input', wait);
    };
  }, [form, setId, templateId, load]);
  const shown = (data ?? previousData)?.materialPreview ?? first;
  return (
    <Stack>
      <SelectField
        name="voorbeeld"
        label={say('Voorbeeld van')}
        value={templateId}
        onChange={(event) => setTemplateId(event.currentTarget.value)}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {shown?.image ? (
        <Picture src={shown.image} alt={shown.alt} />
      ) : (
        <p>{say('Vul in wat jullie doen, dan zie je het hier.')}</p>
      )}
      <div role="status">
        <Stack gap="small">
          {shown?.problems.map(({ field, message }) => (
            <Notice key={field} kind="attention" title={message} />
          ))}
          {shown?.notes.map((note) => (
            <Notice key={note} kind="info" title={note} />
          ))}
        </Stack>
      </div>
    </Stack>
  );
}

export default defineLiveIsland('material-preview', MaterialPreview);
