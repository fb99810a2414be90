import { FormFields } from '@verbonden/shared/web';
import { materialInput, newMaterial } from './material-input';

/** The form as somebody sent it, with these fields on top. */
function sent(fields: Readonly<Record<string, string>>): FormFields {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...newMaterial, ...fields })) data.set(name, value);
  return new FormFields(data);
}

describe('the form of a material', () => {
  it('goes with the whole meeting, with a part, or with a subsession', () => {
    const placeOf = (place: string) => {
      const { agendaItemId, subsessionId } = materialInput(sent({ place }));
      return [agendaItemId, subsessionId];
    };
    expect(placeOf('')).toEqual([null, null]);
    expect(placeOf('item:een')).toEqual(['een', null]);
    expect(placeOf('subsession:twee')).toEqual([null, 'twee']);
  });

  it('is a new material without a version, and a change with one', () => {
    expect(materialInput(sent({ version: '' })).expectedVersion).toBeNull();
    expect(materialInput(sent({ version: '3' })).expectedVersion).toBe(3);
  });
});
