/// The look of every page: calm, legible, printable on A4, readable at 390 pixels.
enum StyleSheet {
  /// The sheet; holds none of the characters that XML escapes.
  static let markup = Markup([base, tables, pieces, cards, labels, printing])

  private static let base = Markup(
    trusted: """

      :root{color-scheme:light;--ink:#1b2420;--soft:#4d5a53;--line:#cfd6d1;--wash:#f3f6f3;--deep:#1f5a3d}
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
      body{margin:0;background:#fff;color:var(--ink);font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Ubuntu,'Helvetica Neue',Arial,sans-serif}
      main{max-width:60rem;margin:0 auto;padding:1.25rem 1rem 3rem}
      .phone main{max-width:34rem;font-size:1.0625rem}
      h1{font-size:1.75rem;line-height:1.2;margin:.1rem 0 .4rem;letter-spacing:-.01em}
      h2{font-size:1.3rem;line-height:1.25;margin:2.2rem 0 .6rem;padding-top:.7rem;border-top:2px solid var(--ink)}
      h3{font-size:1.08rem;line-height:1.3;margin:1.4rem 0 .4rem}
      p{margin:.4rem 0}
      ul,ol{margin:.4rem 0;padding-left:1.4rem}
      li{margin:.2rem 0}
      a{color:#0b5394;text-underline-offset:.15em}
      a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #0b5394;outline-offset:2px}
      .over{margin:0;color:var(--soft);font-size:.95rem}
      .soft{color:var(--soft)}
      .small{font-size:.875rem;line-height:1.45}
      .comment{font-weight:400;white-space:pre-line;overflow-wrap:anywhere}
      h1,h3,li,td,.comment{overflow-wrap:break-word}
      """)

  private static let tables = Markup(
    trusted: """

      .scroll{overflow-x:auto;margin:.5rem 0 1rem}
      table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35;font-variant-numeric:tabular-nums}
      caption{text-align:left;color:var(--soft);font-size:.875rem;padding:0 0 .3rem}
      th,td{text-align:left;vertical-align:top;padding:.38rem .6rem .38rem 0;border-bottom:1px solid var(--line)}
      th:last-child,td:last-child{padding-right:0}
      thead th{vertical-align:bottom;font-size:.8125rem;color:var(--soft);font-weight:600;border-bottom:1.5px solid var(--ink)}
      tbody th{font-weight:600}
      tfoot th,tfoot td{font-weight:700;border-bottom:0;border-top:1.5px solid var(--ink)}
      .n{text-align:right;white-space:nowrap}
      .nw{white-space:nowrap}
      .write{display:inline-block;min-width:4.2rem;border-bottom:1.5px dotted var(--ink);height:1.25em}
      .variants thead .n{white-space:normal}
      @media screen and (max-width:30rem){.variants table{font-size:.8125rem}.variants th,.variants td{padding-right:.35rem}}
      .tick{display:inline-block;width:1.05em;height:1.05em;border:1.5px solid var(--ink);border-radius:2px;vertical-align:-.15em}
      """)

  private static let pieces = Markup(
    trusted: """

      .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11rem,44%),1fr));gap:.9rem 1.2rem;margin:1rem 0;padding:0}
      .facts div{border-top:1.5px solid var(--line);padding-top:.4rem}
      .facts dt{font-size:.875rem;color:var(--soft);line-height:1.3}
      .facts dd{margin:.05rem 0 0;font-size:1.45rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
      .note{border-left:4px solid var(--deep);background:var(--wash);padding:.6rem .85rem;margin:.8rem 0}
      .note p:first-child,.note ul:first-child{margin-top:0}
      .note p:last-child,.note ul:last-child{margin-bottom:0}
      .warn{border-left-color:#9a5b00;background:#fff6e0}
      .bad{border-left-color:#a3161f;background:#fdeeee}
      .draw{display:block;width:100%;height:auto;max-width:100%}
      .scroll .draw{min-width:34rem}
      .scroll .draw.long{min-width:44rem}
      .draw.fit{width:auto}
      .truck .draw.fit{max-width:none}
      .views{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:flex-end}
      .draw text{font-family:inherit}
      .curves .draw{max-width:46rem}
      .chances .draw{max-width:36rem}
      .phone .curves .draw{max-width:26rem}
      .curves .keys{display:block;margin:.2rem 0 .9rem;font-size:.875rem}
      .curves .key{display:flex;align-items:flex-start;margin:.15rem 0;line-height:1.35}
      .curves .key svg{margin-top:.3em}
      .zone{display:inline-flex;align-items:center;gap:.3rem;white-space:nowrap;font-size:.8125rem;font-weight:700;letter-spacing:.02em}
      .zone svg,.key svg,td svg,th svg{flex:none;vertical-align:-.1em}
      .keys{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;font-size:.9rem}
      .key{display:inline-flex;align-items:center;gap:.45rem}
      details{margin:.5rem 0}
      summary{cursor:pointer;font-weight:600;padding:.2rem 0}
      footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.7rem;color:var(--soft);font-size:.875rem}
      """)

