import { FormFields } from '@verbonden/shared/web';
import { answersIn, atWishes, wishesIn } from './answers-input';

function sent(values: Readonly<Record<string, string>>): FormFields {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return new FormFields(data);
}

describe('what somebody chose and told', () => {
  const form = sent({
    'sessie-ochtend': '',
    'sessie-middag': 'klas',
    'tweede-middag': 'huisarts',
    proudOf: ' Onze inloop ',
    diet: 'vegetarisch',
  });

  it('leaves a round out that was not answered', () => {
    expect(wishesIn(form)).toEqual([
      { roundId: 'middag', subsessionId: 'klas', secondSubsessionId: 'huisarts' },
    ]);
  });

  it('asks what somebody eats only of who comes to the room', () => {
    expect(answersIn(form, true)).toMatchObject({
      proudOf: 'Onze inloop',
      access: null,
      diet: 'vegetarisch',
    });
    expect(answersIn(form, false)).not.toHaveProperty('diet');
  });

  it('says what is wrong at the field of the round, though rounds were skipped', () => {
    const state = {
      values: {},
      problems: [
        { field: 'choices.0.subsessionId', message: 'vol' },
        { field: 'choices.0.secondSubsessionId', message: 'dezelfde' },
        { field: 'proudOf', message: 'te lang' },
      ],
    };
    expect(atWishes(state, wishesIn(form)).problems.map(({ field }) => field)).toEqual([
      'sessie-middag',
      'tweede-middag',
      'proudOf',
    ]);
  });
});
