import { EstimatePlace } from './estimate.input';
import { policyText, type Told } from './policy-text';

const school: Told = {
  place: EstimatePlace.SCHOOL,
  count: 1200,
  ages: [],
  range: { low: 240, middle: 300, high: 390 },
  figure: 'Ongeveer één op de vier jongeren in Nederland',
  source: 'SCP',
  year: 2020,
  definition: 'Een jonge mantelzorger groeit op met zorg.',
  address: 'https://verbonden.example.org/schatting?aantal=1200&waar=school',
};

describe('a paragraph for a plan', () => {
  it('tells the estimate with its margin, the definition, the source and that nobody counted', () => {
    expect(policyText(school, 'nl')).toBe(
      'Naar schatting zijn ongeveer 300 van de 1.200 leerlingen op onze school jonge mantelzorger. Het kunnen er 240 tot 390 zijn. Een jonge mantelzorger groeit op met zorg. Dit is een schatting, geen telling. Zij gaat uit van het landelijke cijfer: ongeveer één op de vier jongeren in Nederland (SCP, 2020). De marge is er omdat dat cijfer is afgerond en omdat groepen van elkaar verschillen. Bron van de berekening: https://verbonden.example.org/schatting?aantal=1200&waar=school',
    );
  });

  it('names the place, and the ages when somebody chose them', () => {
    const told = { ...school, place: EstimatePlace.MUNICIPALITY, ages: ['9 – 12 jaar', '12 – 18 jaar'] };
    expect(policyText(told, 'nl')).toContain('jongeren in onze gemeente (9 – 12 jaar, 12 – 18 jaar)');
    expect(policyText(told, 'en')).toContain('of the 1,200 young people in our municipality');
  });
});
