// The looks the administrator's tables and forms share.
import { makeStyles, tokens } from '@fluentui/react-components'

export const useAdminStyles = makeStyles({
  around: { overflowX: 'auto', minWidth: 0 },
  table: {
    borderCollapse: 'collapse', width: '100%',
    '& th, & td': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 8px', textAlign: 'left', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, lineHeight: tokens.lineHeightBase300 },
    '& thead th': { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  },
  narrow: { whiteSpace: 'nowrap' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-start' },
  day: { flexBasis: '180px' },
  short: { flexBasis: '220px', flexGrow: 1, minWidth: 0 },
  long: { flexBasis: '420px', flexGrow: 2, minWidth: 0 },
  question: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: '12px', display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  words: { margin: '4px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
})
