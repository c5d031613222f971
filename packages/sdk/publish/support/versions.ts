/** What users have beside the client: exact, so that a run says the same tomorrow. */
export const VERSIONS = {
  esbuild: '0.28.2',
  '@tanstack/react-query': '5.108.0',
  '@types/node': '20.19.43',
  '@types/react': '19.3.0',
  '@vitejs/plugin-react': '6.3.0',
  react: '19.3.1',
  'react-dom': '19.3.1',
  vite: '8.3.8',
} as const;

/** PUBLISH=short: what every landing tries. */
export const SHORT = process.env['PUBLISH'] === 'short';

const OLDEST = '5.4.5';

/** The oldest that the package's types are written for, the slowest by far, is left out of the short form. */
export const TYPESCRIPT = [...(SHORT ? [] : [OLDEST]), '6.0.3', '7.0.2'];

export function packages(...names: readonly (keyof typeof VERSIONS)[]): readonly string[] {
  return names.map((name) => `${name}@${VERSIONS[name]}`);
}