  private static let cards = Markup(
    trusted: """

      .big{display:grid;align-items:baseline;grid-template-columns:1fr auto;gap:.15rem 1rem;margin:1rem 0;padding:.85rem 1rem;background:var(--deep);color:#fff;border-radius:.5rem}
      .big dt{font-size:1rem}
      .big dd{margin:0;text-align:right;font-size:1.35rem;font-weight:700;font-variant-numeric:tabular-nums;white-space:nowrap}
      .big .first{font-size:2rem;line-height:1.2}
      .stop{border:1.5px solid var(--ink);border-radius:.5rem;padding:.85rem 1rem 1rem;margin:1rem 0}
      .stop h3{margin:0;font-size:1.3rem;display:flex;gap:.6rem;align-items:center}
      .stop h4,.box h4{font-size:.95rem;margin:.9rem 0 .2rem}
      .box h3{margin-top:.1rem}
      .lines{list-style:none;padding:0;margin:.2rem 0 .5rem}
      .lines li{margin:.1rem 0}
      .cold{border-top:1.5px solid var(--line);padding-top:.5rem;margin:.6rem 0 0}
      .cold .write{min-width:3.1rem}
      .cold .write.few{min-width:1.6rem}
      .truck .cold .write{min-width:5rem}.truck .cold .write.few{min-width:2.5rem}.truck h4{margin:1rem 0 .2rem}
      .badge{flex:none;display:inline-block;min-width:2rem;height:2rem;line-height:2rem;padding:0 .3rem;text-align:center;border-radius:1rem;background:var(--ink);color:#fff;font-size:1.05rem;font-weight:700}
      .time{font-size:1.7rem;line-height:1.2;font-weight:700;font-variant-numeric:tabular-nums;margin:.5rem 0 0}
      .go{display:inline-block;margin:.35rem .5rem .1rem 0;padding:.6rem .9rem;border:1.5px solid #0b5394;border-radius:.4rem;font-weight:600;text-decoration:none;line-height:1.2}
      .box{border:1.5px dashed var(--ink);border-radius:.5rem;padding:.6rem .9rem;margin:.7rem 0}
      .crates{list-style:none;padding:0;margin:.3rem 0}
      .crates li{display:grid;grid-template-columns:1.35rem 4.1rem 1fr auto;gap:.45rem;align-items:baseline;padding:.28rem 0;margin:0;border-bottom:1px solid var(--line)}
      .baskets{list-style:none;padding:0;margin:.3rem 0}
      .baskets li{padding:.4rem 0;margin:0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
      .chips{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-variant-numeric:tabular-nums}
      .packs{columns:20rem 3;column-gap:1rem}
      .pack{break-inside:avoid;border:1.5px solid var(--ink);border-radius:.4rem;padding:.4rem .6rem .5rem;margin:0 0 .7rem}
      .pack p,.pack h3{margin:0}.pack h3{font-size:1.2rem;overflow-wrap:anywhere}
      .pack .row{display:flex;justify-content:space-between;align-items:baseline;gap:.6rem}
      .pack ol{list-style:none;padding:0;margin:.2rem 0 0}
      .pack li{display:grid;grid-template-columns:1.5em 1fr;padding:.12rem 0;margin:0;border-top:1px solid var(--line);line-height:1.3;overflow-wrap:anywhere}
      .crates strong{font-variant-numeric:tabular-nums;white-space:nowrap}
      """)

