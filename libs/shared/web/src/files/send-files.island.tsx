import { ProgressBar } from '@verbonden/shared/ui';
import { useEffect, useRef, useState } from 'react';
import { defineIsland } from '../island/island';
import { useSay } from '../messages/messages';
import { sendFile } from './send-files';

const megabyte = 1024 * 1024;
/** The largest file that is ever taken; the server says it too. */
const largest = 20 * megabyte;

interface Progress {
  readonly done: number;
  readonly all: number;
}

/**
 * Lets files be dropped on a field, and sends them one by one before the rest of the form goes, so that one sees how
 * far it is. What was not taken is told by the page, with what was typed still there.
 */
function SendFiles({ field }: { field: string }) {
  const say = useSay();
  const [progress, setProgress] = useState<Progress | null>(null);
  const busy = useRef(false);
  const failed = say('Dit bestand kwam niet aan. Kijk of je internet hebt, en probeer het nog eens.');
  const tooLarge = (size: number) =>
    say('Dit bestand is {size} MB. Tot {most} MB lukt. Zet een film liever als link.', {
      size: Math.ceil(size / megabyte),
      most: largest / megabyte,
    });

  useEffect(() => {
    const input = document.getElementById(field);
    const place = document.querySelector<HTMLElement>(`[data-drop="${CSS.escape(field)}"]`);
    if (!(input instanceof HTMLInputElement) || !input.form || !place) return undefined;
    const { form } = input;
    const onSubmit = (event: SubmitEvent) => {
      if (busy.current) {
        event.preventDefault();
        return;
      }
      const files = [...(input.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      busy.current = true;
      void sendAll(files).then(() => {
        input.disabled = true;
        const { submitter } = event;
        if (submitter instanceof HTMLButtonElement && submitter.name) add(submitter.name, submitter.value);
        form.submit();
      });
    };
    const add = (name: string, value: string) => {
      const hidden = document.createElement('input');
      Object.assign(hidden, { type: 'hidden', name, value });
      form.append(hidden);
    };
    const sendAll = async (files: readonly File[]) => {
      const all = files.reduce((sum, { size }) => sum + size, 0);
      let before = 0;
      for (const file of files) {
        setProgress({ done: before, all });
        const start = before;
        const sent =
          file.size > largest
            ? { problem: tooLarge(file.size) }
            : await sendFile(file, input.name, failed, (bytes) => setProgress({ done: start + bytes, all }));
        if ('id' in sent) add(input.name, sent.id);
        else add(`${input.name}Problem`, files.length > 1 ? `${file.name}: ${sent.problem}` : sent.problem);
        before += file.size;
      }
      setProgress({ done: all, all });
    };
    const over = (event: DragEvent) => {
      event.preventDefault();
      place.dataset['over'] = '';
    };
    const out = () => delete place.dataset['over'];
    const drop = (event: DragEvent) => {
      event.preventDefault();
      out();
      const given = event.dataTransfer?.files;
      if (!given?.length) return;
      const chosen = new DataTransfer();
      for (const file of input.multiple ? given : [given[0]!]) chosen.items.add(file);
      input.files = chosen.files;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    form.addEventListener('submit', onSubmit);
    place.addEventListener('dragover', over);
    place.addEventListener('dragleave', out);
    place.addEventListener('drop', drop);
    return () => {
      form.removeEventListener('submit', onSubmit);
      place.removeEventListener('dragover', over);
      place.removeEventListener('dragleave', out);
      place.removeEventListener('drop', drop);
    };
    // The words do not change while a page is open.
  }, [field]);

  if (!progress) return <p>{say('Of sleep bestanden hierheen.')}</p>;
  const percent = Math.floor((100 * progress.done) / Math.max(progress.all, 1));
  return (
    <ProgressBar
      label={say('Het bestand gaat mee')}
      done={progress.done}
      all={progress.all}
      text={say('{percent} %', { percent })}
    />
  );
}

export default defineIsland('send-files', SendFiles);
