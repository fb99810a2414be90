/** A line of a program's log that a person should see. */
export interface NotableLine {
  readonly level: 'warning' | 'error';
  readonly text: string;
}

const warning = 40;
const error = 50;

/**
 * What a log line says to a person, or nothing when it is everyday news. Programs log one JSON object a line (pino);
 * a line in another form is from the runtime itself and counts only on the error channel.
 */
export function notableLine(line: string, channel: 'out' | 'error'): NotableLine | undefined {
  const entry = parse(line);
  if (!entry) {
    const telling = channel === 'error' && /error|warning|fatal|cannot|failed/i.test(line);
    return telling && !/^\s+at /.test(line) ? { level: 'error', text: shorten(line) } : undefined;
  }
  if (typeof entry['level'] !== 'number' || entry['level'] < warning) return undefined;
  const reason = messageOf(entry['err']) ?? messageOf(entry['error']);
  const message = typeof entry['msg'] === 'string' ? entry['msg'] : '';
  const text = [requestOf(entry), message, reason && !message.includes(reason) ? reason : '']
    .filter(Boolean)
    .join(': ');
  return { level: entry['level'] >= error ? 'error' : 'warning', text: shorten(text || line) };
}

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function messageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (
    typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    typeof value.message === 'string'
  ) {
    return value.message;
  }
  return undefined;
}

/** Of a line about a request: which one, and what came of it. */
function requestOf({ req, res }: Record<string, unknown>): string {
  const request = fieldsOf(req);
  const words = [request['method'], request['path'] ?? request['url'], fieldsOf(res)['status']];
  return words.filter((word) => typeof word === 'string' || typeof word === 'number').join(' ');
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function shorten(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > 200 ? `${oneLine.slice(0, 199)}…` : oneLine;
}

/** Lets a line through unless it was said within the last ten seconds. */
export class Repetition {
  readonly #said = new Map<string, number>();

  isNew(text: string, now = performance.now()): boolean {
    const before = this.#said.get(text);
    if (before !== undefined && now - before < 10_000) return false;
    if (this.#said.size > 500) this.#said.clear();
    this.#said.set(text, now);
    return true;
  }
}

/** Cuts a stream of text into whole lines and gives each to `onLine`. */
export function lineCutter(onLine: (line: string) => void): (text: Buffer | string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text.toString()).split('\n');
    rest = (lines.pop() ?? '').slice(-1_000_000);
    for (const line of lines) if (line.trim()) onLine(line);
  };
}
