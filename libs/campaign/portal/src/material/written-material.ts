import type { OwnMaterialFieldsFragment } from './make-material.page.generated';

/** What a material is made of, as it stands in its form. */
export function writtenIn(form: FormData) {
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : '';
  };
  return {
    organisationId: read('organisationId'),
    heading: read('heading'),
    words: read('words'),
    when: read('when'),
    place: read('place'),
    contact: read('contact'),
    colour: read('colour'),
    logoId: read('keptLogo') || null,
  };
}

/** The same of what was kept. */
export function writtenOf({
  organisationId,
  heading,
  words,
  when,
  place,
  contact,
  colour,
  logo,
}: OwnMaterialFieldsFragment) {
  return { organisationId, heading, words, when, place, contact, colour, logoId: logo?.id ?? null };
}
