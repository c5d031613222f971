interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Member extends Described {
  readonly kind: string;
  readonly privacy?: string;
  readonly type?: object;
}

/** Of a custom elements manifest that part which is made or read here. */
export interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  members?: readonly Member[];
  attributes?: readonly Described[];
  events?: readonly Described[];
}

export interface Module {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
  readonly exports: object[];
}

export interface Manifest {
  readonly modules: readonly Module[];
}

/** Attributes that all elements have, and some do not look at. */
export const IGNORED: Readonly<Record<string, readonly string[]>> = {
  'hasila-figure': ['axis-direction'],
  'hasila-compare': ['axis-direction'],
  'hasila-ranking': ['axis-direction'],
  'hasila-timeline': ['breakdown', 'indicator'],
  'hasila-delivery': ['axis-direction', 'breakdown', 'indicator', 'place'],
  'hasila-table': ['axis-direction'],
  'hasila-map': ['axis-direction'],
};

/** In the order in which they are told of. */
const ORDER = ['figure', 'compare', 'trend', 'ranking', 'timeline', 'delivery', 'table', 'map'];

export interface Element extends Declaration {
  readonly tagName: string;
}

export function elementsOf({ modules }: Manifest): readonly Element[] {
  const all = modules.flatMap(({ declarations = [] }) => declarations);
  return ORDER.map((name) => {
    const found = all.find(({ tagName }) => tagName === `hasila-${name}`);
    if (found?.tagName === undefined) throw new Error(`there is no class with the tag hasila-${name}`);
    return { ...found, tagName: found.tagName };
  });
}
