import { readOrigin } from './origin';

const read = (address: string) => readOrigin(new URLSearchParams(address));
const id = '01890000-0000-7000-8000-000000000001';

describe('what a new project comes from', () => {
  it('a signal, a search in vain, a request, or an idea', () => {
    expect(read(`signaal=${id}`)).toMatchObject({ kind: 'SIGNAL', signalId: id });
    expect(read('zoek=zorgpauze')).toMatchObject({
      kind: 'SEARCH',
      searchWords: 'zorgpauze',
      title: 'zorgpauze',
    });
    expect(read(`verzoek=${id}&vraag=Wie+helpt%3F`)).toMatchObject({
      kind: 'IDEA',
      requestId: id,
      title: 'Wie helpt?',
    });
    expect(read('')).toMatchObject({ kind: 'IDEA', title: '' });
  });

  it('what is no id is none', () => {
    expect(read('signaal=x&verzoek=y')).toMatchObject({ kind: 'IDEA', signalId: null, requestId: null });
  });
});
