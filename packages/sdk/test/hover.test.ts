import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const file = fileURLToPath(new URL('hover.ts', import.meta.url));
const code = `
import { createHasila } from '../src/index.js';
const hasila = createHasila({ url: '' });
hasila.compare({ indicator: 'violent-crime-share', base: 2024, target: 2025, breakdown: { gender: 'female' } });
hasila.yearOverYear({ indicator: 'cannabis-resin-seized', place: 'rabat' });
`;
const compilerOptions: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  strict: true,
  customConditions: ['@hasila/source'],
};
const service = ts.createLanguageService({
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const text = name === file ? code : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCompilationSettings: () => compilerOptions,
  getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
});

/** What an editor shows when the pointer rests on the first such word after another. */
function docsOf(word: string, after: string): string {
  const position = code.indexOf(word, code.indexOf(after)) + 1;
  return ts.displayPartsToString(service.getQuickInfoAtPosition(file, position)?.documentation);
}

it('an editor shows label, unit and definition where a code is given', () => {
  expect(docsOf('indicator', 'compare(')).toMatch(/\*\*.*violent.*\*\* \(Percentage\)\. .+/i);
  expect(docsOf('indicator', 'yearOverYear(')).toMatch(/\*\*Cannabis resin.*\*\* \(Kilograms\)\. .+/);
});

it('an editor shows the members of a dimension where one is chosen', () => {
  expect(docsOf('gender', 'breakdown')).toContain('`female`: Women');
});
