import {
  contrastOf,
  houseColourFaults,
  houseStylesheet,
  ownColours,
  shapePairs,
  textPairs,
} from './house-colours';

describe('the colours of an alliance', () => {
  it('are well as ours are', () => {
    expect(houseColourFaults({})).toEqual([]);
    expect(houseColourFaults(ownColours)).toEqual([]);
  });

  it('may be others that can be read', () => {
    expect(houseColourFaults({ brand: ['#0b4f3c', '#9fd8c0'], action: ['#ffd34d', '#ffd34d'] })).toEqual([]);
  });

  it.each([...textPairs, ...shapePairs])('are refused where %s could not be told from %s', (name, ground) => {
    const faults = houseColourFaults({ [name]: ownColours[ground] }).join('\n');
    expect(faults).toContain(`${name} on ${ground} in light is 1.00 to 1`);
    expect(faults).toContain(`${name} on ${ground} in dark is 1.00 to 1`);
  });

  it('say what is wrong and how far it is', () => {
    expect(houseColourFaults({ link: ['#c9a3e0', '#e5c5f8'] })[0]).toMatch(
      /^link on paper in light is \d\.\d\d to 1, and must be 4\.5$/,
    );
  });

  it('take the place of ours in light and in dark', () => {
    expect(houseStylesheet({ brand: ['#0b4f3c', '#9fd8c0'] })).toBe(
      ':root {\n  --brand: light-dark(#0b4f3c, #9fd8c0);\n}\n',
    );
  });
});

it('computes contrast as WCAG does: black on white is 21, a middle grey stays below 4.5', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#777777', '#ffffff')).toBeLessThan(4.5);
});
