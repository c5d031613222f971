/** Every client that is measured, and what a page has with it. */
export const CLIENTS = [
  { file: 'hasila-core', name: '@hasila/sdk/core', has: '`compare` alone: typed answer, transport, errors' },
  { file: 'hasila', name: '@hasila/sdk', has: '`createHasila`: every question with its document' },
  { file: 'shopify', name: '@shopify/graphql-client', has: 'transport with retries' },
  { file: 'graphql-request', name: 'graphql-request', has: 'transport' },
  { file: 'urql', name: '@urql/core', has: 'transport, document cache' },
  { file: 'apollo', name: '@apollo/client', has: 'transport, normalised cache' },
  { file: 'linear', name: '@linear/sdk', has: 'every question of its own API' },
];
