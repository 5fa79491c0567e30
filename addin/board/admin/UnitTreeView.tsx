// The tree of units on a day; choosing one shows its history.
import { Tree, TreeItem, TreeItemLayout, type TreeItemValue } from '@fluentui/react-components'
import { useState } from 'react'
import { unitKindLabels } from '../../../reporting/calendar/labels.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import type { TreeUnit, UnitTree } from './units-state.ts'
import { unitsText as text } from './units-text.vi.ts'

export function UnitTreeView({ tree, isNarrowed }: { readonly tree: UnitTree; readonly isNarrowed: boolean }) {
  const styles = useAdminStyles()
  const [opened, open] = useState<readonly TreeItemValue[]>(tree.top.map((one) => one.unit.id))
  // What was looked for must not hide in a closed branch.
  const shown = isNarrowed ? branchesOf(tree.top) : opened
  return (
    <div className={styles.scroll}>
      <Tree aria-label={text.tree} size="small" openItems={shown} onOpenChange={(_, data) => open([...data.openItems])}>
        {tree.top.map((one) => <Branch key={one.unit.id} of={one} />)}
      </Tree>
    </div>
  )
}

function Branch({ of }: { readonly of: TreeUnit }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { store } = useAdminThings()
  const { chosen } = useAdmin().units
  const { unit, code, children } = of
  const isBranch = children.length > 0
  return (
    <TreeItem
      itemType={isBranch ? 'branch' : 'leaf'}
      value={unit.id}
      onClick={(event) => {
        event.stopPropagation() // a unit under others is clicked through all of them
        store.dispatch({ do: 'units.chose', unit: unit.id })
      }}
    >
      <TreeItemLayout className={unit.id === chosen ? styles.chosen : ''} aside={<span className={layout.quiet}>{[unitKindLabels[unit.kind], ...(code === '' ? [] : [code])].join(', ')}</span>}>{unit.name}</TreeItemLayout>
      {isBranch ? <Tree>{children.map((one) => <Branch key={one.unit.id} of={one} />)}</Tree> : null}
    </TreeItem>
  )
}

function branchesOf(units: readonly TreeUnit[]): string[] {
  return units.flatMap((one) => (one.children.length === 0 ? [] : [one.unit.id, ...branchesOf(one.children)]))
}
