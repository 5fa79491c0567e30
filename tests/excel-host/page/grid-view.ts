// Draws the active sheet as a table, its tabs and the formula bar, and lets an officer choose and type in cells.
import { areaAddress, cellAddress, columnLetters } from '../addresses.ts'
import { cellText } from '../cell-text.ts'
import { editCell, mergedArea, selectAsUser, typeAsUser } from '../officer.ts'
import { usedArea } from '../used-area.ts'
import { mustArea, readCell, type Sheet, type WorkbookModel } from '../workbook-model.ts'

const LEAST_ROWS = 20
const LEAST_COLUMNS = 10

function place(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}`)
  return found
}

function active(model: WorkbookModel): Sheet {
  const sheet = model.sheets.find((one) => one.id === model.activeSheetId)
  if (!sheet) throw new Error('No active sheet')
  return sheet
}

/** Draws everything anew. A cell being typed in is never redrawn. */
export function draw(model: WorkbookModel): void {
  if (model.editing) return
  const sheet = active(model)
  const chosen = mustArea(model.selection)
  const used = usedArea(sheet, false) ?? chosen
  const rows = Math.max(LEAST_ROWS, used.row + used.rows + 2, Math.min(chosen.row + 3, 2000))
  const columns = Math.max(LEAST_COLUMNS, used.column + used.columns + 1, Math.min(chosen.column + 2, 200))
  const table = document.createElement('table')
  table.setAttribute('role', 'grid')
  table.setAttribute('aria-label', sheet.name)
  const head = table.insertRow()
  for (let column = -1; column < columns; column++) head.append(heading(column < 0 ? '' : columnLetters(column)))
  for (let row = 0; row < rows; row++) {
    const line = table.insertRow()
    line.append(heading(String(row + 1)))
    for (let column = 0; column < columns; column++) {
      const merged = mergedArea(sheet, row, column)
      if (merged.row !== row || merged.column !== column) continue
      const address = cellAddress(row, column)
      const cell = readCell(sheet, address)
      const box = line.insertCell()
      box.setAttribute('role', 'gridcell')
      box.tabIndex = -1
      box.dataset['address'] = address
      box.rowSpan = merged.rows
      box.colSpan = merged.columns
      box.textContent = cellText(cell, model.culture)
      if (cell.fill !== null) box.style.backgroundColor = cell.fill
      if (typeof cell.value === 'number') box.style.textAlign = 'right'
      const inside = row >= chosen.row && row < chosen.row + chosen.rows && column >= chosen.column && column < chosen.column + chosen.columns
      box.setAttribute('aria-selected', String(inside))
    }
  }
  const inGrid = place('sheet').contains(document.activeElement)
  place('sheet').replaceChildren(table)
  const first = cellAddress(chosen.row, chosen.column)
  const box = table.querySelector<HTMLElement>(`[data-address="${first}"]`)
  if (inGrid) box?.focus()
  else box?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const cell = readCell(sheet, first)
  place('address').textContent = areaAddress(chosen)
  place('formula').textContent = cell.formula ?? String(cell.value)
  place('tabs').replaceChildren(...model.sheets.filter((one) => one.visibility === 'Visible').map((one) => tab(model, one)))
}

function heading(text: string): HTMLElement {
  const box = document.createElement('th')
  box.textContent = text
  return box
}

function tab(model: WorkbookModel, sheet: Sheet): HTMLElement {
  const button = document.createElement('button')
  button.textContent = sheet.name
  button.setAttribute('role', 'tab')
  button.setAttribute('aria-selected', String(sheet.id === model.activeSheetId))
  button.addEventListener('click', () => selectAsUser(model, sheet.name, 'A1'))
  return button
}

/** Lets mouse and keyboard work the grid: click, arrows, type, Enter, Tab, Esc, Delete. Call once. */
export function listenToOfficer(model: WorkbookModel): void {
  let typing: { box: HTMLElement; input: HTMLInputElement } | null = null

  const move = (down: number, right: number): void => {
    const { row, column } = mustArea(model.selection)
    selectAsUser(model, active(model).name, cellAddress(Math.max(0, row + down), Math.max(0, column + right)))
  }
  const put = (address: string, text: string): void => {
    place('message').textContent = ''
    try {
      typeAsUser(model, active(model).name, address, text)
    } catch (refusal) {
      place('message').textContent = refusal instanceof Error ? refusal.message : String(refusal)
    }
  }
  const end = (keep: boolean): void => {
    if (!typing) return
    const { box, input } = typing
    typing = null
    box.focus()
    editCell(model, false)
    if (keep) put(box.dataset['address'] ?? '', input.value)
    draw(model)
  }
  const begin = (box: HTMLElement, text: string): void => {
    const input = document.createElement('input')
    input.setAttribute('aria-label', `Ô ${box.dataset['address'] ?? ''}`)
    input.value = text
    typing = { box, input }
    editCell(model, true)
    box.replaceChildren(input)
    input.focus()
    // Going to the pane does not end typing in Excel; going to another cell does.
    input.addEventListener('blur', () => setTimeout(() => typing?.input === input && document.hasFocus() && document.activeElement !== place('pane') && end(true)))
  }
  const shown = (address: string): string => {
    const cell = readCell(active(model), address)
    return cell.formula ?? (typeof cell.value === 'number' ? String(cell.value).replace('.', model.culture.decimal) : String(cell.value))
  }
  const boxOf = (event: Event): HTMLElement | null =>
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-address]') : null

  place('sheet').addEventListener('mousedown', (event) => {
    const box = boxOf(event)
    if (!box || typing?.box === box) return
    end(true)
    event.preventDefault()
    const address = box.dataset['address'] ?? 'A1'
    place('sheet').querySelector<HTMLElement>(`[data-address="${address}"]`)?.focus()
    selectAsUser(model, active(model).name, address)
  })
  place('sheet').addEventListener('dblclick', (event) => {
    const box = boxOf(event)
    if (box && !typing) begin(box, shown(box.dataset['address'] ?? ''))
  })
  place('sheet').addEventListener('keydown', (event) => {
    const box = boxOf(event)
    if (!box) return
    const step = ({ Enter: [1, 0], Tab: [0, 1], ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as Record<string, [number, number]>)[event.key]
    if (typing) {
      if (event.key === 'Escape') end(false)
      else if (event.key === 'Enter' || event.key === 'Tab') end(true)
      else return
      if (step) move(...step)
    } else if (step) move(...step)
    else if (event.key === 'F2') begin(box, shown(box.dataset['address'] ?? ''))
    else if (event.key === 'Delete') put(box.dataset['address'] ?? '', '')
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) begin(box, event.key)
    else return
    event.preventDefault()
  })
}
