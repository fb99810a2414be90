/** The notes about one room: something in it, or who sits in it, may have changed. They carry no words of anybody. */
export function roomTopic(requestId: string): string {
  return `advice-room:${requestId}`;
}
