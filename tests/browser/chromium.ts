// Debian's Chromium for browser tests, and a picture of every screen on request.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'

const screens = fileURLToPath(new URL('../../dist/screens', import.meta.url))

/** Starts the browser without any background traffic of its own. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  })
}

/** Keeps a picture in dist/screens when `KHOP_SCREENS` is set. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['KHOP_SCREENS'] === undefined) return
  await mkdir(screens, { recursive: true })
  await page.screenshot({ path: join(screens, `${name}.png`) })
}

/** Collects what a page should never have: script errors, refused content, requests to other hosts. */
export function watchFaults(page: Page, origin: string): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d)/u.test(message.text())) faults.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data|about):/u.test(request.url())) faults.push(`asks ${request.url()}`)
  })
  return faults
}
