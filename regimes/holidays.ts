// Public holidays of 2023 to 2026: the days of Điều 112 of the Labour Code, and the days given for those on days of rest.
//
// Swapped working days (2/5/2025 and the like) are left out: each needs its own notice, and none could be read.
import type { Holiday } from '../reporting/calendar/working-days.ts'

const basis = '45/2019/QH14'
const fixed = 'Ngày dương lịch theo Điều 112; theo trí nhớ, chưa đối chiếu nguyên văn.'
const lunar = 'Ngày âm lịch đã đổi sang dương lịch; số ngày và cách nghỉ từng năm theo trí nhớ về thông báo nghỉ, chưa đối chiếu văn bản.'
const instead = 'Nghỉ bù vì ngày lễ trùng ngày nghỉ hằng tuần; suy từ Điều 111, chưa đối chiếu thông báo nghỉ của năm đó.'

function off(name: string, note: string, days: readonly string[]): Holiday[] {
  return days.map((day) => ({ day, name, basis, evidence: 'reconstructed', note }))
}

export const holidays: readonly Holiday[] = [
  ...off('Tết Dương lịch', fixed, ['2023-01-01', '2024-01-01', '2025-01-01', '2026-01-01']),
  ...off('Nghỉ bù Tết Dương lịch', instead, ['2023-01-02']),
  ...off('Tết Âm lịch', lunar, ['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24']),
  ...off('Nghỉ bù Tết Âm lịch', instead, ['2023-01-25', '2023-01-26']),
  ...off('Tết Âm lịch', lunar, ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12']),
  ...off('Nghỉ bù Tết Âm lịch', instead, ['2024-02-13', '2024-02-14']),
  ...off('Tết Âm lịch', lunar, ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']),
  ...off('Tết Âm lịch', lunar, ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  ...off('Giỗ Tổ Hùng Vương', lunar, ['2023-04-29', '2024-04-18', '2025-04-07', '2026-04-26']),
  ...off('Nghỉ bù Giỗ Tổ Hùng Vương', instead, ['2026-04-27']),
  ...off('Ngày Chiến thắng', fixed, ['2023-04-30', '2024-04-30', '2025-04-30', '2026-04-30']),
  ...off('Ngày Quốc tế lao động', fixed, ['2023-05-01', '2024-05-01', '2025-05-01', '2026-05-01']),
  ...off('Nghỉ bù Giỗ Tổ Hùng Vương và Ngày Chiến thắng', instead, ['2023-05-02', '2023-05-03']),
  ...off('Quốc khánh', fixed, ['2023-09-02', '2024-09-02', '2025-09-02', '2026-09-02']),
  ...off('Quốc khánh', lunar.replace('Ngày âm lịch đã đổi sang dương lịch; số', 'Ngày liền kề 2/9; số'), ['2023-09-01', '2024-09-03', '2025-09-01', '2026-09-01']),
  ...off('Nghỉ bù Quốc khánh', instead, ['2023-09-04']),
]
