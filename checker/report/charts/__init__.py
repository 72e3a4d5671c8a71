"""Charts of a run, drawn when a report is written: SVG text for a page, PNG for a document.

    theme_bars, criterion_bars    `outcomes`: in how many dossiers each outcome occurs
    risk_matrix                   `risks`: the register, likelihood by impact
    heat_map                      `groups`: teams or workers by criteria, how many did not meet them

Each gives a `Chart` (or None where there is nothing to draw), which is drawn when `svg` or `png` is called; matplotlib
is not imported before that. Nothing is told by colour alone: every count, level and number is written, and outcomes
differ by hatching too. The same run gives the same bytes.

In the SVG colours are CSS variables with the light colour behind them as what is used where a page defines none; the
names and the light colours are in `colours`. The type face is that of the page around it.
"""
