// Kiểm soát TTHC (Văn phòng Chính phủ): what the forms, catalogue and provinces' calendars have in common.
import type { Regime } from '../../reporting/form/regime.ts'
import { bacGiangQuarter } from './calendars/bac-giang.ts'
import { ngheAnMonth } from './calendars/nghe-an.ts'
import { quangNgaiQuarter } from './calendars/quang-ngai.ts'
import { form as form05 } from './forms/II.05.ts'
import { form as form05a } from './forms/II.05a.ts'
import { form as form06 } from './forms/II.06.ts'
import { form as form06a } from './forms/II.06a.ts'
import { forms as forms07b } from './forms/II.07b.ts'
import { linhVuc } from './linh-vuc.ts'
import { outline as outline01 } from './outlines/II.01-DC.ts'
import { quangNgaiAdditions } from './outlines/quang-ngai.ts'

const shared: Pick<Regime, 'timeliness' | 'forms' | 'catalogues'> = {
  // The letters print "trước hạn" and "đúng hạn" and define neither: an earlier day is early (docs/decisions/0010).
  timeliness: { earlyByDays: 1 },
  forms: [form05a, form06a, form05, form06, ...forms07b],
  catalogues: [linhVuc],
}

export const ksttNgheAn: Regime = {
  id: 'kstt-nghe-an',
  name: 'Báo cáo tháng về tình hình giải quyết hồ sơ TTHC (Nghệ An)',
  province: 'nghe-an',
  calendars: [ngheAnMonth],
  ...shared,
}

export const ksttQuangNgai: Regime = {
  id: 'kstt-quang-ngai',
  name: 'Báo cáo quý công tác kiểm soát TTHC, cơ chế một cửa (Quảng Ngãi)',
  province: 'quang-ngai',
  calendars: [quangNgaiQuarter],
  ...shared,
  outlines: [outline01],
  outlineAdditions: quangNgaiAdditions,
}

export const ksttBacGiang: Regime = {
  id: 'kstt-bac-giang',
  name: 'Báo cáo quý trên Hệ thống thông tin báo cáo của Văn phòng Chính phủ (Bắc Giang)',
  province: 'bac-giang',
  calendars: [bacGiangQuarter],
  complianceTable: {
    title: 'Tình hình thực hiện báo cáo trên Hệ thống thông tin báo cáo của Văn phòng Chính phủ',
    attachedTo: 'Kèm theo Công văn số          /UBND-TTPVHCC ngày      /      /          của Chủ tịch UBND tỉnh',
    groups: [
      { label: 'Sở, cơ quan thuộc UBND tỉnh', kinds: ['department'] },
      { label: 'UBND huyện, thành phố', kinds: ['district'] },
    ],
  },
  ...shared,
}
