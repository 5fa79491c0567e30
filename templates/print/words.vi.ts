// The words a workbook file carries outside its sheets.

export const fileWords = { creator: 'Khớp' }
