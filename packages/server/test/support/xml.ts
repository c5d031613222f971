import { SaxesParser } from 'saxes';

/** The text and the names of the elements of an XML document. Throws where it is not well-formed. */
export function readXml(xml: string): { readonly names: readonly string[]; readonly text: string } {
  const names: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('text', (more) => {
    text += more;
  });
  parser.write(xml).close();
  return { names, text };
}
