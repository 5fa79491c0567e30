// BM4: the organisation of state bodies and public service units, and the posts they hold.
import { atMost, item } from '../../../reporting/form/expression.ts'
import { editionsOf } from './annex.ts'
import { flow, group, rate, stock } from './items.ts'

const baseYear = { note: 'Năm gốc để so sánh chưa rõ (2015, 2017 hay 2021).' }

export const forms = editionsOf({
  number: 4,
  title: 'CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC',
  items: [
    group('1', 'Sắp xếp cơ quan, đơn vị hành chính'),
    stock('1.1', 'Số cơ quan chuyên môn thuộc UBND cấp tỉnh (và tương đương)', 'Cơ quan'),
    stock('1.2', 'Số cơ quan chuyên môn thuộc UBND cấp huyện', 'Cơ quan'),
    rate('1.3', 'Tỷ lệ giảm so với năm gốc', baseYear),
    group('2', 'Sắp xếp đơn vị sự nghiệp công lập (ĐVSNCL)'),
    stock('2.1', 'Số ĐVSNCL thuộc tỉnh, thuộc sở, ngành', 'Đơn vị'),
    stock('2.2', 'Số ĐVSNCL thuộc UBND cấp huyện', 'Đơn vị'),
    rate('2.3', 'Tỷ lệ giảm ĐVSNCL so với năm gốc', baseYear),
    group('3', 'Số liệu về biên chế công chức'),
    stock('3.1', 'Tổng số biên chế được giao trong năm', 'Người'),
    stock('3.2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người'),
    stock('3.3', 'Số hợp đồng lao động làm việc tại cơ quan hành chính', 'Người'),
    flow('3.4', 'Số biên chế đã tinh giản trong kỳ', 'Người'),
    rate('3.5', 'Tỷ lệ biên chế đã tinh giản so với năm gốc', { note: 'Năm gốc theo trí nhớ là 2015.' }),
    group('4', 'Số người làm việc hưởng lương từ ngân sách nhà nước trong ĐVSNCL'),
    stock('4.1', 'Tổng số người làm việc được giao', 'Người'),
    stock('4.2', 'Tổng số người làm việc có mặt tại thời điểm báo cáo', 'Người'),
    flow('4.3', 'Số người đã tinh giản trong kỳ', 'Người'),
    rate('4.4', 'Tỷ lệ đã tinh giản so với năm gốc', baseYear),
  ],
  relations: {
    R1: atMost(item('3.2'), item('3.1')),
    R2: atMost(item('4.2'), item('4.1')),
  },
})
