// Quarter III/2023 of Bắc Giang, sent to the real service as the annex of letter 003 says it was.
import { bacGiangUnits } from '../regimes/units/bac-giang.ts'
import type { Checked } from '../reporting/submission/service.ts'
import { filledWorkbook, pathOf, soundLines, type TestService } from './service.ts'
import { annexRows } from './stories/003-rows.ts'

export const bacGiang = { regime: 'kstt-bac-giang', period: '2023-Q3', unit: 'bac-giang', deliverable: 'data' } as const

/** An instant of each timeliness: two days ahead, the last second of the day in Vietnam, a second later. */
const instants: Record<string, string> = {
  'Trước hạn': '2023-09-18T02:00:00Z',
  'Đúng hạn': '2023-09-20T16:59:59Z',
  'Quá hạn': '2023-09-20T17:00:00Z',
}

/** What the annex says of each unit, by the unit's id. */
export function annexByUnit(): { unit: string; kind: string; name: string; progress: string; signed: boolean }[] {
  return annexRows
    .filter(([ordinal]) => typeof ordinal === 'number')
    .map(([, name, progress, signature]) => {
      const unit = bacGiangUnits.find((one) => one.name === name)
      if (!unit) throw new Error(`no unit ${String(name)}`)
      return { unit: unit.id, kind: unit.kind, name: unit.name, progress: String(progress), signed: signature === 'Đã ký số' }
    })
}

/** Saves, approves, signs where the annex says so, and sends each of the units' reports at its instant. */
export async function sendBacGiang(service: TestService, units: readonly { unit: string; kind: string; name: string; progress: string; signed: boolean }[]): Promise<void> {
  for (const one of [...units].sort((a, b) => (instants[a.progress] ?? '').localeCompare(instants[b.progress] ?? ''))) {
    service.setClock(instants[one.progress] ?? '')
    const key = { ...bacGiang, unit: one.unit }
    const headers = await service.signIn(one.unit)
    const post = async <Answer>(act: string, payload: object, more: Record<string, string> = {}): Promise<Answer> => {
      const response = await service.app.inject({ method: 'POST', url: `${pathOf(key)}/${act}`, headers: { ...headers, ...more }, payload })
      if (response.statusCode !== 200) throw new Error(`${one.name}: ${act} ${response.body}`)
      return response.json<Answer>()
    }
    const bytes =
      one.kind === 'district'
        ? await filledWorkbook(key, soundLines.map((line) => ({ ...line, group: 'commune' })), 5, { code: 'II.06/VPCP/KSTT' })
        : await filledWorkbook(key)
    const { sha256 } = await post<Checked>('save', bytes, { 'content-type': 'application/octet-stream' })
    await post('approve', { sha256 })
    if (one.signed) await post('sign', { sha256, signer: one.name })
    await post('send', { sha256, explanations: [] }, { 'idempotency-key': `key-${one.unit}` })
  }
}
