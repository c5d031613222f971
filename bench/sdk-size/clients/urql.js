import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { text, variables } from 'question';

export async function ask(url) {
  const client = new Client({ url, exchanges: [cacheExchange, fetchExchange] });
  const { data } = await client.query(text, variables).toPromise();
  return data.compare[0].change.value;
}
