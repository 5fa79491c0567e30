// How much of a workbook nobody trusts yet we are willing to open. A filled form of ours is about 0.1 MB unpacked 1 MB.

const megabyte = 1024 * 1024

export const limits = {
  /** The file as it came. */
  fileMegabytes: 20,
  fileBytes: 20 * megabyte,
  /** Entries in the zip. */
  entries: 2000,
  /** All parts together, as declared and as really unpacked while reading. */
  unpackedBytes: 64 * megabyte,
  /** Once a part has given this much, it may not be more than `ratio` times its packed size. */
  ratioFromBytes: megabyte,
  ratio: 200,
  /** XML: elements inside one another, attributes of one element, letters in one text or attribute. */
  depth: 48,
  attributes: 64,
  textLength: 1_000_000,
  /** Excel's own. */
  rows: 1_048_576,
  columns: 16_384,
  sheets: 250,
  sharedStrings: 1_000_000,
  sharedStringLetters: 32_000_000,
  merges: 50_000,
  /** What is kept of one sheet; a form reaching further down has too many lines. */
  keptRows: 6000,
  keptCells: 300_000,
  /** Paragraphs of a document, and letters of all of them. */
  paragraphs: 20_000,
  documentLetters: 2_000_000,
  /** Rows of the hidden sheet with the identity, and letters of the part with it. */
  identityRows: 100,
  identityBytes: 65_536,
  /** Names of a list, and a list as separated text; the whole catalogue has had about three hundred names. */
  listRows: 2000,
  listMegabytes: 8,
} as const
