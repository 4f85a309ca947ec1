#include "report/style_sheet.hpp"

namespace casus {

std::string_view style_sheet() {
  return R"css(
:root{color-scheme:light dark;
--paper:#fff;--ink:#1b1f24;--muted:#535b65;--rule:#d5dae0;--soft:#eceff2;--panel:#f6f7f9;
--accent:#0a4d87;--line:#0a4d87;--band:#a9c8e4;--mark:#8a3c00;--markbg:#fdf3e7;
--ref:#5c6670;--up:#b3500b;--down:#0a6ba8;
--l0:#d9dde1;--l1:#a7cbe6;--l2:#5a9fcf;--l3:#1f68a6;--l4:#0b2f57;--on2:#1b1f24;--good:#1c6b3c;
--dot:#3d7fb5;--dotkind:#7a2e00;--dotany:#d07a2d;
--o0:#cfe4f5;--o1:#f6dcc0;--o2:#d5ead0;--o3:#e6d9f0;--o4:#f3e9b0;--o5:#f4d4d9}
@media (prefers-color-scheme:dark){:root:not(.paper){
--paper:#14171b;--ink:#e7eaee;--muted:#a8b1bb;--rule:#39414a;--soft:#262c33;--panel:#1b2026;
--accent:#8cc3f0;--line:#8cc3f0;--band:#2f5577;--mark:#f2b46b;--markbg:#2b2318;
--ref:#a0a9b3;--up:#f0a267;--down:#79bdec;
--l0:#3a424b;--l1:#38628a;--l2:#4d8fc4;--l3:#8cc3f0;--l4:#e2f1ff;--on2:#14171b;--good:#7fce9c;
--dot:#6fb0e6;--dotkind:#ffcf9e;--dotany:#b86e2c;
--o0:#1f4463;--o1:#5c3d1a;--o2:#264a2c;--o3:#463359;--o4:#4d4618;--o5:#5a2c36}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;overflow-wrap:break-word;
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1,h2,h3,.lead{font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Times New Roman",serif}
.page{max-width:74rem;margin:0 auto;padding:0 1.25rem 4rem}
header{padding:1.8rem 0 0}
main>section:first-child h2{margin-top:1.2rem}
.split>:first-child{min-width:0}
@media screen{section[aria-labelledby=bet]~section{content-visibility:auto;contain-intrinsic-size:auto 90rem;overflow-clip-margin:.5rem}.crux{content-visibility:auto;contain-intrinsic-size:auto 34rem;overflow-clip-margin:.5rem}}
h1{font-size:2.1rem;line-height:1.2;margin:0 0 .4rem;font-weight:600;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:3.4rem 0 .8rem;padding-top:.9rem;border-top:2px solid var(--ink);font-weight:600}
h3{font-size:1.13rem;line-height:1.3;margin:2rem 0 .5rem;font-weight:600}
p,ul,ol,dl{max-width:46rem;margin:.55rem 0 .9rem}
li{margin:.25rem 0}
.kicker{color:var(--muted);font-size:.95rem;margin:0 0 .2rem;max-width:none}
.lead{font-size:1.14rem;line-height:1.55}
ol.lead{padding-left:1.3rem}ol.lead ul{margin:.3rem 0;padding-left:1.1rem}ol.lead ul li{margin:.3rem 0}ol.lead li{margin:.6rem 0}
.note,.small{font-size:.88rem;color:var(--muted)}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-9999px;top:0;background:var(--paper);padding:.6rem 1rem;z-index:1}
.skip:focus{left:.5rem;top:.5rem}
nav ol{columns:2;column-gap:2.5rem;padding-left:1.4rem;font-size:.95rem;margin:.5rem 0 0}
nav{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.7rem 0 .9rem;margin:1.6rem 0 0}
.caution{border-left:4px solid var(--mark);background:var(--markbg);padding:.6rem .9rem;margin:1rem 0;max-width:46rem}
.caution p{margin:.25rem 0}
.scroll{overflow-x:auto;margin:.8rem 0 1rem}
table{border-collapse:collapse;font-size:.92rem;line-height:1.4;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);font-size:.9rem;padding:0 0 .5rem;max-width:46rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .7rem .42rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{font-weight:600;border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:600}
th .small,td .small{display:block;font-weight:400}
td.num,th.num{white-space:nowrap}
tr.yardstick th,tr.yardstick td{color:var(--muted)}
tr.yardstick th{font-weight:400;font-style:italic}
table.matrix th:first-child{width:30%}table.matrix td{width:auto}table.matrix thead th:nth-child(2){width:12%}
tr.first{background:var(--panel)}
td.value b{font-size:1.02rem}
td.value .small{margin-top:-.1rem}
code,.path{font:.86em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
code,.path{font-size:max(.86em,12px)}
pre{background:var(--panel);border:1px solid var(--rule);padding:.7rem .9rem;white-space:pre-wrap;overflow-wrap:anywhere;max-width:46rem;margin:.6rem 0}
.tag{display:inline-block;font-size:.78rem;line-height:1.3;border:1px solid currentColor;border-radius:3px;padding:0 .35rem;white-space:nowrap;color:var(--muted)}
.tag.warn{color:var(--mark)}.tag.good{color:var(--good)}
ul.owed{list-style:none;margin:0;padding:0}
ul.owed li{margin:.1rem 0;padding-left:.8rem;border-left:4px solid var(--l0)}
ul.owed li.lv1{border-color:var(--l1)}ul.owed li.lv2{border-color:var(--l2)}ul.owed li.lv3{border-color:var(--l3)}ul.owed li.lv4{border-color:var(--l4)}
details{border-bottom:1px solid var(--rule);padding:.15rem 0}
details>summary{cursor:pointer;padding:.45rem 0;font-weight:600}
details>summary .small{font-weight:400;display:inline;margin-left:.4rem}
details[open]{padding-bottom:1rem}
blockquote{margin:.4rem 0;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--rule);max-width:46rem;font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif}
.option{white-space:nowrap}.ask a{margin-right:.5rem}
.save{font-size:.85rem;color:var(--muted);display:flex;gap:.5rem;align-items:center;margin:.4rem 0 0}.save button{font:inherit;color:var(--accent);background:var(--panel);border:1px solid currentColor;border-radius:4px;padding:.15rem .6rem;min-height:1.8rem;cursor:pointer}
.source{white-space:nowrap}.clause{margin:1.1rem 0}
.clause p{margin:.2rem 0}
figure{margin:1.2rem 0 1.6rem}
figcaption{font-size:.9rem;color:var(--muted);max-width:46rem;margin-top:.4rem}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19.5rem,100%),1fr));gap:1.1rem 1.4rem}
.panels.two{grid-template-columns:repeat(auto-fill,minmax(min(27rem,100%),1fr))}.panels.levels{grid-template-columns:repeat(auto-fill,minmax(min(22.4rem,100%),1fr))}
.coverage svg,.clock svg,.burden svg,.changes svg{width:100%;height:auto;display:block;max-width:26rem}
.map>svg{width:100%;height:auto;display:block;max-width:30rem}.map path{stroke:var(--paper);stroke-width:.5}
.map .ground{fill:var(--paper);stroke:var(--muted)}.map .outlined{fill:var(--markbg);stroke:var(--ink);stroke-width:1.5}
.panels svg{width:100%;height:auto;display:block;max-width:27rem}
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--ink)}
svg text.m{fill:var(--muted)}svg text.on2{fill:var(--on2)}svg text.on3,svg text.on4{fill:var(--paper)}svg text.t{font-weight:600;font-size:13px}
.grid{stroke:var(--soft);stroke-width:1}.axis{stroke:var(--muted);stroke-width:1}
.band{fill:var(--band)}.median{fill:none;stroke:var(--line);stroke-width:2.2}
.reference{fill:none;stroke:var(--ref);stroke-width:1.4;stroke-dasharray:4 3}
.range{stroke:var(--band);stroke-width:7;stroke-linecap:butt}.dot{fill:var(--line)}
.hollow{fill:var(--paper);stroke:var(--line);stroke-width:2}
.bar{display:block;width:7.5rem;height:.75rem;margin:.15rem 0}
.hole{fill:none;stroke:var(--muted);stroke-dasharray:4 3}.perhaps{fill:var(--up);opacity:.4}
.up{fill:var(--up)}.down{fill:var(--down)}
.lv0{fill:var(--l0)}.lv1{fill:var(--l1)}.lv2{fill:var(--l2)}.lv3{fill:var(--l3)}.lv4{fill:var(--l4)}
ul.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:0;font-size:.9rem;margin:.4rem 0}
ul.legend svg{width:.95rem;height:.95rem;vertical-align:-.12rem;margin-right:.3rem}
.bets{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(12rem,100%),1fr));gap:.9rem 1.6rem;margin:1rem 0}
.bets h3{font:600 1rem/1.3 inherit;margin:0 0 .25rem}.bets p{margin:.1rem 0}
.bets .dots{width:100%;height:auto;max-width:15rem}
.columns ul{padding-left:1.1rem}ul.claims .small{display:block}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:0 2.6rem}
.columns h3{margin-top:1rem}
@media screen and (min-width:60rem){.opening{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:0 2.6rem}.opening p{max-width:none}.bets{grid-template-columns:repeat(4,minmax(0,1fr))}}
dt{font-weight:600;margin-top:.6rem}dd{margin:0 0 0 1rem}
footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.8rem;font-size:.88rem;color:var(--muted)}
@media (min-width:68rem){.split{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.6rem;align-items:start}
.split .scroll{margin-top:.4rem}.split .lead{font-size:1.05rem;line-height:1.5}.split table{font-size:.88rem}.split td.value .small{display:inline}.split td.value b{font-size:.95rem}.split td,.split tbody th{padding-top:.3rem;padding-bottom:.3rem}}
@media (max-width:40rem){
h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.6rem}.lead{font-size:1.06rem}
.page{padding:0 1rem 3rem}header{padding-top:1.3rem}nav ol{columns:1}
th,td{padding-right:.45rem}table{font-size:.85rem}
.bar{width:5.5rem}
.stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacks,.stacks tbody,.stacks caption{display:block}.stacks tr{display:flex;flex-wrap:wrap;gap:.1rem .9rem;border-bottom:1px solid var(--rule);padding:.45rem 0}
.stacks tbody th{flex:1 0 100%;border:0;padding:0}.stacks td{flex:0 1 auto;min-width:6.4rem;max-width:100%;border:0;padding:.1rem 0;white-space:normal;overflow-wrap:anywhere}
.stacks td[data-heading]::before{content:attr(data-heading);display:block;color:var(--muted);font-size:.78rem;line-height:1.25}.stacks td:empty{display:none}}
.what-if-bar{position:sticky;top:0;z-index:3;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.2rem 1rem;background:var(--paper);border-bottom:1px solid var(--rule);padding:.4rem 0}
.what-if-bar p{margin:0;font-weight:600}.what-if-bar .leader{font-weight:400;flex:1 1 10rem}
.what-if button{font:inherit;font-size:.9rem;color:var(--accent);background:var(--panel);border:1px solid currentColor;border-radius:4px;padding:.25rem .7rem;min-height:2rem;cursor:pointer}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.said.refused{border-left:4px solid var(--mark);background:var(--markbg);padding:.4rem .8rem}
.what-if h3{margin-top:1.1rem}
.belief{border:0;margin:0;padding:.45rem 0;min-width:0;border-top:1px solid var(--soft)}
fieldset.belief{border-top:0}.belief legend{padding:0;font-size:.92rem}
.belief-head{display:flex;justify-content:space-between;gap:.2rem 1rem;font-size:.92rem;line-height:1.35}
.belief-head .value{flex:none;max-width:45%;text-align:right;color:var(--muted);font-variant-numeric:tabular-nums}
.belief.narrowed .value{color:var(--accent);font-weight:600}
.belief>svg{display:block;width:calc(100% - 1.3rem);margin:.3rem .65rem 0;height:1.7rem}
.drawn{fill:var(--rule)}.kept{fill:var(--dot)}
.rail{position:relative;height:1.6rem}
.rail::before{content:"";position:absolute;top:.7rem;height:.22rem;border-radius:2px}
.rail::before{left:.65rem;right:.65rem;background:var(--rule)}
.rail input{position:absolute;left:0;top:0;width:100%;height:1.6rem;margin:0;background:none;pointer-events:none;-webkit-appearance:none;appearance:none}
.rail input:focus-visible{outline:none}
.rail input::-webkit-slider-runnable-track{background:none;height:1.6rem}
.rail input::-moz-range-track{background:none}
.rail input::-webkit-slider-thumb{-webkit-appearance:none;pointer-events:auto;width:1.3rem;height:1.3rem;margin-top:.15rem;border-radius:50%;border:2px solid var(--accent);background:var(--paper);cursor:pointer}
.rail input::-moz-range-thumb{pointer-events:auto;width:1.1rem;height:1.1rem;border-radius:50%;border:2px solid var(--accent);background:var(--paper);cursor:pointer}
.rail input:focus-visible::-webkit-slider-thumb{outline:3px solid var(--accent);outline-offset:2px}
.rail input:focus-visible::-moz-range-thumb{outline:3px solid var(--accent);outline-offset:2px}
.choices{display:flex;flex-wrap:wrap;gap:.1rem 1rem;font-size:.9rem}
.choices label,.weights{display:flex;gap:.4rem;align-items:baseline;min-height:1.7rem}
.choices input,.weights input{accent-color:var(--accent);flex:none}
.weights{font-size:.92rem;padding-top:.7rem}
.dots{display:block;width:11.25rem;height:2.8rem;margin:.25rem 0 .1rem}
.dots path{fill:none;stroke-width:6.6;stroke-linecap:round}
.dots-kind{stroke:var(--dotkind);background:var(--dotkind)}.dots-any{stroke:var(--dotany);background:var(--dotany)}.dots-none{stroke:var(--soft);background:var(--soft)}
.dot-key{display:inline-block;width:.8rem;height:.8rem;border-radius:50%;margin-right:.35rem;vertical-align:-.05rem}
@media (min-width:40.01rem){.believed{table-layout:fixed}.believed th:first-child{width:12.4rem}}.believed td b{font-size:1.02rem}.believed .was{color:var(--accent)}.believed td.aside{color:var(--muted);font-size:.82rem}
.believed td b,.believed td .range{white-space:nowrap}
.which,.axes label{font-size:.92rem}
.what-if select{font:inherit;font-size:.9rem;max-width:100%;color:var(--ink);background:var(--panel);border:1px solid var(--muted);border-radius:4px;padding:.2rem .3rem;min-height:2rem}
.axes{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem}.axes label{min-width:0;max-width:100%}.axes select{width:26rem}
ol.driver-list{list-style:none;padding:0;margin:.5rem 0;max-width:none}
.driver-list li{display:grid;grid-template-columns:minmax(0,1fr) 7.5rem 3.2rem;gap:0 .8rem;align-items:center;border-bottom:1px solid var(--soft);padding:.25rem 0;font-size:.92rem;line-height:1.35;margin:0}
.driver-list .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.crux .scroll p{margin:.3rem 0}table.map{width:auto;font-size:.85rem}table.map caption{width:max-content;max-width:min(46rem,90vw)}table.map th{white-space:nowrap;font-weight:400;color:var(--muted);padding:.3rem .5rem .3rem 0}
table.map td{padding:2px;border:0}table.map button .small{display:block;color:var(--ink);font-size:.78rem}table.map .few{color:var(--muted);text-align:center;white-space:nowrap}
.what-if table.map button{display:block;width:100%;min-width:4.2rem;border:1px solid transparent;border-radius:3px;color:var(--ink);white-space:nowrap;padding:.35rem .4rem}
.swatch{display:inline-block;min-width:2rem;padding:0 .2rem;text-align:center;border-radius:3px;font-weight:600}
.what-if .option-0{background:var(--o0)}.what-if .option-1{background:var(--o1)}.what-if .option-2{background:var(--o2)}.what-if .option-3{background:var(--o3)}.what-if .option-4{background:var(--o4)}.what-if .option-5{background:var(--o5)}
@media (min-width:68rem){.what-if-sides{display:grid;grid-template-columns:minmax(0,23rem) minmax(0,1fr);gap:0 2.6rem;align-items:start}}
@media (max-width:40rem){
.believed thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.believed,.believed tbody{display:block}.believed caption{display:block}.believed tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));border-bottom:1px solid var(--rule);padding:.5rem 0}
.believed th{grid-column:1/-1;display:block;border:0;padding:0 0 .2rem}.believed td{border:0;padding:.15rem .3rem .15rem 0;white-space:normal}
.believed td::before{content:attr(data-heading);display:block;color:var(--muted);font-size:.78rem;line-height:1.25}
.driver-list li{grid-template-columns:minmax(0,1fr) 3.6rem 3.2rem}
.what-if table.map button{min-width:0;padding:.35rem .1rem;font-size:.82rem}table.map{width:100%;table-layout:fixed}table.map th{white-space:normal;padding:.2rem .2rem .2rem 0}table.map .few{white-space:normal}}
@media print{.what-if .controls,.what-if-bar button,.axes{display:none}.believed td.value .small{display:block}.what-if-bar{position:static}.what-if-sides{display:block}}
@media print{
:root{--paper:#fff;--ink:#000;--muted:#3d444c;--rule:#bbb;--soft:#e4e4e4;--panel:#fff;--accent:#0a4d87;--line:#0a4d87;--band:#a9c8e4;--mark:#8a3c00;--markbg:#fff;--ref:#5c6670;--up:#b3500b;--down:#0a6ba8;--l0:#d9dde1;--l1:#a7cbe6;--l2:#5a9fcf;--l3:#1f68a6;--l4:#0b2f57;--on2:#000;--good:#1c6b3c}
@page{size:A4;margin:16mm 15mm}@page :first{margin:9mm 12mm}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:9.6pt}body{line-height:1.42}td.value .small{display:inline}.page{max-width:none;padding:0}
header{padding-top:0}h1{font-size:17pt;margin-bottom:.2rem}h2{font-size:14pt;margin-top:1.5rem}h3{font-size:11pt}.lead{font-size:1.05rem}
nav,.skip{display:none}section[aria-labelledby=bet]{break-after:page;font-size:.67em;line-height:1.27}section[aria-labelledby=bet] h2{font-size:12pt;margin:.3rem 0;padding-top:.2rem}section[aria-labelledby=bet] h3{font-size:9pt}section[aria-labelledby=bet] p{max-width:none}section[aria-labelledby=bet] :is(.small,.note,.tag){font-size:.96em}section[aria-labelledby=bet] .lead{font-size:1.05em;line-height:1.36;max-width:none;margin:.3rem 0}section[aria-labelledby=bet] .note{margin:.3rem 0}.bets :is(h3,p){margin:.1rem 0}.columns h3{margin:.4rem 0 .1rem}.columns li,.columns p{margin:.15rem 0}.bets{gap:.4rem 1.4rem;margin:.5rem 0;grid-template-columns:repeat(4,1fr)}.columns{display:block;columns:2;column-gap:2.2rem}.columns>div:first-child>h3:first-child{margin-top:0}.columns ul{margin:.2rem 0 .4rem}.columns li{break-inside:avoid}a{color:inherit;text-decoration:none}
h2,h3,caption,summary,h2+p,p:has(+figure),p:has(+.note+figure),ul.legend,dt,pre+p{break-after:avoid}dd{margin-bottom:.2rem}thead{break-after:avoid}tbody tr:first-child,tbody tr:last-child{break-before:avoid}dl{columns:2;column-gap:2.2rem;max-width:none;font-size:.9em}.coverage svg,.burden svg,.changes svg{max-width:22rem}.page{padding-bottom:0}footer{margin-top:1rem}figure,.panels svg,table,tr,.clause,.caution,dd{break-inside:avoid}table:has(tbody tr:nth-child(9)){break-inside:auto}.believed .dots{display:none}.map>svg{max-width:21rem}
.panels{grid-template-columns:repeat(3,1fr)}.panels.two{grid-template-columns:repeat(2,1fr)}.panels.levels{grid-template-columns:repeat(3,1fr)}.save,.ask a{display:none}
details:not([open],.printed),h3:has(+details:not([open],.printed)){display:none}details.printed::details-content{content-visibility:visible;block-size:auto}.controls,.results>.legend{display:none}select{appearance:none;border:0!important;padding:0!important;background:none!important;font-weight:600}.scroll{overflow:visible}table{font-size:8.6pt}.wide{min-width:0}thead{display:table-header-group}}
)css";
}

}  // namespace casus
