// The catalogue of lĩnh vực over time: names seen in 2023 and in 2026, with the ministry printed in brackets.
//
// Two lists are joined: a code list whose own dates read 27/02/2023, and the national public-service portal as
// it stood on 18/7/2026. Neither says from when a name holds, so every entry says how its days are known:
// - same name, same ministry in both lists: one entry without days, `observed`. Letter case, spaces and the place
//   of the tone mark do not count; the newer spelling stands, unless a letter spells it otherwise;
// - the ministry ended on 28/02/2025: the old entry ends that day, `law`; it is replaced by the field of the same
//   name under a successor, which begins on 01/3/2025, `law`. Nothing found there: no successor, and a note;
// - under a ministry that is itself new on 01/3/2025: begins that day, `law`;
// - a rename or a move between ministries that stayed: `inferred`. The day is the one on which the law that
//   brought the new word took effect where that law is known, else 01/3/2025; the note says which;
// - paired only because the names resemble (a split, a merger, an abbreviation): the note says "Ghép theo tên".
//   A new name so paired under a ministry that stayed is `inferred`;
// - Bảo hiểm xã hội Việt Nam: its move under Bộ Tài chính is itself inferred, so its fields are `inferred`;
// - all others: no days, `observed`. Absence from a list proves nothing.
// Why, and what follows for those who look names up: docs/decisions/0009-dating-the-catalogue.md.
import type { Catalogue } from '../../reporting/catalogue/catalogue.ts'
import { linhVucOf2023 } from './linh-vuc.2023.ts'
import { linhVucOf2026 } from './linh-vuc.2026.ts'
import { lastingLinhVuc } from './linh-vuc.lasting.ts'

export const linhVuc: Catalogue = {
  id: 'linh-vuc',
  title: 'Danh mục lĩnh vực thủ tục hành chính',
  asOf: '2026-07-18',
  basis: 'VP-TTHC/2023-09', // the letter that asks for names as the ministries publish them
  entries: [...lastingLinhVuc, ...linhVucOf2023, ...linhVucOf2026],
}
