// The whole walk without a screen: the pane on a workbook, against the real service, over real HTTP.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createFileHost } from '../addin/host/file-host.ts'
import { listeningService, type ListeningService } from './browser/listening.ts'
import { testPane, until } from './pane.ts'
import { kimLien, pathOf } from './service.ts'

let service: ListeningService
beforeAll(async () => {
  service = await listeningService({ clock: '2023-09-22T01:00:00Z' })
})
afterAll(() => service.close())

const { regime, period, unit } = kimLien
const cells: [string, string][] = [
  ['B10', 'Chứng thực (Bộ Tư pháp)'], ['D10', '12'], ['E10', '3'], ['F10', '0'], ['H10', '10'], ['I10', '4'], ['J10', '0'], ['L10', '1'], ['M10', '0'],
]

test('letter 000, a commune on the 22nd: blank template → typed numbers → receipt on time → returned → corrected → received', async () => {
  const host = createFileHost()
  const { acts, store, downloads } = testPane(service.origin, host)
  await acts.start()
  await acts.signIn(unit, 'khop-thu')
  await acts.choose({ regime, period, unit })
  await acts.takeTemplate(5, 'download')
  const [template] = downloads
  expect(template?.fileName).toBe('II.06a_2023-09_ubnd-xa-kim-lien.xlsx')
  await acts.openFile(template?.bytes ?? new Uint8Array(), template?.fileName ?? '')
  for (const [address, text] of cells) await host.type({ sheet: 'II.06a', address }, text)
  await acts.check()
  expect(store.get().reading.findings).toEqual([])

  acts.askToSend()
  await until(store, (state) => state.sending.state === 'confirming')
  await acts.goOn()
  const standing = store.get().desk?.standing
  expect(standing).toMatchObject({ state: 'sent', receipt: { timeliness: 'onTime', forms: [{ lines: 1, totals: { '3': 15, '7': 14, '11': 1 } }] } })

  const district = await service.signIn('nghe-an.nam-dan')
  const sha256 = standing?.sha256 ?? ''
  const answer = await service.app.inject({
    method: 'POST',
    url: `${pathOf(kimLien)}/return`,
    headers: district,
    payload: { sha256, reason: 'Rà lại cột 4', notes: [{ form: 'II.06a/VPCP/KSTT', row: 10, column: 4, text: 'Hệ thống một cửa là 13' }] },
  })
  expect(answer.statusCode).toBe(200)

  await acts.refresh()
  expect(store.get().desk?.standing).toMatchObject({ state: 'returned', returned: { notes: [{ row: 10, column: 4 }] } })
  await host.type({ sheet: 'II.06a', address: 'D10' }, '13')
  await host.type({ sheet: 'II.06a', address: 'I10' }, '5')
  await acts.check()
  acts.askToSend()
  await until(store, (state) => state.sending.state === 'confirming')
  await acts.goOn()
  const again = store.get().desk?.standing
  expect(again).toMatchObject({ state: 'sent', receipt: { forms: [{ totals: { '3': 16, '4': 13 } }] } })
  expect(again?.sha256).not.toBe(sha256)
  expect(await service.ports.ledger.file(sha256)).not.toBeNull()
  expect(await service.ports.ledger.firstMisfit()).toBeNull()
  expect((await service.ports.ledger.checkStandings())?.misfit).toBeNull()
})
