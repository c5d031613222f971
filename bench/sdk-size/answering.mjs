import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  graphql,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

const SCALARS = { Float: 3.1, Int: 1, Boolean: true, TimePeriod: '2025', Date: '2025-12-31' };

/** A server that gives any document of the schema an answer of its form, so that a bundle that is measured also runs. */
export async function startAnswering(schemaFile) {
  const schema = buildSchema(await readFile(schemaFile, 'utf8'));
  const server = createServer(async (request, response) => {
    // It knows no document by its hash: who asks by one sends the text next.
    if (request.method !== 'POST') return response.writeHead(405).end();
    const { query, variables } = JSON.parse(await textOf(request));
    const answer = await graphql({ schema, source: query, variableValues: variables, fieldResolver });
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/graphql`, close: () => server.close() };
}

function fieldResolver(_source, _arguments, _context, { returnType }) {
  const value = madeUp(getNamedType(returnType), isNonNullType(returnType));
  return isListType(getNullableType(returnType)) ? [value] : value;
}

/** Nothing where an enum value may be absent: `reason` says why there is no change, and there is one. */
function madeUp(type, needed) {
  if (isEnumType(type)) return needed ? type.getValues()[0].value : null;
  return isScalarType(type) ? (SCALARS[type.name] ?? type.name) : {};
}

async function textOf(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}
