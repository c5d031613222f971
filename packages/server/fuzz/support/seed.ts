/** In CI it stands, so that a change is judged by itself; elsewhere each run looks elsewhere. FUZZ_SEED says another. */
export const SEED = Number(
  process.env['FUZZ_SEED'] ?? (process.env['CI'] === undefined ? Date.now() % 1_000_000 : 20_251_217),
);
