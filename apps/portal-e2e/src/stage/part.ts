let wentWrong: string | undefined;

/**
 * A part of a story: a test that builds on the ones before it in the same file. Once a part went wrong the later ones
 * fail at once, since what they would show is only that.
 */
export function part(name: string, play: () => Promise<void> | void): void {
  it(
    name,
    async () => {
      if (wentWrong) throw new Error(`Not played, for this went wrong before: ${wentWrong}`);
      wentWrong = name;
      await play();
      wentWrong = undefined;
    },
    90_000,
  );
}
