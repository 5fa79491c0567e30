// Hands the officer a file, as a browser does.

/** Saves bytes under a name through the browser's own download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const office = `application/vnd.openxmlformats-officedocument.${fileName.endsWith('.docx') ? 'wordprocessingml.document' : 'spreadsheetml.sheet'}`
  const type = fileName.endsWith('.json') ? 'application/json' : office
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000) // the download may start late
}
