/** Where files are brought in. */
export const importsPath = '/beheer/inlezen';
