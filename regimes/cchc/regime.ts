// Cải cách hành chính (Bộ Nội vụ): the forms of 581/BNV-CCHC with the calendar and the owners of Hà Tĩnh.
import type { Regime } from '../../reporting/form/regime.ts'
import { haTinhAssignments } from './assignments/ha-tinh.ts'
import { generalHalf, generalQuarter, year2022, yearFrom2024 } from './calendars/general.ts'
import { haTinhYear2023 } from './calendars/ha-tinh.ts'
import { forms as form1 } from './forms/BM1.ts'
import { forms as form2 } from './forms/BM2.ts'
import { forms as form3 } from './forms/BM3.ts'
import { forms as form4 } from './forms/BM4.ts'
import { forms as form5 } from './forms/BM5.ts'
import { forms as form6 } from './forms/BM6.ts'
import { forms as form7 } from './forms/BM7.ts'
import { outline } from './outlines/bao-cao-cchc.ts'

export const cchcHaTinh: Regime = {
  id: 'cchc-ha-tinh',
  name: 'Báo cáo cải cách hành chính định kỳ (Hà Tĩnh)',
  province: 'ha-tinh',
  calendars: [haTinhYear2023, year2022, yearFrom2024, generalQuarter, generalHalf],
  // Nothing says where early ends and on time begins: as for the other regimes (docs/decisions/0010).
  timeliness: { earlyByDays: 1 },
  forms: [...form1, ...form2, ...form3, ...form4, ...form5, ...form6, ...form7],
  catalogues: [],
  assignments: haTinhAssignments,
  outlines: [outline],
}
