import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig, type Plugin, type UserConfig } from 'vite';
import { toBytes } from './src/language/analysis/compactLexicon.ts';
import { wordLexicon } from './src/language/analysis/wordLexicon.ts';

/** Edge, Chrome and Safari that Teams itself still supports all know this. */
const BROWSERS = 'es2022';

/** The dictionary's own files; its package reads them where it is loaded, which a build does not. */
const DICTIONARY = dirname(fileURLToPath(import.meta.resolve('dictionary-sv')));
const WORDS = join(import.meta.dirname, 'build/words/swedish.bin');
const NOTICES = `Samsyn levereras med detta av andra. / Samsyn comes with this by others.

assets/swedish-*.bin
  Svensk ordlista, gjord av index.dic och index.aff i npm-paketet dictionary-sv 4.0.0 när Samsyn byggdes.
  Swedish words, made from index.dic and index.aff of the npm package dictionary-sv 4.0.0 when Samsyn was built.
  https://github.com/wooorm/dictionaries/tree/main/dictionaries/sv
  Licens / licence: GNU Lesser General Public License 3.0, swedish-words-licence.txt
  Filen får bytas mot en egen; utan den fungerar Samsyn med sina inbyggda ordlistor.
  The file may be replaced by one of your own; without it Samsyn works with its built-in lists.
`;

/**
 * Makes the dictionary that the language worker loads, and puts its address in the place that the source has for it. The
 * dictionary is LGPL: a file of its own beside the product, with its licence, never in the source.
 */
function swedishWords(): Plugin {
  return {
    name: 'swedish-words',
    load: (id) => {
      if (!id.endsWith('/src/tab/start/swedishWords.ts')) return null;
      const text = (file: string) => readFileSync(join(DICTIONARY, file), 'utf8');
      mkdirSync(dirname(WORDS), { recursive: true });
      writeFileSync(WORDS, toBytes(wordLexicon(text('index.dic'), text('index.aff'))));
      return `export { default as swedishWords } from ${JSON.stringify(`${WORDS}?url`)};`;
    },
  };
}

/** What others have made and the tab comes with, in words. */
function notices(): Plugin {
  return {
    name: 'notices',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: NOTICES });
      const source = readFileSync(join(DICTIONARY, 'license'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'swedish-words-licence.txt', source });
    },
  };
}

/** What is always needed together is one file: alike as its parts are, they pack better so (docs/decisions/031). */
const TOGETHER = [
  { name: 'shell', tags: ['$initial' as const], priority: 1 },
  {
    name: 'messageBar',
    test: /@fluentui[\\/]react-message-bar[\\/]lib[\\/]components/,
    // What it shares with others stays apart.
    includeDependenciesRecursively: false,
  },
];

/** A page for the browser; `folder` is its source and `base` the path it is served under. */
function page(folder: string, base: string, outDir: string): UserConfig {
  return {
    root: folder,
    base,
    plugins: [react()],
    // The server fills in a fresh nonce with every answer.
    html: { cspNonce: 'NONCE' },
    build: {
      outDir: `${import.meta.dirname}/build/client/${outDir}`,
      emptyOutDir: true,
      manifest: 'manifest.json',
      target: BROWSERS,
      // Data URLs would have to be let in by the content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1_500,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: TOGETHER } } },
    },
  };
}

/** Node 20 cannot run TypeScript: production server and workbench run from bundles, packages stay in node_modules. */
const programs: UserConfig = {
  build: {
    ssr: true,
    outDir: 'build/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        server: 'src/server/main.ts',
        workbench: 'src/workbench/main.ts',
        languageThread: 'src/server/languageThread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

/** The window in which somebody signs in outside Teams: two pages of their own that hold nothing of the tab. */
const signInWindow: UserConfig = mergeConfig(page('src/tab/signInWindow', '/tab/sign-in/', 'sign-in'), {
  html: { cspNonce: '' },
  build: {
    manifest: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['done', 'begin'].map((name) => `${import.meta.dirname}/src/tab/signInWindow/${name}.html`),
      output: { codeSplitting: true },
    },
  },
});

/** Four builds, told apart by `--mode`: the tab as production serves it and its window, the workbench's host page, the programs. */
const BUILDS: Readonly<Record<string, UserConfig>> = {
  tab: mergeConfig(page('src/tab', '/tab/', 'tab'), {
    plugins: [notices()],
    worker: { format: 'es', plugins: () => [swedishWords()] },
  }),
  signIn: signInWindow,
  host: page('src/workbench/teams-host/page', '/host/', 'host'),
  server: programs,
};

export default defineConfig(({ mode }) => {
  const build = BUILDS[mode];
  if (!build) throw new Error(`vite build --mode ${Object.keys(BUILDS).join('|')}`);
  return build;
});
