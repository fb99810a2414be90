/** The path of a file at a door; its name is for people, its id decides. */
export function filePath(door: string, id: string, name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^[-.]+|-+(?=\.)|-+$/g, '');
  return `/${door}/${id}/${plain.toLowerCase().slice(-100) || 'bestand'}`;
}
