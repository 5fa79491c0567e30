// Bad news as a bar: the sentence, and trying again where that may help.
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { badSentence, isPassing, type Bad } from '../bad-answer.ts'
import { text } from '../text.vi.ts'

const useStyles = makeStyles({ bar: { minWidth: 0, alignItems: 'start' }, body: { whiteSpace: 'normal', overflowWrap: 'anywhere' } })

export function BadNews(props: { readonly bad: Bad; readonly retry?: () => void; readonly dismiss?: () => void }) {
  const styles = useStyles()
  const canRetry = props.retry !== undefined && isPassing(props.bad)
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>{badSentence(props.bad)}</MessageBarBody>
      {canRetry || props.dismiss ? (
        <MessageBarActions>
          {canRetry ? <Button size="small" onClick={props.retry}>{text.retry}</Button> : null}
          {props.dismiss ? <Button size="small" appearance="transparent" onClick={props.dismiss}>{text.close}</Button> : null}
        </MessageBarActions>
      ) : null}
    </MessageBar>
  )
}
