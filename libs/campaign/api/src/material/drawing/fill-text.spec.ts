import { fillText, unknownFields } from './fill-text';
import { sampleDrawing } from './sample-material';

describe('a text with fields', () => {
  const { edition, own } = sampleDrawing('POSTER_A4');

  it('is filled, and names what is still empty', () => {
    expect(fillText('{organisatie}: {activiteit}, {dagen}', edition, own)).toEqual({
      text: 'Zorgstroom Zeist: Kom pannenkoeken bakken, 1 t/m 7 juni 2027',
      missing: [],
    });
    expect(fillText('{waar} en {wanneer}', edition, { ...own, place: '' })).toEqual({
      text: '[waar] en woensdag 2 juni, 15.00 uur',
      missing: ['waar'],
    });
  });

  it('has no fields that we do not know', () => {
    expect(unknownFields('{waar} {toString} {tijd}')).toEqual(['toString', 'tijd']);
  });
});
