/** Where one's own passkeys are. */
export const passkeysPath = '/mijn/account/passkeys';
