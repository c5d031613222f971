import type { Catalogue } from './catalogue.js';

/** The codes of a dataset as keys of four TypeScript interfaces, whose docs an editor shows. */
export function printCatalogue({ indicators, places, dimensions, topics }: Catalogue): string {
  return [
    interfaceOf(
      'IndicatorCodes',
      'Every indicator; `indicator` bears the docs that an editor shows where a code is given.',
      indicators.map(({ code, names: [label, ...others], unit, definition }) => {
        const unitName = unit.names[0] ?? unit.code;
        const sentence = [`**${label}** (${unitName}).`, definition ?? []].flat().join(' ');
        const docs = comment([sentence, ...others].join('\n\n'), '    ');
        const members = `${docs}    readonly indicator: string;\n    readonly unit: ${literal(unit.code)};\n`;
        return `  readonly ${literal(code)}: {\n${members}  };\n`;
      }),
    ),
    interfaceOf(
      'PlaceCodes',
      'Every place.',
      places.map(({ code, type, names }) =>
        member(code, `${type.toLowerCase()}: ${names.join(', ')}.`, literal(type)),
      ),
    ),
    interfaceOf(
      'BreakdownCodes',
      'Every dimension that figures are broken down by, with the codes of its members.',
      dimensions.map(({ code, names, members }) => {
        const lines = members.map((one) => `- \`${one.code}\`: ${one.names.join(', ')}`);
        const docs = [`${names.join(', ')}.`, '', ...lines].join('\n');
        return member(code, docs, members.map((one) => literal(one.code)).join(' | ') || 'never');
      }),
    ),
    interfaceOf(
      'TopicCodes',
      'Every topic.',
      topics.map(({ code, names }) => member(code, `${names.join(', ')}.`, 'true')),
    ),
  ].join('\n');
}

function interfaceOf(name: string, docs: string, members: readonly string[]): string {
  return `${comment(docs, '')}export interface ${name} {\n${members.join('')}}\n`;
}

function member(code: string, docs: string, type: string): string {
  return `${comment(docs, '  ')}  readonly ${literal(code)}: ${type};\n`;
}

/** A code of another server is any text: it stays one string, whatever it holds. */
function literal(text: string): string {
  const json = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

function comment(text: string, indent: string): string {
  const lines = text.replaceAll('*/', '*\\/').split(/[\n\r\u2028\u2029]/);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
