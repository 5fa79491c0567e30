// What was found on a sheet: every column with its number, path, kind and formula, and the indicators or groups.
import { signsOf } from '../../../reporting/adoption/column-rules.ts'
import { choiceWords } from '../../../reporting/adoption/words.vi.ts'
import type { FormDefinition } from '../../../reporting/form/definition.ts'
import { formulaRule, itemRule } from '../../../reporting/form/excel.ts'
import { printedItemLabel } from '../../../reporting/form/item-label.vi.ts'
import { proseExpression } from '../../../reporting/form/prose.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'

export function FoundForm({ form }: { readonly form: FormDefinition }) {
  const layout = useLayout()
  const { lines } = form
  const formulaOf = (column: number): string => {
    const rule = formulaRule(form, column)
    return rule ? `(${column})=${signsOf(rule.relation)}` : ''
  }
  const columns = form.columns.map(({ column, under = [], label, type, formula }) => [
    `(${column})`, [...under, label].join(' / '), choiceWords.roles[type], formula === true ? formulaOf(column) : '',
  ])
  return (
    <div className={layout.tight}>
      <span>{form.title}</span>
      <Table caption={adminText.foundColumns} heads={adminText.columnsTable} rows={columns} />
      {lines.kind === 'fixed' ? (
        <Table
          caption={adminText.foundItems}
          heads={adminText.itemsTable}
          rows={lines.items.map((one) => {
            const rule = one.formula === true ? itemRule(form, one.item) : null
            return [one.item, printedItemLabel(one), choiceWords.types[one.type], rule ? proseExpression(rule.relation.right) : '']
          })}
        />
      ) : (
        <span>
          {lines.groups === undefined || lines.groups.length === 0 ? '' : `${adminText.groups(lines.groups.map((one) => `${one.ordinal} ${one.label}`).join('; '))} `}
          {adminText.total(lines.totalLabel)}
        </span>
      )}
      <span>{adminText.rules(form.rules.length)}</span>
    </div>
  )
}

function Table({ caption, heads, rows }: { readonly caption: string; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  const styles = useAdminStyles()
  return (
    <div className={styles.around}>
      <table className={styles.table} aria-label={caption}>
        <thead><tr>{heads.map((one) => <th key={one} scope="col">{one}</th>)}</tr></thead>
        <tbody>{rows.map((cells, at) => <tr key={at}>{cells.map((one, of) => <td key={of}>{one}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
