// Text made safe to stand in XML, and Excel's own escapes undone.

/** Text as it may stand in an element or an attribute. Characters XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')  
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Undoes `_x000D_`: Excel writes characters XML cannot hold, and underscores that would look like that, this way. */
export function withoutEscapes(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\u0000', '') // no store keeps these two: a NUL, and half a character
    .replace(/[\ud800-\udfff]/gu, '')
}
