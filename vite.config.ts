import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

/** Edge, Chrome and Safari that Teams itself still supports all know this. */
const BROWSERS = 'es2022';

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
      input: { server: 'src/server/main.ts', workbench: 'src/workbench/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

/** Three builds, told apart by `--mode`: the tab as production serves it, the workbench's host page, the programs. */
const BUILDS: Readonly<Record<string, UserConfig>> = {
  tab: page('src/tab', '/tab/', 'tab'),
  host: page('src/workbench/teams-host/page', '/host/', 'host'),
  server: programs,
};

export default defineConfig(({ mode }) => {
  const build = BUILDS[mode];
  if (!build) throw new Error(`vite build --mode ${Object.keys(BUILDS).join('|')}`);
  return build;
});
