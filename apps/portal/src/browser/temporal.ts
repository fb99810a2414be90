/** What the browser brings itself; the package is fetched only where it does not, and stands in for it here. */
export const Temporal =
  (globalThis as { Temporal?: unknown }).Temporal ??
  (await import('temporal-polyfill/implementation')).Temporal;
