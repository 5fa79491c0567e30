// Nguồn đã thay đổi: which units' reports are not what they were, and which numbers making the report again would change.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Freshness } from '../../reporting/consolidation/answer.ts'
import { gatheringText as words } from '../gathering-text.vi.ts'
import { writtenNumber } from '../written.vi.ts'
import { useLayout } from './layout-styles.ts'

/** As many as the service tells at most. */
const mostNumbers = 300
const written = (value: number | null): string => (value === null ? words.none : writtenNumber(value))

/** Nothing while the sources still stand. `children` is the button to make it again. */
export function ChangedSources({ freshness, children }: { readonly freshness: Freshness | null; readonly children?: ReactNode }) {
  const layout = useLayout()
  if (freshness === null || !freshness.made || freshness.sources.length === 0) return null
  const { sources, numbers } = freshness
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody style={{ whiteSpace: 'normal', minWidth: 0 }}>
        <div className={layout.tight}>
          <MessageBarTitle>{words.changed}</MessageBarTitle>
          <span>{words.changedMore}</span>
          <ul style={{ margin: 0, paddingLeft: '18px' }}>
            {sources.map((one) => <li key={one.unit}><strong>{one.name}</strong>: {words.how[one.how]}</li>)}
          </ul>
          {numbers.length === 0 ? <span>{words.wouldChange(0, false)}</span> : (
            <details>
              <summary>{words.wouldChange(numbers.length, numbers.length >= mostNumbers)}</summary>
              <ul style={{ margin: 0, paddingLeft: '18px' }}>
                {numbers.map((one) => (
                  <li key={`${one.form}|${one.line}|${one.column}`}>
                    {one.name} <span className={layout.quiet}>({words.at(one.form, one.column)})</span>: {words.change(written(one.was), written(one.now))}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {children}
        </div>
      </MessageBarBody>
    </MessageBar>
  )
}
