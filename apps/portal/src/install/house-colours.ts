/** The paper that pages lie on, as browsers colour the bar around a page; `tokens.css` holds the same. */
export const paper = { light: '#fdf9f3', dark: '#20112b' } as const;
