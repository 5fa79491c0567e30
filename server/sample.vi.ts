// Names of the sample accounts.

export const sampleNames = {
  officer: (unit: string) => `Cán bộ mẫu, ${unit}`,
  enters: (unit: string) => `Người nhập mẫu, ${unit}`,
  approves: (unit: string) => `Người duyệt mẫu, ${unit}`,
  administers: (unit: string) => `Người quản trị mẫu, ${unit}`,
  sends: (unit: string) => `Người gửi mẫu, ${unit}`,
}
