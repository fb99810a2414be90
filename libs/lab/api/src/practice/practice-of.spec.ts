import { LabProject } from '../project/lab-project.entity';
import { practiceOf } from './practice-of';

const project = Object.assign(new LabProject(), {
  question: 'Helpt rust?',
  plan: 'Een kwartier rust per dag.',
  forWhom: 'Wie thuis zorgt.',
  steps: ['Kies een lokaal.'],
  people: 'Een mentor.',
  time: 'Een kwartier.',
  findings: 'De helft kwam vaker.',
  differently: 'Eerder beginnen.',
  nextStep: 'Een tweede school.',
  outcome: 'MIXED',
  theme: 'SUPPORT',
  setting: null,
  activityKinds: ['GROUP'],
  organisationId: 'brug',
});
const tried = { project, organisationName: 'De Brug', youth: [], claims: [], places: [] };

describe('the practice of a project', () => {
  it('has everything filled in that the project knows', () => {
    expect(practiceOf(tried)).toMatchObject({
      summary: 'Een kwartier rust per dag.',
      why: 'Helpt rust?',
      forWhom: 'Wie thuis zorgt.',
      steps: ['Kies een lokaal.'],
      people: 'Een mentor.',
      time: 'Een kwartier.',
      results: '**Het werkte voor een deel.**\n\nDe helft kwam vaker.',
      differently: 'Eerder beginnen.\n\nEen tweede school.',
      voice: '',
      themes: ['SUPPORT'],
      settings: [],
      activityKinds: ['GROUP'],
      organisationId: 'brug',
      publisher: 'JMZ Lab, De Brug',
    });
  });

  it('tells where it was tried, what research said, and how young people took part', () => {
    const { results, voice } = practiceOf({
      ...tried,
      places: ['Het Kompas (Utrecht)'],
      claims: [
        {
          claim: 'Rust helpt.',
          source: 'Jansen, Rust op school',
          year: 2021,
          place: 'Utrecht',
          outcome: 'CONTRADICTS',
          result: 'Alleen wie al kwam.',
        },
      ],
      youth: [{ stage: 'IDEA', number: 4, role: 'kozen het lokaal' }],
    });
    expect(results).toContain('Uitgeprobeerd bij Het Kompas (Utrecht).');
    expect(results).toContain('> Rust helpt. (Jansen, Rust op school, 2021)');
    expect(results).toContain(
      'Het werkte niet zoals verwacht. In de praktijk (Utrecht): Alleen wie al kwam.',
    );
    expect(voice).toBe('- Bij het idee (4 jongeren): kozen het lokaal');
  });
});
