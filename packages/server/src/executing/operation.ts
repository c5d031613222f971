import { createHash } from 'node:crypto';
import { schema } from '@hasila/schema';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../app.js';
import { costOf } from '../limits/cost.js';
import { DOCUMENT_RULES } from '../limits/document-rules.js';
import { fragmentsOf, parseWithin } from '../plugins/document-limits.js';
import { inDocument } from '../plugins/plain-text.js';

export type Variables = Readonly<Record<string, unknown>>;
type Execute = (context: RequestContext, variables: Variables) => Promise<ExecutionResult> | ExecutionResult;

const RULES = [...specifiedRules, ...DOCUMENT_RULES];

/** One operation that is valid and within every limit but that of its cost. Executed for the second time it is compiled. */
export class Operation {
  readonly name: string | undefined;
  readonly #document: DocumentNode;
  readonly #node: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that its cost depends on. */
  readonly #weighed: readonly string[];
  readonly #costs = new LRUCache<string, number>({ max: 50 });
  #execute: Execute | undefined;
  #seen: boolean;

  /** `seen`: whether it was executed before. */
  constructor(document: DocumentNode, node: OperationDefinitionNode, seen: boolean) {
    this.#seen = seen;
    this.name = node.name?.value;
    this.#document = document;
    this.#node = node;
    this.#fragments = fragmentsOf(document);
    this.#weighed = weighedVariables(document);
  }

  cost(variables: Variables): number {
    const key = JSON.stringify(this.#weighed.map((name) => sizeOf(variables[name])));
    const known = this.#costs.get(key);
    if (known !== undefined) return known;
    const cost = costOf(schema, this.#node, this.#fragments, variables);
    this.#costs.set(key, cost);
    return cost;
  }

  /** `context` makes one for each execution. */
  async execute(context: () => RequestContext, variables: Variables): Promise<ExecutionResult> {
    const interpret = () => interpreted(this.#document)(context(), variables);
    if (this.#seen) this.#execute ??= compiled(this.#document, this.name);
    this.#seen = true;
    if (this.#execute === undefined) return interpret();
    const result = await this.#execute(context(), variables);
    // Errors have the words and places that they would have had. What was loaded is not loaded again.
    return result.errors === undefined ? result : interpret();
  }
}

function interpreted(document: DocumentNode): Execute {
  return (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues });
}

/** What the compiler does not know is interpreted. */
function compiled(document: DocumentNode, name: string | undefined): Execute {
  try {
    const query = compileQuery(schema, document, name);
    if (isCompiledQuery(query)) return (context, variables) => query.query(undefined, context, variables);
  } catch {}
  return interpreted(document);
}

/**
 * The operation of a text, when it is one that the front executes: a single query that is valid, asks for data alone
 * and in one piece. Anything else is for Yoga, which says what is wrong with it.
 */
export function readOperation(text: string, seen = false): Operation | undefined {
  try {
    const document = parseWithin(text, {}, parse);
    const operation = getOperationAST(document);
    if (operation?.operation !== 'query' || operation.directives?.length !== 0) return undefined;
    if (asksForMore(document) || inDocument(document).length > 0) return undefined;
    if (validate(schema, document, RULES).length > 0) return undefined;
    return new Operation(document, operation, seen);
  } catch {
    return undefined;
  }
}

/** The schema itself, and answers in pieces. */
function asksForMore(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found ||= name.value === '__schema' || name.value === '__type';
    },
    Directive: ({ name }) => {
      found ||= name.value !== 'skip' && name.value !== 'include';
    },
  });
  return found;
}

/** A cost goes by lists and by what is left out. */
function weighedVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const add = {
    Variable: ({ name }: { readonly name: { readonly value: string } }) => void names.add(name.value),
  };
  visit(document, {
    Argument: (node) => void visit(node, add),
    VariableDefinition: () => false,
  });
  return [...names];
}

/** As far as it bears on a cost: texts do not, and of a list its length. */
function sizeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [value.length];
  if (value === undefined) return 'absent';
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : 'other';
}

/** What is read of a document, and compiled, takes so many bytes for each of its characters. */
const BYTES_OF_CHARACTER = 250;
const BYTES = 40_000_000;
const ONCE = 5_000;

/** Operations by their text: those of texts that came again, for a caller may send a new one each time. */
export class Operations {
  readonly #known = new LRUCache<string, { readonly operation: Operation | undefined }>({
    maxSize: BYTES,
    sizeCalculation: (_known, text) => BYTES_OF_CHARACTER * (text.length + 50),
  });
  readonly #cameOnce = new LRUCache<string, true>({ max: ONCE });

  get(text: string): Operation | undefined {
    const known = this.#known.get(text);
    if (known !== undefined) return known.operation;
    const name = createHash('sha256').update(text).digest('base64url');
    const seen = this.#cameOnce.delete(name);
    const operation = readOperation(text, seen);
    if (seen) this.#known.set(text, { operation });
    else this.#cameOnce.set(name, true);
    return operation;
  }
}
