/** In tests each class of a CSS module is called what it is called in the file. */
export default new Proxy({}, { get: (_, name) => (typeof name === 'string' ? name : undefined) });
