/** One stage of a Dockerfile, with what it took over from the stage it builds on. */
export interface Stage {
  readonly name: string;
  /** The image at the bottom. */
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly copies: readonly { readonly from: string | undefined; readonly sources: readonly string[] }[];
  readonly ports: readonly number[];
  readonly user: string | undefined;
  readonly command: readonly string[];
  readonly isWatched: boolean;
}

/** Reads the instructions that our Dockerfile uses; commands in the form of a list, `ENV` as `NAME=value`. */
export function readDockerfile(text: string): Map<string, Stage> {
  const stages = new Map<string, Stage>();
  const instructions = text
    .replace(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n');
  let stage: Stage | undefined;
  for (const instruction of instructions) {
    const [keyword = '', ...words] = instruction.trim().split(/\s+/);
    if (keyword === '') continue;
    const rest = words.join(' ');
    if (keyword === 'FROM') {
      const [image = '', , name = ''] = words;
      stage = { ...(stages.get(image) ?? bare(image)), name };
    } else if (stage) {
      stage = { ...stage, ...told(stage, keyword, words, rest) };
    }
    if (stage) stages.set(stage.name, stage);
  }
  return stages;
}

function bare(image: string): Stage {
  return {
    name: '',
    image,
    environment: {},
    copies: [],
    ports: [],
    user: undefined,
    command: [],
    isWatched: false,
  };
}

function told(stage: Stage, keyword: string, words: readonly string[], rest: string): Partial<Stage> {
  switch (keyword) {
    case 'ENV':
      return {
        environment: {
          ...stage.environment,
          ...Object.fromEntries(words.map((word) => word.split(/=(.*)/s).slice(0, 2) as [string, string])),
        },
      };
    case 'COPY': {
      const from = /--from=(\S+)/.exec(rest)?.[1];
      const sources = words.filter((word) => !word.startsWith('--')).slice(0, -1);
      return { copies: [...stage.copies, { from, sources }] };
    }
    case 'EXPOSE':
      return { ports: words.map(Number) };
    case 'USER':
      return { user: rest };
    case 'CMD':
      return { command: JSON.parse(rest) as string[] };
    case 'HEALTHCHECK':
      return { isWatched: true };
    default:
      return {};
  }
}
