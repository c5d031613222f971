import { LinearClient } from '@linear/sdk';
import { text, variables } from 'question';

export async function ask(url) {
  const { client } = new LinearClient({ apiKey: 'none', apiUrl: url });
  const { data } = await client.rawRequest(text, variables);
  return data.compare[0].change.value;
}
