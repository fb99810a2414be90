const longest = 60;

/** The first words of a text as a title: its first sentence, cut between two words where that is long. */
export function practiceTitle(text: string): string {
  const sentence = /^[^\n.!?]+/.exec(text.trim())?.[0].trim() ?? text.trim();
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : longest)}…`;
}
