// What the check found missing in the narrative: headings that are not there, headings with nothing beneath.
import { Badge, Button, MessageBar, MessageBarBody, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { documentSentence, outlineSeverityLabels } from '../../reporting/rules/outline-messages.vi.ts'
import { readingSentence } from '../other-report.ts'
import { counts, keyOf } from '../desk-view.ts'
import { text } from '../text.vi.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { useLayout } from './layout-styles.ts'
import { Notices } from './Notices.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { SavedVersion } from './SavedVersion.tsx'

const useStyles = makeStyles({
  finding: { padding: '6px 8px', margin: '4px 0', borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
  hint: { borderLeftColor: tokens.colorPaletteMarigoldBorder2 },
})

const words = text.workflow.narrative

export function DocumentFindings() {
  const layout = useLayout()
  const styles = useStyles()
  const { store } = usePane()
  const state = useDesk()
  const { reading, desk, document } = state
  const { errors, warnings } = counts(state)
  return (
    <div className={layout.section}>
      <DocumentCard />
      {document === null ? <SavedVersion /> : null}
      {reading.state === 'reading' ? <Spinner size="tiny" label={text.check.working} /> : null}
      {document !== null && reading.state === 'done' ? (
        <>
          {reading.refusals.map((refusal) => <MessageBar key={refusal.code} intent="error" layout="multiline"><MessageBarBody>{readingSentence(refusal)}</MessageBarBody></MessageBar>)}
          {reading.refusals.length > 0 ? null : reading.findings.length === 0 ? <span>{words.whole}</span> : (
            <div className={layout.row}>
              {errors > 0 ? <Badge color="danger">{text.check.errors(errors)}</Badge> : null}
              {warnings > 0 ? <Badge color="warning">{`${warnings} ${outlineSeverityLabels.warning.toLowerCase()}`}</Badge> : null}
              {errors === 0 ? <span className={layout.quiet}>{words.hints}</span> : null}
            </div>
          )}
          <ul className={layout.list}>
            {reading.findings.map((finding) => {
              const { what, remedy } = documentSentence(finding)
              return (
                <li key={keyOf(finding)} className={mergeClasses(layout.tight, styles.finding, finding.severity === 'warning' && styles.hint)}>
                  <span>{what}</span>
                  <span className={layout.quiet}>{remedy}</span>
                </li>
              )
            })}
          </ul>
          {reading.refusals.length === 0 && errors === 0 ? <div><Button appearance="primary" size="small" onClick={() => store.dispatch({ do: 'tab', tab: 'send' })}>{text.check.toSend}</Button></div> : null}
        </>
      ) : null}
      {desk ? <Notices notices={desk.notices} /> : null}
    </div>
  )
}
