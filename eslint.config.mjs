import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TEXT_IN_CODE = [
  { selector: 'JSXText[value=/[A-Za-zÅÄÖåäö]/]', message: 'User-facing text lives in src/i18n.' },
  {
    selector: 'JSXAttribute[name.name=/^(label|title|placeholder|aria-label|alt)$/] > Literal',
    message: 'User-facing text lives in src/i18n.',
  },
];

export default tseslint.config(
  { ignores: ['**/*.mjs', 'build', 'data', 'node_modules'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings through src/server/config.ts.' },
      ],
    },
  },
  {
    files: ['src/{domain,language,usecases,contracts,presenters,i18n}/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'process',
        'window',
        'document',
        'localStorage',
        'setTimeout',
        'crypto',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as a Moment.' },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Time comes in as a Moment.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Randomness comes in as an argument.',
        },
      ],
    },
  },
  {
    // A verb takes the snapshot, who acts, what is wanted, and the moment: the one shape of architecture.md.
    files: ['src/usecases/**'],
    rules: { 'max-params': ['error', 4] },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-hooks/incompatible-library': 'off',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...TEXT_IN_CODE],
    },
  },
  {
    // A suite is a list of facts, not a function; the process environment is how a test run is told where it is.
    files: ['tests/**'],
    // A row of a table of cases has as many columns as the case has facts.
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-properties': 'off',
      'no-console': 'off',
    },
  },
  { files: ['src/server/config.ts', 'src/setup/main.ts'], rules: { 'no-restricted-properties': 'off' } },
);
