/** FUZZ=short: as many requests as ever, and of everything else so much that all of it runs. */
export const SHORT = process.env['FUZZ'] === 'short';
