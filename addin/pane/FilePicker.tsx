// Choosing a saved workbook from the machine.
import { Button } from '@fluentui/react-components'
import { useRef } from 'react'

export function FilePicker(props: { readonly label: string; readonly primary?: boolean; readonly disabled?: boolean; readonly accept?: string; readonly take: (bytes: Uint8Array, fileName: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined): Promise<void> => {
    if (file) props.take(new Uint8Array(await file.arrayBuffer()), file.name.normalize('NFC'))
  }
  return (
    <>
      <Button appearance={props.primary === true ? 'primary' : 'secondary'} size="small" disabled={props.disabled === true} onClick={() => input.current?.click()}>{props.label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept={props.accept ?? '.xlsx,.xlsm,.xls'}
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = '' // the same file chosen again, after saving it, must be heard
        }}
      />
    </>
  )
}
