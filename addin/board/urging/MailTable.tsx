// The letters that would go out, each to be read whole before it does.
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, useState } from 'react'
import { useLayout } from '../../pane/layout-styles.ts'
import { useTable } from '../table-styles.ts'
import type { SaidDigest } from './urging-service.ts'
import { urgingText as words } from './urging-text.vi.ts'

const useStyles = makeStyles({
  letter: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, padding: '8px', fontFamily: tokens.fontFamilyBase, backgroundColor: tokens.colorNeutralBackground2 },
  act: { whiteSpace: 'nowrap', textAlign: 'right !important' as 'right' },
})

export function MailTable({ digests }: { readonly digests: readonly SaidDigest[] }) {
  const layout = useLayout()
  const table = useTable()
  const styles = useStyles()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className={table.around}>
      <table className={table.table} aria-label={words.mails}>
        <thead><tr>{words.mailColumns.map((label, at) => <th key={at} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {digests.map((one, at) => {
            const key = `${one.unit} ${at}`
            const isOpen = open === key
            return (
              <Fragment key={key}>
                <tr>
                  <th scope="row">{one.name}{one.hasAddress ? null : <div className={table.alert}>{words.noAddress}</div>}</th>
                  <td>{one.unitName}</td>
                  <td>{one.subject}</td>
                  <td className={styles.act}>
                    <Button size="small" aria-expanded={isOpen} aria-label={isOpen ? words.hideMail : words.seeMailOf(one.name)} onClick={() => setOpen(isOpen ? null : key)}>{isOpen ? words.hideMail : words.seeMail}</Button>
                  </td>
                </tr>
                {isOpen ? <tr><td colSpan={4}><span className={layout.unseen}>{words.seeMailOf(one.name)}</span><pre className={styles.letter}>{one.text}</pre></td></tr> : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
