/** First parts of addresses that are doors of their own; everything else is a page. */
const doors = new Set([
  ...[
    'graphql',
    'calendar',
    'feeds',
    'files',
    'health',
    'metrics',
    'assets',
    'oai',
    'mail-reports',
    'deelkaart',
  ],
]);

/** Which door a path leads to: one of a handful, so that no address of a visitor stands in a figure or a trace. */
export function doorOf(path: string): string {
  const first = path.split('/', 2)[1]!;
  return doors.has(first) ? first : 'page';
}
