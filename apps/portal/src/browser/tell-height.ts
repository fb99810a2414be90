/**
 * A page in a frame on another site tells how high it is, again when that changes. Its height is no secret, and whose site it is
 * we do not know; `insluiten.js` there listens to this frame alone.
 */
export function tellHeight(window: Window): void {
  if (window.parent === window || !/^(?:\/en)?\/insluiten\//.test(window.location.pathname)) return;
  const { body } = window.document;
  const tell = () =>
    window.parent.postMessage({ verbonden: 'hoogte', height: body.getBoundingClientRect().height }, '*');
  new ResizeObserver(tell).observe(body);
}
