import type { Say } from '@verbonden/shared/web';

/** A page of one's own account, as `/mijn/account` leads to it. */
export interface OwnPage {
  readonly href: string;
  readonly label: (say: Say) => string;
  /** What somebody finds or can do there, in a few words. */
  readonly note?: (say: Say) => string;
  /** `DOOR`: how you get in. `CHOICES`: what you get and share. `DATA`: what is kept of you. */
  readonly about: 'DOOR' | 'CHOICES' | 'DATA';
}

/** The pages of one's own account, in the order in which they are shown. A new one gets a line here. */
export const ownPages: readonly OwnPage[] = [
  {
    href: '/mijn/account/wachtwoord',
    label: (say) => say('Wachtwoord'),
    note: (say) => say('Kiezen of veranderen'),
    about: 'DOOR',
  },
  {
    href: '/mijn/account/tweede-stap',
    label: (say) => say('Tweede stap'),
    note: (say) => say('Een code uit een app, naast je wachtwoord'),
    about: 'DOOR',
  },
  {
    href: '/mijn/account/passkeys',
    label: (say) => say('Passkeys'),
    note: (say) => say('Inloggen met je vinger, je gezicht of een pincode'),
    about: 'DOOR',
  },
  {
    href: '/mijn/account/inlogdiensten',
    label: (say) => say('Inlogdiensten'),
    note: (say) => say('Inloggen met het account van je werk'),
    about: 'DOOR',
  },
  {
    href: '/mijn/account/toegang',
    label: (say) => say('Toegangssleutels'),
    note: (say) => say('Voor een programma dat namens jou werkt'),
    about: 'DOOR',
  },
  {
    href: '/mijn/account/adres',
    label: (say) => say('E-mailadres'),
    note: (say) => say('Veranderen, met een week om het terug te draaien'),
    about: 'DOOR',
  },
  {
    href: '/mijn/agenda',
    label: (say) => say('Mijn agenda'),
    note: (say) => say('Je bijeenkomsten vanzelf in je eigen agenda'),
    about: 'CHOICES',
  },
  {
    href: '/mijn/mail',
    label: (say) => say('Mijn mail'),
    note: (say) => say('Hoe vaak je iets hoort, en wanneer niet'),
    about: 'CHOICES',
  },
  {
    href: '/volgen',
    label: (say) => say('Wat ik volg'),
    note: (say) => say('Thema’s, zoekvragen en de mail erover'),
    about: 'CHOICES',
  },
  {
    href: '/mijn/gegevens',
    label: (say) => say('Mijn gegevens'),
    note: (say) => say('Ophalen wat we van je bewaren, of alles laten wissen'),
    about: 'DATA',
  },
  {
    href: '/bewaren',
    label: (say) => say('Wat we bewaren, en hoe lang'),
    about: 'DATA',
  },
];
