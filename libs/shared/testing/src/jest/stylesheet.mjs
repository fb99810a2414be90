/** In tests a stylesheet that is imported for its effect has none. */
export {};
