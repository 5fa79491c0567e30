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
  arrived: { ':focus': { outlineStyle: 'none' } },
  scroll: { maxHeight: '480px', overflowY: 'auto', minWidth: 0, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  contents: { display: 'contents' },
  anywhere: { overflowWrap: 'anywhere' },
  drop: { minWidth: 0, width: '100%' },
  // What was done or refused is in sight wherever on a long page it was asked.
  foot: { position: 'sticky', bottom: '8px', zIndex: 2 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '4px', '& button': { whiteSpace: 'nowrap', minWidth: 'max-content' }, '@media (max-width: 1000px)': { flexDirection: 'column', alignItems: 'flex-start' } },
  asked: { minWidth: '230px' },
  wrapped: { minWidth: '130px' },
  wide: { minWidth: '220px' },
  tiny: { flexBasis: '110px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  month: { flexBasis: '210px', minWidth: 0 },
  checks: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  above: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: '8px', minWidth: 0 },
  plain: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  alert: { color: tokens.colorPaletteRedForeground1 },
  secret: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, whiteSpace: 'nowrap' },
  sideBySide: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '16px', alignItems: 'start', '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
})
