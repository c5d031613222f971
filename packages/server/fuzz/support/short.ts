/** FUZZ=short: of everything so much that all of it runs. */
export const SHORT = process.env['FUZZ'] === 'short';
