/** What came of sending one file. */
export type Sent = { readonly id: string } | { readonly problem: string };

/** Sends one file of a field to the door for files, telling how far it is. `failed` is said when there is no answer. */
export function sendFile(
  file: File,
  field: string,
  failed: string,
  told: (sent: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append(field, file);
    request.open('POST', '/files');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded }) => told(Math.min(loaded, file.size)));
    request.addEventListener('load', () => {
      const { id, title } = (request.response ?? {}) as { id?: string; title?: string };
      resolve(request.status === 201 && id ? { id } : { problem: title ?? failed });
    });
    for (const end of ['error', 'abort', 'timeout']) {
      request.addEventListener(end, () => resolve({ problem: failed }));
    }
    request.send(form);
  });
}
