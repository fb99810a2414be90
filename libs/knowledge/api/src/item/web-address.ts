/** The longest address we keep. */
export const longestAddress = 2000;

/** True for a whole address of a page: http or https, with a host, without a name and password in it. */
export function isWebAddress(typed: string): boolean {
  if (typed.length > longestAddress || !/^https?:\/\/[^\s]+$/i.test(typed) || !URL.canParse(typed))
    return false;
  const { hostname, username, password } = new URL(typed);
  return hostname !== '' && username === '' && password === '';
}
