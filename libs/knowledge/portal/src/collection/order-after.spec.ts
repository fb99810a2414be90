import { orderAfter } from './order-after';

const ids = ['een', 'twee', 'drie'];

describe('the order of a collection', () => {
  it.each([
    ['omhoog drie', ['een', 'drie', 'twee']],
    ['omlaag een', ['twee', 'een', 'drie']],
    ['weg twee', ['een', 'drie']],
  ])('after %s', (step, order) => {
    expect(orderAfter(ids, step)).toEqual(order);
  });

  it.each(['', 'omhoog een', 'omlaag drie', 'omhoog vier', 'dans twee'])(
    'stays as it was after "%s"',
    (step) => {
      expect(orderAfter(ids, step)).toEqual(ids);
    },
  );
});
