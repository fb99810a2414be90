import { newId } from '@verbonden/shared/server';

let serial = 0;

/** What an editor writes to ask for advice on a policy. */
export function anAdviceQuestion(more: object = {}) {
  serial += 1;
  return {
    id: newId(),
    title: `Werkt ons huiswerkbeleid? ${serial}`,
    question: 'Wat zouden jullie anders doen, en waarom?',
    aboutKind: 'POLICY',
    about: 'Het huiswerkbeleid van onze school',
    wantedBy: '2027-03-01',
    ...more,
  };
}
