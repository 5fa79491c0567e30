// Choosing a unit: a plain list when short, a list to search (without diacritics too) when long.
import { Combobox, Field, Option, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { toneless } from '../../reporting/catalogue/spelling.ts'
import type { Offer } from '../../reporting/submission/service.ts'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'

const shortList = 15
const mostShown = 60

export function UnitPicker(props: { readonly units: Offer['units']; readonly chosen: string; readonly choose: (unit: string) => void }) {
  const layout = useLayout()
  const [typed, setTyped] = useState<string | null>(null)
  const name = props.units.find((one) => one.id === props.chosen)?.name ?? props.chosen
  if (props.units.length <= shortList) {
    return (
      <Field label={text.choose.unit} size="small">
        <Select className={layout.select} value={props.chosen} onChange={(_, data) => props.choose(data.value)}>
          {props.units.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          {props.units.some((one) => one.id === props.chosen) ? null : <option value={props.chosen}>{props.chosen}</option>}
        </Select>
      </Field>
    )
  }
  const sought = toneless(typed ?? '')
  const found = props.units.filter((one) => toneless(one.name).includes(sought)).slice(0, mostShown)
  return (
    <Field label={text.choose.unit} size="small" hint={text.choose.findUnit}>
      <Combobox
        freeform
        value={typed ?? name}
        selectedOptions={[props.chosen]}
        onChange={(event) => setTyped(event.target.value)}
        onOpenChange={(_, data) => data.open || setTyped(null)}
        onOptionSelect={(_, data) => {
          setTyped(null)
          if (data.optionValue !== undefined) props.choose(data.optionValue)
        }}
      >
        {found.map((one) => <Option key={one.id} value={one.id}>{one.name}</Option>)}
        {found.length === 0 ? <Option disabled value="">{text.choose.noUnit}</Option> : null}
      </Combobox>
    </Field>
  )
}
