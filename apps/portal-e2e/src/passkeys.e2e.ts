import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('passkeys', () => Promise.resolve({ SECOND_FACTOR: 'required' }));
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** Gives a browser a device that unlocks itself: what a finger does. */
async function withDevice({ context, page }: Visitor): Promise<void> {
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

describe('passkeys', () => {
  const marieke = demoPerson('marieke');
  let visitor: Visitor;

  part('a coordinator makes one, and that is the second step of the role', async () => {
    visitor = await stage.visitor();
    await withDevice(visitor);
    await visitor.signIn(marieke);
    await visitor.arrives(({ pathname }) => pathname === '/mijn/account/tweede-stap');
    await visitor.follow('Of maak een passkey');
    await visitor.arrives(({ pathname }) => pathname === '/mijn/account/passkeys');
    await visitor.isAwake();
    await stage.screens.keep(visitor.page, 'nog-geen', ['light', 'dark']);
    await visitor.press('Maak een passkey');
    await visitor.sees('Geef de passkey een naam');
    await visitor.isAwake();
    await visitor.fill({ 'Hoe noem je deze passkey?': 'Mijn laptop' });
    await visitor.press('Maak een passkey');
    await visitor.isAwake();
    await stage.screens.keep(visitor.page, 'op-dit-apparaat', ['light', 'dark']);
    await visitor.press('Ga verder op dit apparaat');
    await visitor.arrives(({ search }) => search === '?gedaan=nieuw');
    await visitor.sees('Mijn laptop');
    await stage.screens.keep(visitor.page, 'gemaakt', ['light', 'dark']);
    expect(await visitor.goTo('/bureau')).toBe(200);
    await stage.mail.waitFor(({ subject }) => subject === 'Je hebt een nieuwe passkey voor Verbonden');
  });

  part('signs out, and in with it: no address, no password, and the page that was wanted', async () => {
    await visitor.press('Uitloggen');
    await visitor.goTo('/inloggen?terug=/bureau/aanvragen');
    await visitor.isAwake();
    await stage.screens.keep(visitor.page, 'inloggen', ['light', 'dark']);
    await visitor.press('Log in met een passkey');
    await visitor.arrives(({ pathname }) => pathname === '/bureau/aanvragen');
  });

  part('in a browser without it, is sent to where it is asked; nothing can be changed before', async () => {
    const elsewhere = await stage.visitor();
    await elsewhere.signIn(marieke);
    await elsewhere.arrives(({ pathname }) => pathname === '/mijn/account/tweede-stap');
    await elsewhere.sees('Log eerst in met je passkey');
    await stage.screens.keep(elsewhere.page, 'eerst-met-passkey', ['light']);
    await elsewhere.follow('Log in met een passkey');
    await elsewhere.arrives(({ pathname }) => pathname === '/inloggen/passkey');
    await elsewhere.isAwake();
    await stage.screens.keep(elsewhere.page, 'met-een-passkey', ['light', 'dark']);
  });

  part('gives it another name, and takes it away', async () => {
    await visitor.goTo('/mijn/account/passkeys');
    await visitor.page.getByText('Geef een andere naam').click();
    await visitor.fill({ 'Nieuwe naam': 'De oude laptop' });
    await visitor.press('Bewaar de naam');
    await visitor.sees('De naam is bewaard.');
    await visitor.sees('De oude laptop');
    await visitor.press('Haal weg');
    await visitor.sees('De passkey is weg.');
    await visitor.sees('Je hebt nog geen passkey');
    await stage.mail.waitFor(({ subject }) => subject === 'Een passkey van je is weg');
    expect(await visitor.goTo('/bureau')).toBe(403);
  });

  part('without JavaScript there is no button, and the form works', async () => {
    const plain = await stage.visitor({ javaScriptEnabled: false });
    await plain.goTo('/inloggen');
    expect(await plain.page.getByRole('button', { name: 'Log in met een passkey' }).count()).toBe(0);
    await plain.signIn(demoPerson('joost'));
    await plain.goTo('/mijn/account/passkeys');
    expect(await plain.text()).toContain('Zet JavaScript aan in je browser om een passkey te maken.');
  });

  it('nothing went wrong behind the scenes', () => {
    expect(stage.faults).toEqual([]);
  });
});
