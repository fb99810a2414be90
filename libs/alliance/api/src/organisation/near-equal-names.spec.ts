import facts from '../demo/organisations.json' with { type: 'json' };
import { areNearlyEqual } from './near-equal-names';

describe('names that may be of one organisation', () => {
  it.each([
    ['De Kap', 'Stichting De Kap'],
    ['NJI', 'NJi'],
    ['NJi', 'Nederlands Jeugdinstituut (NJi)'],
    ['Nederlands Jeugd-instituut', 'Nederlands Jeugdinstituut (NJi)'],
    ['ZwolleDoet!', 'Zwolle Doet'],
    ['Mantelzorg & Meer', 'Mantelzorg en Meer'],
    ['SCP', 'Sociaal en Cultureel Planbureau'],
    ['ECIO', 'CINOP / ECIO'],
    ['Trimbos-instituut', 'Trimbos Insituut'],
    ['Coöperatie Het Anker B.V.', 'het anker'],
    ['Vilans', 'vilans '],
  ])('%s · %s', (one, other) => {
    expect(areNearlyEqual(one, other)).toBe(true);
    expect(areNearlyEqual(other, one)).toBe(true);
  });

  it.each([
    ['Hogeschool Utrecht', 'Hogeschool van Amsterdam'],
    ['Gemeente Ede', 'Gemeente Epe'],
    ['Gemeente Almere', 'Gemeente Almelo'],
    ['JMZ Pro', 'SIZ Twente / JMZ GO!'],
    ['De', 'Het'],
    ['', 'Vilans'],
  ])('not %s · %s', (one, other) => {
    expect(areNearlyEqual(one, other)).toBe(false);
  });

  it('no two of the network are taken for one another', () => {
    const names = facts.map(({ name }) => name);
    const alike = names.flatMap((one, at) =>
      names.slice(at + 1).flatMap((other) => (areNearlyEqual(one, other) ? [`${one} · ${other}`] : [])),
    );
    expect(alike).toEqual([]);
  });
});
