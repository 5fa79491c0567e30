// Builds the pane, the web page and the board: three entries, one bundle, nothing fetched from anywhere else.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { version } from './package.json'

export default defineConfig({
  root: 'addin',
  // Both entries are served from more than one path (/ and /pane/index.html), so addresses are absolute.
  base: '/',
  publicDir: 'public',
  plugins: [react()],
  define: { __KHOP_BUILD__: JSON.stringify(version) },
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'es2020',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: 'addin/index.html', pane: 'addin/pane.html', board: 'addin/board.html', signIn: 'addin/sign-in.html', signInDialog: 'addin/sign-in-dialog.html' } },
  },
})
