// Builds the pane and the web page: two entries, one bundle, nothing fetched from anywhere else.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'addin',
  // Both entries are served from more than one path (/ and /pane/index.html), so addresses are absolute.
  base: '/',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'es2020',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: 'addin/index.html', pane: 'addin/pane.html' } },
  },
})
