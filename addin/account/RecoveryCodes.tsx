// The recovery codes, shown this once.
import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useLayout } from '../pane/layout-styles.ts'
import { accountText } from './account-text.vi.ts'

const words = accountText.factor
const useStyles = makeStyles({ codes: { display: 'grid', gridTemplateColumns: 'repeat(2, max-content)', columnGap: '24px', rowGap: '4px' } })

export function RecoveryCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => Promise<void> | void }) {
  const layout = useLayout()
  const styles = useStyles()
  const [said, say] = useState('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      say(words.copied)
    } catch {
      say(words.notCopied)
    }
  }
  return (
    <div className={layout.column}>
      <h3 className={layout.smallHeading}>{words.codes}</h3>
      <span>{words.codesIntro}</span>
      <ul className={`${layout.list} ${layout.mono} ${styles.codes}`} aria-label={words.codes}>
        {codes.map((code) => <li key={code}>{code}</li>)}
      </ul>
      <div className={layout.row}>
        <Button size="small" onClick={() => void copy()}>{words.copy}</Button>
        <Button size="small" onClick={() => window.print()}>{words.print}</Button>
        <span role="status" className={layout.quiet}>{said}</span>
      </div>
      <Button appearance="primary" onClick={() => void done()}>{words.kept}</Button>
    </div>
  )
}
