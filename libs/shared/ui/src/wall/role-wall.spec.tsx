import { render, screen, within } from '@testing-library/react';
import { RoleWall } from './role-wall';

const groups = [
  {
    title: 'Kerngroep',
    count: '2 organisaties',
    members: [
      { key: 'a', href: '/a', name: 'De Brug', note: 'sinds 2020' },
      { key: 'b', href: '/b', name: 'Het Kompas', logo: { src: '/kompas.png', alt: 'Logo van Het Kompas' } },
    ],
  },
];

describe('who takes part, on a wall', () => {
  it('shows each by role, as a link with its name', () => {
    render(<RoleWall groups={groups} />);
    expect(screen.getByRole('heading', { name: 'Kerngroep 2 organisaties' })).not.toBeNull();
    const [brug, kompas] = screen.getAllByRole('listitem');
    expect(within(brug!).getByRole('link', { name: 'De Brug' }).getAttribute('href')).toBe('/a');
    expect(within(kompas!).getByRole('img', { name: 'Logo van Het Kompas' }).getAttribute('src')).toBe(
      '/kompas.png',
    );
  });

  it('in a frame leads out of it', () => {
    render(<RoleWall groups={groups} leavesFrame />);
    expect(screen.getByRole('link', { name: 'De Brug' }).getAttribute('target')).toBe('_top');
  });
});
