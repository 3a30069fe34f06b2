// SPDX-License-Identifier: GPL-3.0-or-later

/// The key figures, what is proven, and the charts.
let summaryTemplate = """
  <section id="summary" aria-labelledby="summary-heading">
  <h2 id="summary-heading">{{t.summary}}</h2>
  <ul class="tiles">
  {{#tiles}}
  <li><strong>{{figure}}</strong> <span>{{label}}</span></li>
  {{/tiles}}
  </ul>
  {{#statements}}
  <p class="statement {{tone}}">{{sentence}}</p>
  {{/statements}}
  {{#hasCharts}}
  <h3>{{t.figures}}</h3>
  <div class="charts">
  {{#barCharts}}
  {{> bars}}
  {{/barCharts}}
  {{#columnCharts}}
  {{> columns}}
  {{/columnCharts}}
  </div>
  {{/hasCharts}}
  </section>
  """

/// A chart of bars that lie, each divided into what is filled and what is not.
let barsTemplate = """
  <figure class="chart">
  <figcaption>{{chartTitle}}</figcaption>
  <svg viewBox="0 0 400 {{chartHeight}}" role="img" aria-label="{{chartSummary}}">
  {{#bars}}
  <text x="0" y="{{textY}}"><title>{{fullLabel}}</title>{{label}}</text>
  <text x="400" y="{{textY}}" text-anchor="end" class="figure">{{figure}}</text>
  <rect class="track" x="0" y="{{barY}}" width="400" height="12" rx="2"/>
  <rect class="filled" x="0" y="{{barY}}" width="{{width}}" height="12" rx="2"/>
  {{/bars}}
  <rect class="filled" x="0" y="{{legendY}}" width="12" height="12" rx="2"/>
  <text x="18" y="{{legendTextY}}" class="legend">{{t.legendFilled}}</text>
  <rect class="track" x="110" y="{{legendY}}" width="12" height="12" rx="2"/>
  <text x="128" y="{{legendTextY}}" class="legend">{{t.legendUnfilled}}</text>
  </svg>
  </figure>
  """

/// A chart of columns that stand on a scale.
let columnsTemplate = """
  <figure class="chart">
  <figcaption>{{chartTitle}}</figcaption>
  <svg viewBox="0 0 400 216" role="img" aria-label="{{chartSummary}}">
  <text x="0" y="10" class="legend">{{countTitle}}</text>
  {{#columns}}
  <rect class="filled" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="2"><title>{{fullLabel}}</title></rect>
  {{#figure}}<text x="{{centre}}" y="{{figureY}}" text-anchor="middle" class="figure">{{.}}</text>{{/figure}}
  {{/columns}}
  <line class="axis" x1="0" y1="176" x2="400" y2="176"/>
  {{#ticks}}
  <text x="{{x}}" y="192" text-anchor="{{anchor}}" class="legend">{{label}}</text>
  {{/ticks}}
  <text x="400" y="211" text-anchor="end" class="legend">{{axisTitle}}</text>
  </svg>
  </figure>
  """
