import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens, built to `dist/renderer`; every host serves that folder with a fresh nonce in place of the placeholder. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome140',
    // Nothing in data: URLs: the content security policy knows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One local file is read faster than several: it never crosses a network.
    chunkSizeWarningLimit: 2500,
    reportCompressedSize: false,
  },
});
