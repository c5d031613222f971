import { GraphQLClient } from 'graphql-request';
import { text, variables } from 'question';

export async function ask(url) {
  const data = await new GraphQLClient(url).request(text, variables);
  return data.compare[0].change.value;
}
