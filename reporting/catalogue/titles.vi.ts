// Titles of the catalogues the program makes itself.

export const unitCatalogueTitle = 'Danh mục đơn vị'
