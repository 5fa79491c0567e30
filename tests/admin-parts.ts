// The server as the newer parts of the administrator's page see it, for tests: nothing there, and nothing refused.
import type { AdminService } from '../addin/board/admin/admin-service.ts'

const file = { bytes: new Uint8Array(1), fileName: 'tep' }
const entered = { seq: 1, at: 't' }

export const unasked: Pick<AdminService, 'calendar' | 'units' | 'accounts'> = {
  calendar: {
    list: () => Promise.resolve([]),
    preview: ({ declaration }) => Promise.resolve({ page: declaration.id, closes: null, periods: [] }),
    adopt: () => Promise.resolve(entered),
    catalogue: () => Promise.resolve(file),
  },
  units: {
    units: () => Promise.resolve({ today: '2026-12-15', units: [] }),
    workbook: () => Promise.resolve(file),
    preview: ({ from, fileName }) =>
      Promise.resolve({
        list: { fileName, sheet: null, headerRow: 1, rows: 0 },
        proposal: { province: 'nghe-an', from, unchanged: [], added: [], renamed: [], respelled: [], moved: [], recoded: [], ended: [], merged: [], split: [], missing: [], problems: [] },
        declaration: { units: [] },
      }),
    adopt: () => Promise.resolve(entered),
  },
  accounts: {
    accounts: () => Promise.resolve([]),
    lists: () => Promise.resolve([]),
    sessions: () => Promise.resolve([]),
    template: () => Promise.resolve(file),
    enter: () => Promise.resolve({ id: 'l', unit: 'nghe-an', by: 'b', own: true, at: '2026-12-15T00:00:00Z', rows: [], decision: null }),
    approve: () => Promise.resolve([]),
    reject: () => Promise.resolve({}),
    reset: (login) => Promise.resolve({ login, oneTimePassword: 'mot-lan' }),
    setLocked: (login, locked) => Promise.resolve({ login, name: login, grants: [], locked, mustChange: false, secondFactor: false, own: false }),
    resetFactor: () => Promise.resolve({}),
    expectIdentity: (login, expected) => Promise.resolve({ login, expected }),
    ways: () => Promise.resolve({ elsewhere: null }),
    endOthers: () => Promise.resolve({}),
  },
}
