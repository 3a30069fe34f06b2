// SPDX-License-Identifier: GPL-3.0-or-later

/// How the report looks: one column of calm type, in light and dark, from a telephone to paper.
package let styleSheet = """
  :root {
    --paper: #ffffff; --wash: #f3f6f8; --ink: #1b2631; --muted: #51606e; --line: #d3dbe2;
    --accent: #0b5573; --accent-soft: #d9e8ef; --band: #0b4a64; --on-band: #ffffff; --on-band-muted: #d3e4ec;
    --gap: #9a4a08; --gap-soft: #fbefe2; --track: #e2c9ad;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --paper: #12191f; --wash: #1a242c; --ink: #e7edf2; --muted: #a7b5c0; --line: #33424e;
      --accent: #7cc4de; --accent-soft: #1d3a48; --band: #0d2c3a; --on-band: #f2f7fa; --on-band-muted: #b8cfda;
      --gap: #f2b179; --gap-soft: #33261a; --track: #6b4f34;
    }
  }
  * { box-sizing: border-box; }
  html { scroll-behavior: smooth; scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
  body {
    margin: 0; background: var(--paper); color: var(--ink);
    font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
    font-variant-numeric: tabular-nums; overflow-wrap: break-word;
  }
  .inner { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
  a { color: var(--accent); text-underline-offset: .15em; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
  .skip { position: absolute; left: -100rem; background: var(--paper); color: var(--accent); padding: .6rem 1rem; z-index: 3; }
  .skip:focus { left: .5rem; top: .5rem; }

  .banner { background: var(--band); color: var(--on-band); padding: 2.25rem 0 2rem; }
  .banner p { margin: 0; color: var(--on-band-muted); }
  .kind { font-size: .875rem; letter-spacing: .06em; text-transform: uppercase; }
  h1 { font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.5rem); line-height: 1.15; margin: .3rem 0 .6rem; font-weight: 650; text-wrap: balance; }
  h2 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--accent); font-weight: 650; }
  h3 { font-size: 1.125rem; line-height: 1.35; margin: 2rem 0 .75rem; font-weight: 650; }
  h4 { font-size: 1rem; margin: 0 0 .5rem; }
  section { margin: 2.75rem 0; }
  p { margin: 0 0 .85rem; max-width: 46rem; }

  .contents { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); }
  .contents ul { display: flex; gap: .25rem 1.4rem; list-style: none; overflow-x: auto; white-space: nowrap; padding-top: .7rem; padding-bottom: .7rem; }
  .contents a { text-decoration: none; font-size: .9375rem; }
  .contents a:hover { text-decoration: underline; }
  .count { color: var(--muted); font-size: .8125rem; }

  .tiles { list-style: none; padding: 0; margin: 0 0 1.5rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
  .tiles li { background: var(--wash); padding: 1rem 1.15rem; }
  .tiles strong { display: block; font-size: 1.75rem; line-height: 1.2; font-weight: 650; color: var(--accent); }
  .tiles span { color: var(--muted); font-size: .9375rem; }
  .statement { max-width: 52rem; }
  .statement.proven, .statement.open { padding: .8rem 1rem; border-left: 4px solid var(--accent); background: var(--accent-soft); }
  .statement.open { border-color: var(--gap); background: var(--gap-soft); }

  .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1.75rem 3rem; align-items: start; }
  .chart { margin: 0; max-width: 32rem; }
  figcaption { font-weight: 600; font-size: .9375rem; margin-bottom: .6rem; }
  svg { display: block; max-width: 100%; }
  .chart svg { width: 100%; height: auto; overflow: visible; }
  svg text { fill: var(--ink); font-size: 13px; font-family: inherit; }
  svg .legend { fill: var(--muted); font-size: 12px; }
  svg .figure { font-weight: 600; }
  svg .filled { fill: var(--accent); }
  svg .track { fill: var(--track); }
  svg .free { fill: var(--line); }
  svg .axis { stroke: var(--line); }

  table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; font-size: .9375rem; }
  caption { text-align: left; color: var(--muted); padding-bottom: .6rem; }
  th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
  thead th { font-weight: 600; color: var(--muted); font-size: .8125rem; border-bottom: 2px solid var(--line); vertical-align: bottom; }
  tbody th { font-weight: 600; }
  th:last-child, td:last-child { padding-right: 0; }
  .number { text-align: right; white-space: nowrap; }
  .number:not(:last-child) { padding-right: 1.1rem; }
  .wide { overflow-x: auto; }
  .facts-table { max-width: 46rem; }
  .groups { max-width: 46rem; } .groups thead .number { white-space: normal; } .groups caption { color: var(--ink); font-weight: 600; } .missed td { color: var(--gap); }
  .facts-table th { font-weight: 400; color: var(--muted); width: 40%; }
  code { font: .875em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
  .hash { overflow-wrap: anywhere; }
  .id { display: inline-block; max-width: 100%; color: var(--muted); font-size: .875em; font-weight: 400; }
  .time { white-space: nowrap; }
  .chip { display: inline-block; background: var(--wash); border: 1px solid var(--line); border-radius: 4px; padding: 0 .45em; margin: 0 .15em .25em 0; font-size: .875em; max-width: 100%; }

  .pairs .facts > * { border-bottom: 0; padding-bottom: .1rem; }
  .pairs .why td { padding-top: 0; padding-bottom: .6rem; }
  summary { cursor: pointer; color: var(--accent); font-size: .875rem; width: fit-content; padding: .15rem 0; }
  summary .note { color: var(--muted); }
  details:not([open]) + .reasons { display: none; }
  .reasons { background: var(--wash); border-radius: 6px; padding: .75rem 1rem; margin-top: .3rem; }
  .reasons ul { list-style: none; margin: 0; padding: 0; }
  .reasons li { display: grid; grid-template-columns: 6.5rem 1fr; gap: .9rem; padding: .2rem 0; }
  .reasons code { color: var(--muted); margin-right: .3rem; }
  .score { text-align: right; font-weight: 600; white-space: nowrap; }
  .score small { font-weight: 400; color: var(--muted); font-size: .8125em; }
  .loss { color: var(--gap); }
  .nil, .nil .score { color: var(--muted); font-weight: 400; }
  .decision { margin: 0 0 .5rem; font-weight: 600; }

  .open-need { border: 1px solid var(--line); border-left: 4px solid var(--gap); border-radius: 6px; padding: 1rem 1.15rem .25rem; margin: 0 0 1rem; }
  .open-need h3 { margin: 0 0 .15rem; }
  .open-need .type { font-weight: 400; }
  .open-need .type::before { content: "· "; color: var(--muted); }
  .meta { color: var(--muted); font-size: .9375rem; margin-bottom: .5rem; }
  .funnel { max-width: 58rem; font-size: .875rem; margin-bottom: .9rem; }
  .funnel th, .funnel td { padding-top: .25rem; padding-bottom: .25rem; }
  .funnel tbody th { font-weight: 400; }
  .funnel caption { padding-bottom: .2rem; }
  .funnel .bar { width: 28%; vertical-align: middle; }
  .funnel svg { width: 100%; height: .6rem; }
  .funnel .track { fill: var(--wash); }
  .change { background: var(--gap-soft); border-radius: 4px; padding: .55rem .8rem; max-width: none; }
  .change strong { color: var(--gap); margin-right: .35rem; }
  .group { border-top: 1px solid var(--line); padding: .9rem 0 0; }
  dl { margin: 0; } dl div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; margin-bottom: .4rem; }
  dt { color: var(--muted); } dd { margin: 0; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .week { max-width: 32rem; table-layout: fixed; }
  .week caption { color: var(--ink); font-weight: 600; }
  .week th, .week td { padding: .3rem .2rem; border: 1px solid var(--line); text-align: center; }
  .week tbody th, .week thead th:first-child { width: 6.5rem; border-left: 0; font-weight: 400; font-size: .8125rem; color: var(--muted); white-space: nowrap; }
  .heat-1 { background: var(--accent-soft); } .heat-2 { background: color-mix(in srgb, var(--accent) 35%, var(--paper)); }
  .heat-3 { background: color-mix(in srgb, var(--accent) 60%, var(--paper)); }
  .heat-4 { background: var(--accent); color: var(--paper); font-weight: 600; }
  svg .over { fill: var(--gap); } svg .limit { stroke: var(--gap); stroke-dasharray: 3 2; }
  .places { display: inline-flex; align-items: center; gap: .6rem; }
  footer { color: var(--muted); font-size: .875rem; padding-top: 1rem; padding-bottom: 2.5rem; border-top: 1px solid var(--line); }
  footer p { margin: 0 0 .25rem; }

  @media screen and (max-width: 44rem) {
    .banner { padding: 1.5rem 0 1.35rem; }
    .dot { display: none; } .size { display: flex; flex-direction: column; }
    .tiles { grid-template-columns: 1fr 1fr; } .tiles li { padding: .75rem .9rem; } .tiles strong { font-size: 1.4rem; }
    .stacked, .stacked tbody, .stacked tr, .stacked caption { display: block; }
    .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .stacked th[scope=row], .stacked td { display: grid; grid-template-columns: 7.5rem 1fr; gap: .6rem; border: 0; padding: .1rem 0; text-align: left; }
    .stacked th[scope=row] { display: block; font-size: 1.0625rem; padding-top: .7rem; }
    .stacked td[data-label]::before { content: attr(data-label); color: var(--muted); font-size: .875rem; }
    .stacked .why td { display: block; padding-bottom: .7rem; }
    .stacked tbody tr:last-child, .loads tr { border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
    .pairs .facts > * { padding-bottom: .1rem; }
    .reasons { padding: .6rem .7rem; }
    .reasons li { grid-template-columns: 4.9rem 1fr; gap: .6rem; }
    .open-need { padding: .8rem .8rem 0; }
    .funnel .bar { display: none; }
    .funnel .number { padding-right: .4rem; padding-left: .4rem; }
    dl div { grid-template-columns: 1fr; gap: .1rem; }
  }

  @page {
    margin: 16mm 14mm 18mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #51606e; }
  }
  @media print {
    :root { --band: #ffffff; --on-band: #1b2631; --on-band-muted: #51606e; --wash: #ffffff; --accent-soft: #ffffff; --gap-soft: #ffffff; }
    html { font-size: 9.5pt; }
    .inner { max-width: none; padding: 0; }
    .contents, .skip { display: none; }
    .banner { padding: 0 0 .6rem; border-bottom: 2pt solid var(--accent); }
    section { margin: 1.4rem 0; }
    h2, h3, h4, caption, .kind { break-after: avoid; }
    thead { display: table-header-group; }
    tr, li, figure, .open-need, .group, .tiles, .statement, .pairs tbody, .facts-table { break-inside: avoid; }
    th, td { padding-top: .25rem; padding-bottom: .25rem; }
    .open-need { padding-top: .6rem; margin-bottom: .6rem; }
    .wide { overflow: visible; }
    .charts { grid-template-columns: 1fr 1fr; }
    .reasons, details:not([open]) + .reasons { display: block; padding: .1rem 0 .2rem; }
    summary { list-style: none; color: var(--muted); } summary::-webkit-details-marker { display: none; }
    .reasons ul { columns: 2; column-gap: 1.5rem; }
    .reasons li { grid-template-columns: 4.75rem 1fr; gap: .5rem; padding: .05rem 0; font-size: .8125rem; line-height: 1.35; }
    svg .filled, svg .track, svg .free, svg .over, .week td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .hash { font-size: 7.5pt; }
    a { color: inherit; text-decoration: none; }
    .change { border: 1pt solid var(--line); }
  }
  """
