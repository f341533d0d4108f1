import path from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const RULE = 'imports go content -> lib -> components -> layouts -> pages (CONTRIBUTING.md)';

/** Forbids a folder to import from others; the message names the rule. */
function direction(files: string[], forbidden: string[]): object {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: RULE }] }],
    },
  };
}

export default defineConfig(
  globalIgnores([
    'offline',
    'dist',
    '.astro',
    '.cache',
    'node_modules',
    'content',
    'test-results',
    '**/*.astro',
  ]),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: path.resolve(import.meta.dirname, '../..'),
      },
    },
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  direction(
    ['src/lib/**/*.ts'],
    ['node:*', 'astro:*', '**/build/**', '**/browser/**', '**/components/**', '**/pages/**'],
  ),
  direction(
    ['src/browser/**/*.ts', 'src/**/*.element.ts'],
    ['node:*', 'astro:*', '**/build/**', '**/pages/**'],
  ),
  direction(['e2e/**/*.ts'], ['../src/**']),
  {
    files: ['**/*.test.ts', '**/*.testing.ts'],
    rules: {
      'no-restricted-imports': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
