// Waits for Office where its script is on the page, and tells an Excel from a plain browser.

/** Microsoft's `Office` when the page stands in Excel, `null` in a plain browser or another program. */
export async function officeReady(page: { readonly Office?: typeof Office }): Promise<typeof Office | null> {
  const office = page.Office
  if (typeof office?.onReady !== 'function') return null
  const info = await office.onReady()
  document.getElementById('slow')?.remove() // the watchdog's bar, should it have come up
  return info.host === office.HostType?.Excel || String(info.host) === 'Excel' ? office : null
}
