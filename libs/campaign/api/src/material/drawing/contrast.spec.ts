import { contrastOf, enoughContrast, readableOn } from './contrast';

describe('text on a colour', () => {
  it('is white on dark and dark on light', () => {
    expect(readableOn('#12002a')).toEqual({ ground: '#12002a', text: '#ffffff', nudged: false });
    expect(readableOn('#fff6c9')).toMatchObject({ text: '#1f0b29', nudged: false });
  });

  it('can be read on every colour; a colour on which nothing can is made a little darker, and that is said', () => {
    let nudges = 0;
    for (let red = 0; red < 256; red += 15)
      for (let green = 0; green < 256; green += 15)
        for (let blue = 0; blue < 256; blue += 15) {
          const colour = `#${[red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('')}`;
          const { ground, text, nudged } = readableOn(colour);
          expect(contrastOf(ground, text)).toBeGreaterThanOrEqual(enoughContrast);
          expect(nudged).toBe(ground !== colour);
          if (nudged) nudges += 1;
        }
    expect(nudges).toBeGreaterThan(0);
  });

  it('is measured as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