  private static let labels = Markup(
    trusted: """

      .labels main{max-width:none;padding:0}
      .labels .intro{max-width:60rem;margin:0 auto;padding:1.25rem 1rem}
      .sheet{width:210mm;height:297mm;margin:0 auto;padding:15.15mm 4.65mm;display:grid;grid-template-columns:99.1mm 99.1mm;grid-auto-rows:38.1mm;column-gap:2.5mm;overflow:hidden;align-content:start}
      .label{position:relative;height:38.1mm;padding:3mm 4mm;overflow:hidden;display:flex;flex-direction:column;justify-content:space-between;line-height:1.15;border-radius:2mm}
      .label p{margin:0}
      .label .top,.label .low{display:flex;justify-content:space-between;align-items:baseline;gap:3mm}
      .label .name{font-size:19pt;font-weight:700;line-height:1.18;overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow-wrap:anywhere}
      .label .long{font-size:12pt}
      .label .short{overflow:hidden;text-overflow:ellipsis}
      .label .mark{font-size:15pt;font-weight:800;white-space:nowrap;font-variant-numeric:tabular-nums}
      .label .place{font-size:11pt;font-weight:600;display:block;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
      .label .low{font-size:8.5pt;white-space:nowrap}
      .label .goods{font-size:7.5pt;line-height:1.2;max-height:2.4em;overflow:hidden}
      .label .zone{font-size:12pt}
      .label .zone svg{width:4.6mm;height:4.6mm}
      @media screen{.label{outline:1px dashed var(--line)}}
      @media screen and (max-width:800px){.sheet{width:auto;height:auto;padding:.5rem;grid-template-columns:1fr;grid-auto-rows:auto;row-gap:.5rem;justify-items:center}.label{width:100%;max-width:99.1mm}}
      """)

  private static let printing = Markup(
    trusted: """

      @page{size:A4;margin:14mm 13mm}
      @page sheet{size:A4;margin:0}
      @media print{
      body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
      main,.phone main{max-width:none;padding:0;font-size:10.5pt}
      h1{font-size:19pt}h2{font-size:13.5pt;margin-top:1.3rem}
      h2,h3,h4,caption,figcaption{break-after:avoid}
      tr,.stop,.note,.box,figure,.keep,.draw,.facts div{break-inside:avoid}
      .facts{grid-template-columns:repeat(4,1fr);margin:.6rem 0}.facts dd{font-size:14pt}
      footer{margin-top:1rem;padding-top:.4rem;font-size:8.5pt;break-inside:avoid}footer p{margin:.15rem 0}
      .report table{font-size:9pt}.report thead th{font-size:7.5pt}.report .write{min-width:3rem}.report th,.report td{padding-right:.42rem}
      .truck .draw.fit{max-width:100%}
      .curves .draw{max-width:140mm}.phone .curves .draw{max-width:95mm}.curves .keys{font-size:8.5pt;margin:.1rem 0 .5rem}.curves .key{margin:0}
      .truck th,.truck td{padding:.16rem .4rem .16rem 0}.truck td .small{font-size:8pt;line-height:1.2}.truck .facts{margin:.3rem 0}.truck figure{margin:.4rem 0}figure.open{break-inside:auto}.views{gap:2mm 3mm}.truck .views .draw.fit{max-width:48.5%}
      .packs{columns:2;column-gap:5mm;font-size:9pt}.pack{margin:0 0 3mm;padding:1.5mm 2.5mm}.pack h3{font-size:12pt}.pack .row{font-size:10pt}.pack .small{font-size:9pt}.packing table{font-size:9pt}
      .scroll{overflow:visible}.scroll .draw,.scroll .draw.long{min-width:0}
      .cold .write{min-width:4.5rem}.cold .write.few{min-width:2.5rem}
      .screen{display:none}
      .new{break-before:page;border-top:0;margin-top:0;padding-top:0}
      a{color:inherit;text-decoration:none}
      .go{border:0;padding:0;margin:0}
      .go.screen{display:none}
      .sheet{page:sheet;break-after:page;margin:0}
      .sheet:last-child{break-after:auto}
      }
      figure{margin:.8rem 0;overflow-x:auto}
      figcaption{color:var(--soft);font-size:.875rem;margin:.2rem 0 .4rem}
      """)
}
