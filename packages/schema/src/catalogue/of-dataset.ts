import type { Dataset } from '../load/dataset.js';
import type { Catalogue, NamedCode } from './catalogue.js';

/** The codes of the files of a dataset. */
export function catalogueOf(dataset: Dataset): Catalogue {
  const { indicators, units, topics, places, breakdownDimensions, breakdownMembers } = dataset;
  const unitByCode = new Map(units.map((unit) => [unit.code, labelled(unit)]));
  return {
    indicators: indicators.map((indicator) => ({
      ...labelled(indicator),
      unit: unitByCode.get(indicator.unit) ?? { code: indicator.unit, names: [] },
      definition: indicator.definitionEn,
    })),
    places: places.map(({ slug, type, nameEn, nameFr, nameAr }) => ({
      ...{ code: slug, type },
      names: [nameEn, nameFr, nameAr],
    })),
    dimensions: breakdownDimensions.map((dimension) => ({
      ...labelled(dimension),
      members: breakdownMembers.filter((member) => member.dimension === dimension.code).map(labelled),
    })),
    topics: topics.map(labelled),
  };
}

interface Labels {
  readonly code: string;
  readonly labelEn: string;
  readonly labelFr: string;
  readonly labelAr: string;
}

function labelled({ code, labelEn, labelFr, labelAr }: Labels): NamedCode {
  return { code, names: [labelEn, labelFr, labelAr] };
}
