// Where one's own reminders go: each keeps their own address.
import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useEffect, useState, type FormEvent } from 'react'
import { isMailAddress } from '../../../reporting/submission/mail-address.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { usePlanning } from './planning-context.ts'
import { planningText as words } from './planning-text.vi.ts'

const useStyles = makeStyles({ field: { flexBasis: '360px', flexGrow: 0, minWidth: 0 }, row: { alignItems: 'flex-start' }, button: { marginTop: '26px' } })

export function OwnAddress() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, state } = usePlanning()
  const { email, busy } = state
  const [typed, type] = useState('')
  const [isAsked, ask] = useState(false)
  useEffect(() => type(email ?? ''), [email])
  if (email === undefined) return null
  const text = typed.trim()
  const isGood = text === '' || isMailAddress(text)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ask(true)
    if (isGood) void acts.keepAddress(text)
  }
  return (
    <form className={`${layout.row} ${styles.row}`} onSubmit={submit} noValidate>
      <Field label={words.address} className={styles.field} hint={email === null ? words.addressNone : words.addressHint} {...(isAsked && !isGood ? { validationMessage: words.addressBad } : {})}>
        <Input name="email" type="email" autoComplete="email" maxLength={254} value={typed} onChange={(_, data) => type(data.value)} />
      </Field>
      <Button type="submit" className={styles.button} disabled={busy || text === (email ?? '')}>{words.keep}</Button>
    </form>
  )
}
