// Which build of the pane this is: the package's version, put in by `vite build`.

declare const __KHOP_BUILD__: string | undefined

export const buildId: string = typeof __KHOP_BUILD__ === 'string' ? __KHOP_BUILD__ : ''
