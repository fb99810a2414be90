/**
 * The look of a mail, light and dark: the same jobs and values as the tokens of the portal
 * (`libs/shared/ui/src/styles/tokens.css`). Mail programs know no custom properties, so they stand here again.
 */
export const mailLook = {
  light: {
    paper: '#fdf9f3',
    surface: '#ffffff',
    quiet: '#f2e9f7',
    text: '#2b1236',
    soft: '#634c6f',
    link: '#5b2080',
  },
  dark: {
    paper: '#1d0e27',
    surface: '#2a1737',
    quiet: '#341f43',
    text: '#f7f0f9',
    soft: '#cdb9d8',
    link: '#e5c5f8',
  },
  night: '#351646',
  nightText: '#fbf4fd',
  action: '#ffb92e',
  actionText: '#2b1236',
} as const;
