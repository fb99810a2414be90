import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { v7 } from 'uuid';
import { demoPerson, part, Stage, type Visitor } from './stage';
import { projectFolder } from './stage/program';

const run = promisify(execFile);
const answersFile = `${projectFolder}apps/portal/src/developers/example-answers.json`;
/** Writes the answers down anew instead of comparing them; build afterwards. */
const writesAnswers = process.env['WRITE_ANSWERS'] === 'true';

interface Example {
  readonly id: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
  readonly curl: string;
  readonly typeScript: string;
}

let stage: Stage;
let hanneke: Visitor;
let token: string;
let meetingId: string;
let folder: string;
let examples: readonly Example[];
beforeAll(async () => {
  stage = await Stage.open('developers');
  folder = await mkdtemp(join(tmpdir(), 'verbonden-examples-'));
  hanneke = await stage.visitor();
  await hanneke.signIn(demoPerson('hanneke'));
  const scopes = ['profile:read', 'meetings:write', 'meetings:read', 'knowledge:read', 'alliance:read'];
  const made = await hanneke.ask<{ createAccessToken: { token: string } }>(
    'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { token } }',
    { input: { id: v7(), name: 'Voorbeelden', scopes, days: 1 } },
  );
  token = made.createAccessToken.token;
  const asked = await hanneke.ask<{ meeting: { id: string } }>(
    '{ meeting(slug: "kennismaken-met-het-jmz-lab-2027") { id } }',
  );
  meetingId = asked.meeting.id;
}, 90_000);
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
}, 30_000);

/** Sends what a page shows, as a program of somebody else would. */
async function send(address: string, headers: Readonly<Record<string, string>>, body: string) {
  const response = await fetch(address, { method: 'POST', headers, body });
  return (await response.json()) as object;
}

/** An example as it stands on the page, with a meeting that there is. */
async function exampleAt(id: string): Promise<Example> {
  const read = async (what: string) => {
    const place = hanneke.page.locator(`#${id}-${what}`);
    const words = (await place.count()) > 0 ? ((await place.textContent()) ?? '') : '';
    return words.replace('0197a1b2-0000-7000-8000-000000000000', meetingId);
  };
  const [query, variables, answer] = [await read('vraag'), await read('variabelen'), await read('antwoord')];
  return {
    ...{ id, query, curl: await read('curl'), typeScript: await read('typescript') },
    variables: JSON.parse(variables || '{}') as Example['variables'],
    answer: answer ? JSON.parse(answer) : null,
  };
}

/** Where two answers differ in what they are made of; what is not there (null) may be there another time. */
function differences(told: unknown, given: unknown, place: string): string[] {
  if (told === null || given === null) return [];
  if (Array.isArray(told) && Array.isArray(given)) {
    return told.length > 0 && given.length > 0 ? differences(told[0], given[0], `${place}[]`) : [place];
  }
  if (typeof told === 'object' && typeof given === 'object') {
    const [one, other] = [told as Record<string, unknown>, given as Record<string, unknown>];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      key in one && key in other ? differences(one[key], other[key], `${place}.${key}`) : [`${place}.${key}`],
    );
  }
  return typeof told === typeof given ? [] : [place];
}

/** The words of a command as a shell understands them, without running it. */
async function wordsOf(command: string): Promise<readonly string[]> {
  const { stdout } = await run('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${command}`], {
    env: { VERBONDEN_TOKEN: token },
  });
  return stdout.split('\0').slice(0, -1);
}

describe('the page for developers', () => {
  part('shows questions with the answers that the API gives', async () => {
    expect(await hanneke.goTo('/ontwikkelaars')).toBe(200);
    const ids = await hanneke.page
      .locator('[data-example]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-example') ?? ''));
    examples = await Promise.all(ids.map(exampleAt));
    expect(examples.length).toBeGreaterThan(5);
    const answers: Record<string, object> = {};
    for (const { id, query, variables } of examples) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      answers[id] = await send(`${stage.url}/graphql`, headers, JSON.stringify({ query, variables }));
    }
    if (writesAnswers) {
      const written = JSON.stringify(answers, null, 2).replaceAll(stage.url, 'https://verbonden.example.org');
      await writeFile(answersFile, `${written}\n`);
    } else {
      expect(examples.flatMap(({ id, answer }) => differences(answer, answers[id], id))).toEqual([]);
      expect(examples.filter(({ answer }) => answer === null)).toEqual([]);
    }
    const failed = Object.entries(answers).filter(([, answer]) => 'errors' in answer);
    expect(failed.map(([id]) => id)).toEqual(['fout']);
  });

  part('shows the same as a command for a terminal', async () => {
    for (const { id, curl, answer } of examples) {
      const [address = '', ...words] = await wordsOf(curl);
      const headers = words.filter((_, place) => words[place - 1] === '-H').map((each) => each.split(': '));
      const body = words[words.indexOf('-d') + 1] ?? '';
      const given = await send(address, Object.fromEntries(headers) as Record<string, string>, body);
      expect(writesAnswers ? [] : differences(answer, given, id)).toEqual([]);
    }
  });

  part('shows the same as a program that runs', async () => {
    const ask = (await hanneke.page.locator('#begin-ask').textContent()) ?? '';
    await writeFile(join(folder, 'ask.ts'), ask);
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    for (const { id, typeScript } of examples) await writeFile(join(folder, `${id}.ts`), typeScript);
    const each = examples.map(({ id }) => `console.log('#${id}');\nawait import('./${id}.ts');\n`);
    await writeFile(join(folder, 'all.ts'), each.join(''));
    const { stdout } = await run(process.execPath, [join(folder, 'all.ts')], {
      env: { VERBONDEN_TOKEN: token },
    });
    const said = Object.fromEntries(stdout.split(/^#/m).map((part) => part.split(/\n([^]*)/)));
    for (const { id } of examples) expect(said[id]).toMatch(id === 'fout' ? /^BAD_USER_INPUT: / : /\w/);
    await stage.screens.keep(hanneke.page, 'ontwikkelaars', ['light', 'dark']);
  });

  part('finds a question, a type and a field without a script, and tells who may', async () => {
    const plain = await stage.visitor({ javaScriptEnabled: false });
    await plain.goTo('/ontwikkelaars');
    await plain.field('Zoek een vraag, soort of veld').fill('registerForMeeting');
    await plain.page.getByRole('search').last().getByRole('button').click();
    await stage.screens.keep(plain.page, 'gezocht', ['light']);
    await plain.follow(/^Mutation\.registerForMeeting/);
    await plain.arrives(({ pathname }) => pathname === '/ontwikkelaars/vraag/Mutation.registerForMeeting');
    await plain.sees('meetings:write');
    await stage.screens.keep(plain.page, 'vraag', ['dark']);
    await plain.follow(/^RegistrationResult/);
    await plain.follow(/^Registration$/);
    await plain.sees(/for the person and coordinators/i);
    await stage.screens.keep(plain.page, 'soort', ['light']);
    expect(await plain.goTo('/ontwikkelaars/type/Nothing')).toBe(404);
  });

  part('is small on every address, and complete in English', async () => {
    const english = await stage.visitor();
    for (const path of ['', '/naslag/meetings', '/type/KnowledgeItem']) {
      const html = await english.htmlOf(`/en/ontwikkelaars${path}`);
      expect(html.length).toBeLessThan(300_000);
    }
    expect(await english.goTo('/en/ontwikkelaars/naslag/knowledge')).toBe(200);
    await english.sees('What you get back (type)');
    await stage.screens.keep(english.page, 'naslag-engels', ['light']);
    expect(stage.faults).toEqual([]);
  });
});
