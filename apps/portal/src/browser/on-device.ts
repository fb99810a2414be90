import { forgetSeen } from './recently-seen';

/** Whose device this was, by the name of the reader that tells nothing; absent for a visitor, who leaves nothing. */
const readerKey = 'lezer';
const visitor = 'bezoeker';
const ofReader = 'pages ';
const eachMinute = 60_000;

/**
 * What this device keeps (`/service-worker.js`): starts the worker, has this page kept where it may be, and wipes
 * everything when another reader comes, at signing out, and when somebody presses for it. Not on a page with a quick
 * way out: that leaves nothing here.
 */
export function lookAfterDevice(page: Document): void {
  const { reader = '' } = page.body.dataset;
  // What the device shows of itself without a connection says nothing about who is there now.
  if (!page.querySelector('[data-offline]:not([hidden])')) {
    if ((localStorage.getItem(readerKey) ?? visitor) !== reader) void wipe(reader);
    if (reader === visitor) localStorage.removeItem(readerKey);
    else if (!page.querySelector('[data-quick-exit]')) localStorage.setItem(readerKey, reader);
  }
  page.querySelector('form[data-sign-out]')?.addEventListener('submit', () => void wipe());
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-wipe-device]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      void wipe().then(() => {
        for (const list of page.querySelectorAll<HTMLElement>('[data-kept-list]')) list.hidden = true;
        for (const none of page.querySelectorAll<HTMLElement>('[data-kept-none]')) none.hidden = false;
        tell(button, button.dataset['wipeDevice']);
      });
    });
  }
  if (!('serviceWorker' in navigator) || page.querySelector('[data-quick-exit]')) return;
  void start(page);
}

async function start(page: Document): Promise<void> {
  const { serviceWorker } = navigator;
  const { kept, keptLive } = page.body.dataset;
  const wasThere = serviceWorker.controller !== null;
  try {
    await serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
  } catch {
    // A browser that keeps nothing; everything else works.
    return;
  }
  const { active } = await serviceWorker.ready;
  const keep = (asked: boolean) =>
    new Promise<boolean>((answered) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => answered(data === true);
      active?.postMessage({ path: location.pathname, asked }, [port2]);
    });
  for (const told of page.querySelectorAll<HTMLElement>('[data-kept-here]')) told.hidden = false;
  // The first page came before there was a worker to see it.
  if (kept === 'OPENED' && !wasThere) await keep(false);
  if (keptLive !== undefined) {
    setInterval(() => {
      if (navigator.onLine && page.visibilityState === 'visible') void keep(false);
    }, eachMinute);
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-keep-here]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { keepHere, keepFailed } = button.dataset;
      void keep(true).then((isKept) => tell(button, isKept ? keepHere : keepFailed));
    });
  }
}

/** @param but whose pages stay: they came just now */
async function wipe(but?: string): Promise<void> {
  forgetSeen();
  if (!('caches' in window)) return;
  const names = await caches.keys();
  const going = names.filter((name) => name.startsWith(ofReader) && name !== ofReader + but);
  await Promise.all(going.map((name) => caches.delete(name)));
}

/** Says it in the status behind the button. */
function tell(button: HTMLElement, words = ''): void {
  const told = button.nextElementSibling;
  if (told?.getAttribute('role') === 'status') told.textContent = words;
}
