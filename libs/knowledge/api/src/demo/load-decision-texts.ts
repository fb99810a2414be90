import type { EntityManager } from 'typeorm';
import { type Decision, DecisionText } from '../decision-text/decision-text.entity';

const texts: readonly { id: string; decision: Decision; title: string; text: string }[] = [
  {
    id: '01a3c5e0-0000-7000-8000-000000000001',
    decision: 'REQUEST_CHANGES',
    title: 'Voor wie is het?',
    text: 'Wat een mooie aanpak. Kun je erbij zetten voor welke leeftijd het is, en voor wie juist niet? Dan weet een collega meteen of het past.',
  },
  {
    id: '01a3c5e0-0000-7000-8000-000000000002',
    decision: 'REQUEST_CHANGES',
    title: 'Te herkennen jongere',
    text: 'In je tekst staat een verhaal waaraan iemand te herkennen is. Wil je dat algemener maken, of weglaten?',
  },
  {
    id: '01a3c5e0-0000-7000-8000-000000000003',
    decision: 'REQUEST_CHANGES',
    title: 'Stappen zijn nog kort',
    text: 'Kun je de stappen iets uitschrijven? Zo dat een collega het morgen ook kan doen.',
  },
  {
    id: '01a3c5e0-0000-7000-8000-000000000004',
    decision: 'PUBLISH',
    title: 'Nagekeken en nog actueel',
    text: 'Nagekeken: links en namen kloppen weer.',
  },
];

/** The ready-made words of the demo network. What coordinators changed or removed since then is left alone. */
export async function loadDecisionTexts(tx: EntityManager): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(DecisionText)
    .values([...texts])
    .orIgnore()
    .execute();
}
