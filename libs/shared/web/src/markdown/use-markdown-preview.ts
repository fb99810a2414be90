import { useLazyQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { PreviewMarkdownDocument, type PreviewMarkdownQuery } from './markdown-preview.island.generated';

const pause = 400;

/**
 * Markdown as a reader will see it, a moment after typing stops. Written by the server, as it will be.
 * @param watched the id of the field, or of the form around several of them
 * @param isShown nothing is asked for as long as nobody looks
 */
export function useMarkdownPreview(
  watched: string,
  textOf: (element: HTMLElement) => string,
  isShown = true,
): PreviewMarkdownQuery['previewMarkdown'] | undefined {
  const [load, { data, previousData }] = useLazyQuery(PreviewMarkdownDocument, { fetchPolicy: 'no-cache' });
  const read = useRef(textOf);
  read.current = textOf;
  useEffect(() => {
    const element = document.getElementById(watched);
    if (!isShown || !element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Without a connection there is no preview; the one that stands there stays.
    const ask = () => void load({ variables: { body: read.current(element) } }).catch(() => undefined);
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
  }, [isShown, watched, load]);
  return (data ?? previousData)?.previewMarkdown;
}
