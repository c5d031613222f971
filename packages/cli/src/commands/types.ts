import { printCatalogue } from '@hasila/schema';
import { NoCatalogueError } from '../ask-server.js';
import { type RemoteCatalogue, readRemoteCatalogue } from '../remote-catalogue.js';
import { CommandFailure, type OutputOptions, print, type Terminal } from '../terminal.js';
import { writeWhole } from '../write-whole.js';

export interface TypesOptions extends OutputOptions {
  readonly url: string;
  readonly out?: string;
}

/** Writes the codes of a server as a module that puts them in the place of those that `@hasila/sdk` came with. */
export async function writeTypes(terminal: Terminal, options: TypesOptions): Promise<void> {
  const { out: file = null } = options;
  const remote = await readFrom(terminal, options.url);
  const code = moduleOf(remote, options.url);
  if (file !== null) await writeWhole(file, code);
  const { indicators, places, dimensions, topics } = remote.catalogue;
  const counts = {
    ...{ indicators: indicators.length, places: places.length },
    ...{ dimensions: dimensions.length, topics: topics.length },
  };
  const result = { edition: remote.edition, ...counts, ...(file === null ? { code } : { file }) };
  const told = `${file}: ${counts.indicators} indicators, ${counts.places} places, ${counts.dimensions} dimensions and ${counts.topics} topics of edition ${remote.edition}`;
  print(terminal, options, result, [file === null ? code.trimEnd() : told]);
}

async function readFrom(terminal: Terminal, address: string): Promise<RemoteCatalogue> {
  try {
    return await readRemoteCatalogue(addressOf(address));
  } catch (error) {
    if (!(error instanceof NoCatalogueError)) throw error;
    terminal.err(`hasila: ${error.message}\n`);
    throw new CommandFailure('no catalogue', { cause: error });
  }
}

function addressOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new NoCatalogueError(
      `--url is the address of a GraphQL endpoint, such as http://127.0.0.1:4000/graphql, and not ${address}`,
    );
  return url;
}

function moduleOf({ name, edition, catalogue }: RemoteCatalogue, address: string): string {
  const { origin, pathname } = new URL(address);
  const words = (text: string) => text.replace(/\s+/g, ' ');
  return `// Written by \`hasila types --url ${origin}${pathname}\`; do not edit.
// ${words(name)}, edition ${words(edition)}.

declare module '@hasila/sdk' {
  interface Register {
    readonly catalogue: {
      readonly indicators: IndicatorCodes;
      readonly places: PlaceCodes;
      readonly breakdowns: BreakdownCodes;
      readonly topics: TopicCodes;
    };
  }
}

${printCatalogue(catalogue)}`;
}
