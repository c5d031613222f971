import { BadUserInput, type InputProblem } from '@hasila/schema';
import { Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const ALLOWED = 'text without NUL characters and without halves of surrogate pairs';

/** Refuses text that no database can store, before any resolver sees it. */
export function usePlainText(): Plugin {
  return {
    onExecute: ({ args }) => {
      const problems: InputProblem[] = [...inVariables(args.variableValues ?? {})];
      visit(args.document, {
        [Kind.STRING]: ({ value }) => {
          if (!isPlain(value)) problems.push({ path: '', value, allowed: ALLOWED });
        },
      });
      if (problems.length > 0) throw new BadUserInput(problems);
    },
  };
}

function isPlain(text: string): boolean {
  return !text.includes('\0') && isWellFormed(text);
}

/** Encoding replaces half a surrogate pair, so a text that comes back as it was has none. */
function isWellFormed(text: string): boolean {
  return new TextDecoder().decode(new TextEncoder().encode(text)) === text.replace(/^\uFEFF/, '');
}

/** No input of the schema is nested so deep. */
const DEEPEST = 50;

function inVariables(value: unknown, path = '', depth = 0): readonly InputProblem[] {
  if (depth > DEEPEST) return [{ path: path.slice(0, 80), value: '…', allowed: `at most ${DEEPEST} levels` }];
  if (typeof value === 'string') return isPlain(value) ? [] : [{ path, value, allowed: ALLOWED }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => inVariables(item, `${path}[${index}]`, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    inVariables(item, path === '' ? key : `${path}.${key}`, depth + 1),
  );
}
