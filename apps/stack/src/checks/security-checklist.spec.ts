import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectAt } from '../project/project.ts';

const { root } = projectAt();

interface Row {
  readonly number: string;
  readonly standing: string;
  readonly proof: string;
}

const rows: Row[] = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , standing, proof] = line.split('|').map((cell) => cell.trim());
    return number && /^\d+\.\d+\.\d+$/.test(number)
      ? [{ number, standing: standing ?? '', proof: proof ?? '' }]
      : [];
  });

/** The requirements of levels 1 and 2 in ASVS 5.0: the last number in each section, where no number is skipped. */
const sections: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5 },
  ...{ '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2 },
  ...{ '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11 },
  ...{ '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4 },
  ...{ '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
  ...{ '17.1': 1, '17.2': 4, '17.3': 2 },
};

describe('the checklist of docs/security.md', () => {
  it('has every requirement of levels 1 and 2, once and in order', () => {
    const all = Object.entries(sections).flatMap(([section, last]) =>
      Array.from({ length: last }, (_, at) => `${section}.${at + 1}`),
    );
    expect(all).toHaveLength(253);
    expect(rows.map(({ number }) => number)).toEqual(all);
  });

  it('names a test that is there for what is met', () => {
    const met = rows.filter(({ standing }) => standing === 'met');
    expect(met.length).toBeGreaterThan(100);
    for (const { number, proof } of met) {
      const files = [...proof.matchAll(/`([^`]+)`/g)].map(([, file]) => file!);
      expect(`${number}: ${files.length} tests`).not.toBe(`${number}: 0 tests`);
      const gone = files.filter(
        (file) => !existsSync(join(root, file)) || !/\.(spec\.tsx?|e2e\.ts)$/.test(file),
      );
      expect(`${number}: ${gone.join()}`).toBe(`${number}: `);
    }
  });

  it('says for everything else what is missing, or why it does not apply', () => {
    for (const { number, standing, proof } of rows.filter((row) => row.standing !== 'met')) {
      expect([number, ['open', 'n.a.'].includes(standing), proof.length > 3]).toEqual([number, true, true]);
    }
  });
});
