// The workbook as a file: its bytes in slices, its name, and opening another one.
import type { OfficeLibrary } from './office-host.run.ts'

const sliceSize = 4_194_304 // the most Office hands out at once

/** The bytes as Excel would save them now, or `null` when this Excel will not give them. */
export async function fileBytes({ office }: OfficeLibrary): Promise<Uint8Array | null> {
  const file = await new Promise<Office.File | null>((resolve) => {
    const { document } = office.context
    if (typeof document.getFileAsync !== 'function') return resolve(null)
    document.getFileAsync(office.FileType.Compressed, { sliceSize }, (answer) =>
      resolve(answer.status === office.AsyncResultStatus.Succeeded ? answer.value : null),
    )
  })
  if (file === null) return null
  try {
    const bytes = new Uint8Array(file.size)
    let at = 0
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await sliceOf(office, file, index)
      if (slice === null || at + slice.length > bytes.length) return null
      bytes.set(slice, at)
      at += slice.length
    }
    return at > 0 && at === bytes.length ? bytes : null
  } finally {
    // Office keeps at most two files open; one left open would block the next sending.
    await new Promise<void>((resolve) => file.closeAsync(() => resolve()))
  }
}

function sliceOf(office: typeof Office, file: Office.File, index: number): Promise<ArrayLike<number> | null> {
  return new Promise((resolve) =>
    file.getSliceAsync(index, (answer) =>
      resolve(answer.status === office.AsyncResultStatus.Succeeded ? (answer.value.data as ArrayLike<number>) : null),
    ),
  )
}

/** The file's name from the document's address; `null` for a book never saved. */
export function fileNameOf({ office }: OfficeLibrary): string | null {
  const last = (office.context.document.url ?? '').split(/[\\/]/u).at(-1)?.split(/[?#]/u)[0] ?? ''
  try {
    return last === '' ? null : decodeURIComponent(last).normalize('NFC')
  } catch {
    return last
  }
}

/** Opens the bytes in a new Excel window where Excel can (ExcelApi 1.8). */
export async function openWorkbook({ excel, office }: OfficeLibrary, bytes: Uint8Array): Promise<'elsewhere' | false> {
  if (!office.context.requirements.isSetSupported('ExcelApi', '1.8')) return false
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  try {
    await excel.createWorkbook(btoa(binary))
    return 'elsewhere'
  } catch {
    return false // some organisations forbid it; the file is then downloaded
  }
}
