import { anExampleReport, type ExampleReport } from './example-report';
import { readMailReport } from './mail-report';

const messageId = '019b0000-0000-7000-8000-000000000001@verbonden.example.org';
const address = 'Fatma.Yildiz+werk@school.example';
const read = (name: ExampleReport) => readMailReport(anExampleReport(name, { messageId, address }));
const finalRecipient = address.toLowerCase();
const addresses = new Set([finalRecipient]);

describe('a report of another mail server', () => {
  it('that an address is not there names the mail, the address and the code', async () => {
    expect(await read('unknown-address')).toEqual({
      sort: 'BOUNCE',
      messageId,
      addresses,
      finalRecipient,
      status: '5.1.1',
    });
  });

  it('is read from a mail that came back whole too, with the code that says most', async () => {
    expect(await read('mailbox-full')).toEqual({
      sort: 'BOUNCE',
      messageId,
      addresses,
      finalRecipient,
      status: '5.2.2',
    });
  });

  it('keeps behind a forward our address and the one that did not take it apart', async () => {
    const behind = 'fatma.oud@thuis.example';
    expect(await read('forwarded')).toMatchObject({
      addresses: new Set([behind, address.toLowerCase()]),
      finalRecipient: behind,
    });
  });

  it('that it is unwanted names the mail and the address', async () => {
    expect(await read('complaint')).toEqual({
      sort: 'COMPLAINT',
      messageId,
      addresses,
      finalRecipient: null,
      status: null,
    });
  });

  it('that it only takes longer is none', async () => {
    expect(await read('delayed')).toBeNull();
  });

  it('is never read from the words of an answer', async () => {
    expect(await read('out-of-office')).toBeNull();
    expect(await readMailReport(Buffer.from('geen mail'))).toBeNull();
    expect(await readMailReport(Buffer.alloc(0))).toBeNull();
  });
});
