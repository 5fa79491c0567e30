// How the tables of the collecting office's page look: ruled, as on paper.
import { makeStyles, tokens } from '@fluentui/react-components'

const line = `1px solid ${tokens.colorNeutralStroke1}`

export const useTable = makeStyles({
  around: { overflowX: 'auto', minWidth: 0 },
  table: {
    borderCollapse: 'collapse', width: '100%', minWidth: '640px',
    '& th, & td': { border: line, padding: '4px 8px', textAlign: 'left', verticalAlign: 'top', lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
    '& thead th': { backgroundColor: tokens.colorNeutralBackground3, textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
    '& caption': { padding: '8px 0', textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  },
  narrow: { minWidth: 0 },
  office: { display: 'flex', alignItems: 'baseline', minWidth: '180px' },
  number: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  alert: { color: tokens.colorPaletteRedForeground1 },
  toggle: { minWidth: '28px', width: '28px', padding: 0, marginRight: '4px' },
})
