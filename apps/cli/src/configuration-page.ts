import { settingsSchema } from '@verbonden/shared/server';

/** Every setting with what it is for and what holds without it. */
export function configurationPage(): string {
  const rows = Object.entries(settingsSchema.shape).map(([name, field]) => {
    const absent = field.safeParse(undefined);
    const standard = absent.success
      ? isNothing(absent.data)
        ? 'none'
        : `\`${written(absent.data)}\``
      : '**must be set**';
    return `| \`${name}\` | ${standard} | ${field.description ?? ''} |`;
  });
  return [
    '# Settings',
    '',
    'Read from the environment and checked once, in `libs/shared/server/src/config/settings.ts`; this page is printed',
    'from there by `npm run cli -- docs`. `npm start` sets what it needs itself.',
    '',
    '| setting | without it | what it is for |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** As it is given in the environment. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
