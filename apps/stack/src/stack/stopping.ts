const parentCheckMs = 500;

/**
 * Calls `stop` once when the launcher is asked to end: Ctrl-C, a signal, a closed terminal, or npm that went away under
 * it. A second Ctrl-C calls `hurry`. Gives back a function that stops listening.
 */
export function whenAskedToStop(
  stop: (reason: string) => void,
  hurry: () => void,
  startedByNpm = process.env['npm_lifecycle_event'] !== undefined,
): () => void {
  let asked = 0;
  let askedAt = 0;
  const ask = (reason: string) => {
    asked += 1;
    if (asked === 1) {
      askedAt = performance.now();
      stop(reason);
    } else if (performance.now() - askedAt > 300) {
      // npm passes a Ctrl-C on that the terminal sent to us as well: within a moment that is still the first one.
      hurry();
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listeners = signals.map((signal) => [signal, () => ask(signal)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);

  // A signal to npm alone ends npm and leaves us behind: then our parent becomes another one.
  const parent = process.ppid;
  const timer = startedByNpm
    ? setInterval(() => {
        if (process.ppid === parent) return;
        clearInterval(timer);
        ask('the end of npm');
      }, parentCheckMs).unref()
    : undefined;

  return () => {
    clearInterval(timer);
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
}
