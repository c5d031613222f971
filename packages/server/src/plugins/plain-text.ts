import { BadUserInput, type InputProblem } from '@hasila/schema';
import { type DocumentNode, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const ALLOWED = 'text without NUL characters and without halves of surrogate pairs';

/** Refuses text that no database can store, before any resolver sees it. */
export function usePlainText(): Plugin {
  return {
    onExecute: ({ args }) => {
      const problems = [...inVariables(args.variableValues ?? {}), ...inDocument(args.document)];
      if (problems.length > 0) throw new BadUserInput(problems);
    },
  };
}

/** The texts of a document that no database can store. */
export function inDocument(document: DocumentNode): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      if (!isPlain(value)) problems.push({ path: '', value, allowed: ALLOWED });
    },
  });
  return problems;
}

function isPlain(text: string): boolean {
  return !text.includes('\0') && !HALF_A_PAIR.test(text);
}

const HALF_A_PAIR = /\p{Surrogate}/u;

/** No input of the schema is nested so deep. */
const DEEPEST = 50;

/** The same of variables. */
export function inVariables(value: unknown, path = '', depth = 0): readonly InputProblem[] {
  if (depth > DEEPEST) return [{ path: path.slice(0, 80), value: '…', allowed: `at most ${DEEPEST} levels` }];
  if (typeof value === 'string') return isPlain(value) ? [] : [{ path, value, allowed: ALLOWED }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => inVariables(item, `${path}[${index}]`, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    inVariables(item, path === '' ? key : `${path}.${key}`, depth + 1),
  );
}
