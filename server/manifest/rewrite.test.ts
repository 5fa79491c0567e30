// Each site gets the committed manifest under its own address and id, and nothing else of it changes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { idForOrigin, manifestFor } from './rewrite.ts'

const committed = readFileSync(join(import.meta.dirname, '..', '..', 'manifest.xml'), 'utf8')
const site = 'https://baocao.tinh.example'
const idOf = (xml: string): string => /<Id>(.*)<\/Id>/.exec(xml)?.[1] ?? ''

describe('a manifest for another site', () => {
  test('every address moves to the site and none stays at the development address', () => {
    const moved = manifestFor(committed, site)
    expect(moved).not.toContain('localhost')
    expect(moved.split(`"${site}/`).length).toBe(committed.split('"https://localhost:3443/').length)
    expect(moved).toContain(`<SourceLocation DefaultValue="${site}/pane/index.html"/>`)
    expect(moved).toContain(`DefaultValue="${site}/icons/icon-16.png"`)
  })

  test('a final slash and capital letters in the origin make no difference', () => {
    expect(manifestFor(committed, 'https://BaoCao.tinh.example/')).toBe(manifestFor(committed, site))
  })

  test('a site keeps its id, and two sites never share one', () => {
    const id = idOf(manifestFor(committed, site))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(idOf(manifestFor(committed, site))).toBe(id)
    expect(idOf(manifestFor(committed, `${site}:8443`))).not.toBe(id)
    expect(id).not.toBe(idOf(committed))
  })

  test('the id is the one RFC 9562 prescribes for a name', () => {
    // The example printed in the RFC, appendix A.4.
    const dnsNamespace = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
    expect(idForOrigin(dnsNamespace, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
  })

  test('for its own origin the committed manifest comes back unchanged', () => {
    expect(manifestFor(committed, 'https://localhost:3443')).toBe(committed)
  })

  test('id, version and name can be set, and the name is escaped', () => {
    const id = '11111111-2222-4333-8444-555555555555'
    const set = manifestFor(committed, site, { id, version: '1.2.0.7', displayName: 'Khớp <thử> & "nghiệm" $&' })
    expect(idOf(set)).toBe(id)
    expect(set).toContain('<Version>1.2.0.7</Version>')
    expect(set).toContain('<DisplayName DefaultValue="Khớp &lt;thử&gt; &amp; &quot;nghiệm&quot; $&amp;"/>')
  })

  test('a decomposed name is composed', () => {
    const set = manifestFor(committed, site, { displayName: 'Khớp'.normalize('NFD') })
    expect(set).toBe(set.normalize('NFC'))
  })

  test('a host with characters that XML reserves is escaped', () => {
    const moved = manifestFor(committed, 'https://a&b.example')
    expect(moved).toContain('"https://a&amp;b.example/pane/index.html"')
  })
})

describe('what is refused', () => {
  test.each([
    'http://baocao.tinh.example',
    'baocao.tinh.example',
    'https://baocao.tinh.example/khop',
    'https://baocao.tinh.example/?a=1',
    'https://baocao.tinh.example/#a',
    'https://user:secret@baocao.tinh.example',
    'ftp://baocao.tinh.example',
    '',
  ])('the origin %s', (origin) => {
    expect(() => manifestFor(committed, origin)).toThrow(TypeError)
  })

  test.each([
    [{ id: 'khop' }],
    [{ id: 'B0B6C1D2-0000-4000-8000-000000000000' }],
    [{ version: '1.2' }],
    [{ version: '1.2.3.4</Version>' }],
    [{ displayName: ' ' }],
    [{ displayName: 'a'.repeat(126) }],
    [{ displayName: 'a\u0000b' }],
  ])('the options %j', (options) => {
    expect(() => manifestFor(committed, site, options)).toThrow(TypeError)
  })

  test('text that is not the manifest', () => {
    expect(() => manifestFor('<a/>', site)).toThrow(TypeError)
  })
})
