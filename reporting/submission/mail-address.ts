// Whether a text can be an e-mail address of one person, and nothing besides.

/** Letters, digits and the usual marks around one `@`: no names, lists, quotes, spaces or line breaks. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u.test(text)
}
