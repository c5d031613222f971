import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMBED_HEIGHT, EMBED_STYLES } from '../../charts/embed/embed-files.js';
import { browserFolder } from '../../paths.js';
import { ICON } from '../styles/icon.js';
import { PAGE_STYLES } from '../styles/page-styles.js';
import { type ServedFile, servedFile } from './served-file.js';

const PREFIX = '/assets/';

/** The files of pages by their plain names. Their addresses hold a hash of what is in them, and never change meaning. */
const FILES: Readonly<Record<string, () => string | undefined>> = {
  'page.css': () => PAGE_STYLES,
  'icon.svg': () => ICON,
  'embed.css': () => EMBED_STYLES,
  'embed-height.js': () => EMBED_HEIGHT,
  'suggestions.js': () => compiled('suggestions.js'),
  'copying.js': () => compiled('copying.js'),
  'exploring.js': () => compiled('exploring.js'),
};

const addresses = new Map<string, string>();
const files = new Map<string, ServedFile>();

/** Where a page finds a file of its own. One that was not built has an address at which there is nothing. */
export function fileAddress(name: string): string {
  const known = addresses.get(name);
  if (known !== undefined) return known;
  const text = FILES[name]?.();
  const address = text === undefined ? `${PREFIX}${name}` : `${PREFIX}${hashedName(name, text)}`;
  if (text !== undefined) files.set(address, servedFile(name, Buffer.from(text)));
  addresses.set(name, address);
  return address;
}

/** The file at an address that `fileAddress` gave, or would give. */
export function fileAt(address: string): ServedFile | undefined {
  if (!address.startsWith(PREFIX)) return undefined;
  for (const name of Object.keys(FILES)) fileAddress(name);
  return files.get(address);
}

function hashedName(name: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12);
  return name.replace('.', `-${hash}.`);
}

/** A script of pages: compiled with the server, by the settings of browsers. */
function compiled(name: string): string | undefined {
  try {
    return readFileSync(join(browserFolder, name), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  } catch {
    return undefined;
  }
}
