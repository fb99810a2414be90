/**
 * Puts a list of the portal in a page of somebody else: <script src="https://…/insluiten.js" data-toon="kennis" async>.
 * Everything of it is in an element of its own, behind a closed shadow: the page around it keeps its names, its styles and its
 * cookies, and what the page is like has no hold on the list. It is a page of ours in a frame that tells how high it is.
 */
(() => {
  'use strict';
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement) || !script.parentNode) return;
  const portal = new URL(script.src).origin;
  const { toon = 'kennis', taal, hoogte, naam, ...asked } = script.dataset;
  const english = taal === 'en';
  const pages = { kennis: '/kennis', bijeenkomsten: '/bijeenkomsten', activiteiten: '/week' };
  const page = Object.hasOwn(pages, toon) ? pages[toon] : pages.kennis;
  const address = new URL((english ? '/en' : '') + '/insluiten' + page, portal);
  new URLSearchParams(asked.vraag ?? '').forEach((value, key) => address.searchParams.append(key, value));
  for (const key of ['thema', 'organisatie', 'aantal', 'waar', 'gemeente', 'editie', 'kleur'])
    if (asked[key]) address.searchParams.set(key, asked[key]);
  const more = new URL((english ? '/en' : '') + page, portal);

  const words = english
    ? {
        name: 'List of ',
        busy: 'Loading the list…',
        away: 'The list cannot be loaded now.',
        there: 'See it at ',
      }
    : {
        name: 'Lijst van ',
        busy: 'De lijst wordt geladen…',
        away: 'De lijst laadt nu niet.',
        there: 'Bekijk hem bij ',
      };
  /** What is kept free from the first moment on, so that nothing below it moves. */
  const room = Math.min(Math.max(parseInt(hoogte, 10) || 480, 160), 4000);
  const longest = 20_000;

  const look = new CSSStyleSheet();
  look.replaceSync(`
    :host { all: initial !important; display: block !important; position: relative !important;
      min-height: ${room}px !important; color-scheme: light dark !important; }
    iframe { display: block; box-sizing: border-box; width: 100%; height: ${room}px; border: 0; }
    p { position: absolute; inset: 0 0 auto; margin: 0; padding: 16px; font: 16px/1.5 system-ui, sans-serif; color: inherit; }
    a { color: inherit; }
    [hidden] { display: none; }
  `);

  /** An element with a closed shadow; where the page has taken our name, one without a name. */
  const made = (name) => {
    const element = document.createElement(name);
    return { element, shadow: element.attachShadow({ mode: 'closed' }) };
  };
  let box;
  try {
    box = made('verbonden-lijst');
  } catch {
    box = made('div');
  }
  const { element, shadow } = box;
  shadow.adoptedStyleSheets = [look];

  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = naam || words.name + new URL(portal).host;
  frame.loading = 'lazy';
  frame.referrerPolicy = 'no-referrer';
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
  );
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  told.textContent = words.busy;
  shadow.append(frame, told);

  /** Once it stands there; a frame that nobody came near yet is not late. */
  let waiting;
  const late = () => {
    frame.hidden = true;
    told.hidden = false;
    const link = document.createElement('a');
    link.href = more.href;
    link.textContent = words.there + more.host;
    told.replaceChildren(words.away + ' ', link);
  };
  const near = new IntersectionObserver((seen) => {
    if (waiting !== undefined || !seen.some((each) => each.isIntersecting)) return;
    waiting = setTimeout(late, longest);
  });
  near.observe(element);
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== portal || source !== frame.contentWindow) return;
    const height = data && data.verbonden === 'hoogte' ? Number(data.height) : NaN;
    if (!(height > 0 && height < 20_000)) return;
    near.disconnect();
    clearTimeout(waiting);
    frame.hidden = false;
    told.hidden = true;
    frame.style.height = Math.max(Math.ceil(height), room) + 'px';
  });
  // An empty drawing before the script keeps the room free until it runs: its size needs no style, so no policy forbids it.
  const kept = script.previousElementSibling;
  if (kept instanceof SVGSVGElement && kept.getAttribute('height') === String(room))
    kept.replaceWith(element);
  else script.after(element);
})();
