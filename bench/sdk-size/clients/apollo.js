import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { text, variables } from 'question';

export async function ask(url) {
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
  const { data } = await client.query({ query: gql(text), variables });
  return data.compare[0].change.value;
}
