import fc from 'fast-check';

/** What has a meaning in one of the formats that we write; a text that somebody types may hold any of it, anywhere. */
const signs = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '&lt;',
    '&#x3c;',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '" onload="',
    '</title>',
    '</style>',
    '<?xml',
    '<!DOCTYPE',
    'javascript:',
  ],
  ...[
    '[a](javascript:alert(1))',
    '![a](data:text/html,x)',
    '[a]: ',
    '](',
    '**',
    '\n# ',
    '\n> ',
    '\n```\n',
    '|-|',
  ],
  ...[
    '\r',
    '\n',
    '\r\n',
    '\t',
    '\v',
    '\f',
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
  ],
  ...['\u00a0', '\u200b', '\u202e', '\u2066', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '\u0301'],
  ...[
    '=',
    '+',
    '-',
    '@',
    '|',
    '%',
    '=cmd|/c calc!A1',
    '=HYPERLINK("https://x.example")',
    '\uff1d',
    '\uff0b',
    ';',
  ],
  ...[
    ',',
    ':',
    '\\',
    '\\n',
    '\\,',
    '\r\nEND:VEVENT',
    '\r\nATTACH:https://x.example',
    'BEGIN:VALARM',
    '\r\n ',
  ],
  ...[
    '\r\nBcc: x@example.org',
    '\r\n\r\n<b>',
    '=?utf-8?q?=0ABcc=3A?=',
    '\r\nSet-Cookie: x=1',
    '%0d%0a',
    '--',
  ],
  ...[
    '../',
    '/',
    '\\\\',
    '..',
    'C:',
    '\r\n.\r\n',
    '(',
    ')',
    '<<',
    '>>',
    'endobj',
    '/JS',
    '${x}',
    '{{x}}',
    '$&',
  ],
];

/** Any text that a person, or somebody who means harm, can send us. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...signs) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

/** How many texts each encoder meets: two hundred, always the same; or as many as asked, new ones each time (P31). */
const asked = Number(process.env['RANDOM_TEXTS'] ?? 0);

/**
 * Says something of what an encoder makes of any text. What goes wrong is told with the shortest text that does it.
 * @param texts how many are told of at once, where writing and reading a file costs more than a text
 */
export async function forAnyTexts(
  texts: number,
  holds: (texts: readonly string[]) => void | Promise<void>,
): Promise<void> {
  const numRuns = Math.ceil((asked || 200) / texts);
  const many = fc.array(anyText, { minLength: texts, maxLength: texts });
  await fc.assert(
    fc.asyncProperty(many, async (these) => {
      await holds(these);
    }),
    { numRuns, ...(asked ? {} : { seed: 31 }) },
  );
}

/** The same, a text at a time. */
export function forAnyText(holds: (text: string) => void | Promise<void>): Promise<void> {
  return forAnyTexts(1, ([text = '']) => holds(text));
}

/** A text without what formats leave out or read as white space: what must come back as it was. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Cf}\p{Z}\p{Noncharacter_Code_Point}\ufffd]/gu, '').normalize('NFC');
}
