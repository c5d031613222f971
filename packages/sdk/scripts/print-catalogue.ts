import type { readDataset } from '@hasila/schema';

type Dataset = Awaited<ReturnType<typeof readDataset>>;

/** The codes of the dataset as keys of interfaces, whose docs an editor shows. */
export function printCatalogue({
  indicators,
  units,
  topics,
  places,
  breakdownDimensions,
  breakdownMembers,
}: Dataset): string {
  const unitLabels = new Map(units.map(({ code, labelEn }) => [code, labelEn]));
  return [
    interfaceOf(
      'IndicatorCodes',
      'Every indicator; `indicator` bears the docs that an editor shows where a code is given.',
      indicators.map(({ code, unit, labelEn, labelFr, labelAr, definitionEn }) => {
        const docs = `**${labelEn}** (${unitLabels.get(unit) ?? unit}). ${definitionEn}\n\n${labelFr}\n\n${labelAr}`;
        return `  readonly '${code}': {\n${comment(docs, '    ')}    readonly indicator: string;\n    readonly unit: '${unit}';\n  };\n`;
      }),
    ),
    interfaceOf(
      'PlaceCodes',
      'Every place.',
      places.map(({ slug, type, nameEn, nameFr, nameAr }) =>
        member(slug, `${type.toLowerCase()}: ${nameEn}, ${nameFr}, ${nameAr}.`, `'${type}'`),
      ),
    ),
    interfaceOf(
      'BreakdownCodes',
      'Every dimension that figures are broken down by, with the codes of its members.',
      breakdownDimensions.map(({ code, labelEn, labelFr, labelAr }) => {
        const members = breakdownMembers.filter(({ dimension }) => dimension === code);
        const names = members.map(
          (one) => `- \`${one.code}\`: ${one.labelEn}, ${one.labelFr}, ${one.labelAr}`,
        );
        const docs = [`${labelEn}, ${labelFr}, ${labelAr}.`, '', ...names].join('\n');
        return member(code, docs, members.map((one) => `'${one.code}'`).join(' | ') || 'never');
      }),
    ),
    interfaceOf(
      'TopicCodes',
      'Every topic.',
      topics.map(({ code, labelEn, labelFr, labelAr }) =>
        member(code, `${labelEn}, ${labelFr}, ${labelAr}.`, 'true'),
      ),
    ),
  ].join('\n');
}

function interfaceOf(name: string, docs: string, members: readonly string[]): string {
  return `${comment(docs, '')}export interface ${name} {\n${members.join('')}}\n`;
}

function member(code: string, docs: string, type: string): string {
  return `${comment(docs, '  ')}  readonly '${code}': ${type};\n`;
}

function comment(text: string, indent: string): string {
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
