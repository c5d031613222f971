import { fileURLToPath } from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';

const SCHEMA = 'schema.graphql';
const recommended = graphql.configs['flat/schema-recommended'].rules;
const [severity, naming] = recommended['@graphql-eslint/naming-convention'];

/** The rules for the printed schema; nothing else in this package is linted with ESLint. */
export default [
  {
    files: [SCHEMA],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: fileURLToPath(new URL(SCHEMA, import.meta.url)) } },
    },
    linterOptions: { noInlineConfig: true },
    rules: {
      ...recommended,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],

      // Exception: the reasons, readings or claims of one thing are few and belong to it whole; pages of them, and
      // `nodes` beside `edges`, would only be longer to ask for.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],

      // Exception: what can be fetched again is a Node and has an id. A quantity, a change or a text is a value: two
      // that are alike are one, and an id would claim otherwise.
      '@graphql-eslint/strict-id-in-types': 'off',

      // Exception: the type of a facility or an event is data with a code and a label, and `FacilityType` its name.
      '@graphql-eslint/naming-convention': [
        severity,
        { ...naming, 'ObjectTypeDefinition,ObjectTypeExtension': { forbiddenPrefixes: ['Type'] } },
      ],
    },
  },
];
