/** What a mailbox of a role begins with: it stays when a person leaves, and is of nobody. */
const roleNames = [
  ...[
    'pers',
    'press',
    'media',
    'communicatie',
    'communication',
    'voorlichting',
    'woordvoering',
    'woordvoerder',
  ],
  ...[
    'redactie',
    'info',
    'contact',
    'algemeen',
    'secretariaat',
    'bureau',
    'team',
    'receptie',
    'balie',
    'post',
  ],
  ...['mantelzorg', 'jongemantelzorg', 'jongemantelzorgers', 'steunpunt', 'jmz', 'week', 'vrijwilligers'],
];

/** True for the mailbox of a role ("pers@", "info.zwolle@"), false for one that is somebody's ("j.devries@"). */
export function isRoleMailbox(address: string): boolean {
  const [name = ''] = address.toLowerCase().split('@');
  const [first = ''] = name.split(/[._+-]/);
  return roleNames.includes(first);
}
