import { rawZip } from './raw-zip.ts'
import { sample, altered, outcome, sheetPart, stringsPart } from './sample-workbook.ts'
const s = await sample()
const run=(n:string,b:Uint8Array)=>{const m=process.memoryUsage().rss; const t=performance.now(); console.log(n, b.length, outcome(b), Math.round(performance.now()-t),'ms', Math.round((process.memoryUsage().rss)/1e6),'MB')}
run('plain', s); run('plain', s)
run('1M empty rows', altered(s, sheetPart, t=>t.replace('</sheetData>', Array.from({length:1_000_000},(_, i)=>`<row r="${i+100}"/>`).join('')+'</sheetData>')))
run('2M cells', altered(s, sheetPart, t=>t.replace('</sheetData>', Array.from({length:100_000},(_, i)=>`<row r="${i+100}">${Array.from({length:20},(_, j)=>`<c><v>${i*j}</v></c>`).join('')}</row>`).join('')+'</sheetData>')))
run('900k strings', altered(s, stringsPart, t=>t.replace('</sst>', Array.from({length:900_000},(_, i)=>`<si><t>Lĩnh vực ${i}</t></si>`).join('')+'</sst>')))
run('60MB tiny tags', altered(s, sheetPart, t=>t.replace('</sheetData>', '</sheetData>'+Array.from({length:3_400_000},(_, i)=>`<a b="${i%9973}">${i%101}</a>`).join(''))))
