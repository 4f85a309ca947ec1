#include "report/style_sheet.hpp"

namespace casus {

std::string_view style_sheet() {
  return R"css(
:root{color-scheme:light dark;
--paper:#fff;--ink:#1b1f24;--muted:#535b65;--rule:#d5dae0;--soft:#eceff2;--panel:#f6f7f9;
--accent:#0a4d87;--line:#0a4d87;--band:#a9c8e4;--mark:#8a3c00;--markbg:#fdf3e7;
--ref:#5c6670;--up:#b3500b;--down:#0a6ba8;
--l0:#d9dde1;--l1:#a7cbe6;--l2:#5a9fcf;--l3:#1f68a6;--l4:#0b2f57;--on2:#1b1f24;--good:#1c6b3c}
@media (prefers-color-scheme:dark){:root{
--paper:#14171b;--ink:#e7eaee;--muted:#a8b1bb;--rule:#39414a;--soft:#262c33;--panel:#1b2026;
--accent:#8cc3f0;--line:#8cc3f0;--band:#2f5577;--mark:#f2b46b;--markbg:#2b2318;
--ref:#a0a9b3;--up:#f0a267;--down:#79bdec;
--l0:#3a424b;--l1:#38628a;--l2:#4d8fc4;--l3:#8cc3f0;--l4:#e2f1ff;--on2:#14171b;--good:#7fce9c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1,h2,h3,.lead{font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Times New Roman",serif}
.page{max-width:74rem;margin:0 auto;padding:0 1.25rem 4rem}
header{padding:1.8rem 0 0}
main>section:first-child h2{margin-top:1.2rem}
.split>:first-child{min-width:0}
h1{font-size:2.1rem;line-height:1.2;margin:0 0 .4rem;font-weight:600;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:3.4rem 0 .8rem;padding-top:.9rem;border-top:2px solid var(--ink);font-weight:600}
h3{font-size:1.13rem;line-height:1.3;margin:2rem 0 .5rem;font-weight:600}
p,ul,ol,dl{max-width:46rem;margin:.55rem 0 .9rem}
li{margin:.25rem 0}
.kicker{color:var(--muted);font-size:.95rem;margin:0 0 .2rem}
.lead{font-size:1.14rem;line-height:1.55}
ol.lead{padding-left:1.3rem}ol.lead li{margin:.6rem 0}
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
.clause{margin:1.1rem 0}
.clause p{margin:.2rem 0}
figure{margin:1.2rem 0 1.6rem}
figcaption{font-size:.9rem;color:var(--muted);max-width:46rem;margin-top:.4rem}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19.5rem,100%),1fr));gap:1.1rem 1.4rem}
.panels.two{grid-template-columns:repeat(auto-fill,minmax(min(27rem,100%),1fr))}
.coverage svg{width:100%;height:auto;display:block;max-width:26rem}
.panels svg{width:100%;height:auto;display:block;max-width:34rem}
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--ink)}
svg text.m{fill:var(--muted)}svg text.on2{fill:var(--on2)}svg text.on3,svg text.on4{fill:var(--paper)}svg text.t{font-weight:600;font-size:13px}
.grid{stroke:var(--soft);stroke-width:1}.axis{stroke:var(--muted);stroke-width:1}
.band{fill:var(--band)}.median{fill:none;stroke:var(--line);stroke-width:2.2}
.reference{fill:none;stroke:var(--ref);stroke-width:1.4;stroke-dasharray:4 3}
.range{stroke:var(--band);stroke-width:7;stroke-linecap:butt}.dot{fill:var(--line)}
.hollow{fill:var(--paper);stroke:var(--line);stroke-width:2}
.bar{display:block;width:7.5rem;height:.75rem;margin:.15rem 0}
.up{fill:var(--up)}.down{fill:var(--down)}
.lv0{fill:var(--l0)}.lv1{fill:var(--l1)}.lv2{fill:var(--l2)}.lv3{fill:var(--l3)}.lv4{fill:var(--l4)}
ul.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:0;font-size:.9rem;margin:.4rem 0}
ul.legend svg{width:.95rem;height:.95rem;vertical-align:-.12rem;margin-right:.3rem}
dt{font-weight:600;margin-top:.6rem}dd{margin:0 0 0 1rem}
footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.8rem;font-size:.88rem;color:var(--muted)}
@media (min-width:68rem){.split{display:grid;grid-template-columns:minmax(0,25rem) minmax(0,1fr);gap:0 2.6rem;align-items:start}
.split .scroll{margin-top:.4rem}.split .lead{font-size:1.05rem;line-height:1.5}.split table{font-size:.88rem}.split td.value .small{display:inline}.split td.value b{font-size:.95rem}.split td,.split tbody th{padding-top:.3rem;padding-bottom:.3rem}}
@media (max-width:40rem){
h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.6rem}.lead{font-size:1.06rem}
.page{padding:0 1rem 3rem}header{padding-top:1.3rem}nav ol{columns:1}
th,td{padding-right:.45rem}table{font-size:.85rem}
.bar{width:3.6rem}table.main{font-size:.8rem}table.main .bar{width:3.2rem}table.main td.value .small{white-space:nowrap;font-size:.72rem}
table.main th,table.main td{padding-right:.25rem}table.main tbody th{overflow-wrap:break-word;min-width:5rem;font-size:.95em}
.wide{min-width:38rem}}
@media print{
:root{--paper:#fff;--ink:#000;--muted:#3d444c;--rule:#bbb;--soft:#e4e4e4;--panel:#fff;--accent:#0a4d87;--line:#0a4d87;--band:#a9c8e4;--mark:#8a3c00;--markbg:#fff;--ref:#5c6670;--up:#b3500b;--down:#0a6ba8;--l0:#d9dde1;--l1:#a7cbe6;--l2:#5a9fcf;--l3:#1f68a6;--l4:#0b2f57;--on2:#000;--good:#1c6b3c}
@page{size:A4;margin:16mm 15mm}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:9.6pt}body{line-height:1.42}td.value .small{display:inline}.page{max-width:none;padding:0}
header{padding-top:0}h1{font-size:20pt}h2{font-size:14pt;margin-top:1.8rem}h3{font-size:11pt}.lead{font-size:1.05rem}
nav,.skip{display:none}a{color:inherit;text-decoration:none}
h2,h3,caption,summary{break-after:avoid}figure,.panels svg,tr,.clause,.caution{break-inside:avoid}
.panels{grid-template-columns:repeat(3,1fr)}.panels.two{grid-template-columns:repeat(2,1fr)}
.scroll{overflow:visible}table{font-size:8.6pt}.wide{min-width:0}thead{display:table-header-group}}
)css";
}

}  // namespace casus
