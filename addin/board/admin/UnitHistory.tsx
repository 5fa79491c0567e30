// A unit over time: its names, codes and parents with their days, whom it took the place of and who took its own.
import { Button } from '@fluentui/react-components'
import { unitKindLabels } from '../../../reporting/calendar/labels.vi.ts'
import type { Unit } from '../../../reporting/units/unit.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { ArrivedHeading } from './ArrivedHeading.tsx'
import { unitNames } from './units-state.ts'
import { unitsText as text } from './units-text.vi.ts'

interface Span {
  readonly from?: string
  readonly to?: string
}

export function UnitHistory({ id }: { readonly id: string }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { store } = useAdminThings()
  const { units } = useAdmin()
  const names = unitNames(units)
  const unit = units.all?.find((one) => one.id === id)
  if (!unit) return null
  const nameOf = (other: string): string => names.get(other) ?? other
  const took = (units.all ?? []).filter((one: Unit) => one.replacedBy?.includes(id) === true)
  const dated = (what: string, span: Span): string => [what, text.span(span.from, span.to)].filter((one) => one !== '').join(', ')
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [text.kind, [unitKindLabels[unit.kind]]],
    [text.life, [text.span(unit.from, unit.to) || text.always]],
    [text.names, unit.names?.map((one) => dated(one.name, one)) ?? [unit.name]],
    [text.codes, unit.codes?.map((one) => dated(one.code, one)) ?? [text.noCodes]],
    [text.parents, unit.memberships.length === 0 ? [text.top] : unit.memberships.map((one) => dated(nameOf(one.parent), one))],
    ...(took.length === 0 ? [] : [[text.took, took.map((one) => dated(one.name, one.to === undefined ? {} : { to: one.to }))] as const]),
    ...(unit.replacedBy === undefined ? [] : [[text.replacedBy, unit.replacedBy.map(nameOf)] as const]),
    [text.id, [unit.id]],
  ]
  return (
    <section className={layout.card} aria-label={text.chosen(unit.name)}>
      <div className={styles.above}>
        <ArrivedHeading text={text.chosen(unit.name)} of={id} />
        <Button size="small" appearance="subtle" onClick={() => store.dispatch({ do: 'units.chose', unit: null })}>{text.close}</Button>
      </div>
      <dl className={layout.facts}>
        {facts.map(([label, lines]) => (
          <div key={label} className={styles.contents}>
            <dt>{label}</dt>
            <dd>{lines.map((one) => <div key={one}>{one}</div>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
