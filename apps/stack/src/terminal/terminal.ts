import { styleText } from 'node:util';
import type { Obstacle } from './obstacle.ts';

type Style = Parameters<typeof styleText>[0];

function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** What the launcher says to the person in front of it: short lines, colour only where the terminal has it. */
export const terminal = {
  title(text: string): void {
    console.log(`\n${styled('bold', text)}\n`);
  },

  /** One finished part, with what is worth knowing about it. */
  done(name: string, detail: string, seconds?: number): void {
    const time = seconds === undefined ? '' : styled('dim', `  ${seconds.toFixed(1)} s`);
    console.log(`  ${styled('green', '✓')} ${name.padEnd(11)} ${detail}${time}`);
  },

  /** One part that did not go well. */
  failed(name: string, detail: string, seconds: number): void {
    console.log(
      `  ${styled('red', '✗')} ${name.padEnd(11)} ${detail}${styled('dim', `  ${seconds.toFixed(1)} s`)}`,
    );
  },

  /** Something is under way and may take a while. */
  busy(name: string, detail: string): void {
    console.log(`  ${styled('dim', '…')} ${name.padEnd(11)} ${styled('dim', detail)}`);
  },

  note(text: string): void {
    console.log(`  ${styled('yellow', '•')} ${text}`);
  },

  /** A warning or an error that one of the programs reported. */
  from(name: string, level: 'warning' | 'error', text: string): void {
    const mark = level === 'error' ? styled('red', 'error') : styled('yellow', 'warning');
    console.log(`  ${name} ${mark} ${text}`);
  },

  address(name: string, address: string): void {
    console.log(`  ${name.padEnd(8)} ${styled(['bold', 'underline'], address)}`);
  },

  table(header: string[], rows: string[][]): void {
    for (const [index, line] of tableLines(header, rows).entries()) {
      console.log(`  ${index === 0 ? styled('dim', line) : line}`);
    }
  },

  obstacle(obstacle: Obstacle): void {
    console.error(`\n  ${styled('red', '✗')} ${obstacle.message}\n    ${obstacle.advice}\n`);
  },

  blank(): void {
    console.log('');
  },

  say(text: string): void {
    console.log(`  ${text}`);
  },
};

/** The lines of a table whose columns are as wide as their widest cell; the first line is the header. */
export function tableLines(header: string[], rows: string[][]): string[] {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return [header, ...rows].map((row) =>
    widths
      .map((width, column) => (row[column] ?? '').padEnd(width))
      .join('   ')
      .trimEnd(),
  );
}
