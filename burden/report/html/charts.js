/* The figures, drawn as those of the documents are described. Expressions are read, and never run as code. */
const drawn = new Set()

async function draw_charts() {
  const language = page.lang
  for (const [name, chart] of Object.entries(data.charts[language])) {
    const place = document.querySelector(`#chart-${name} > [lang=${language}]`), key = name + language
    if (!place || drawn.has(key)) continue
    drawn.add(key)
    const quiet = { actions: false, defaultStyle: false, tooltip: { disableDefaultStyle: true } }
    await window.drawChart(place, chart, { ast: true, renderer: 'svg', ...quiet })
  }
}
page.addEventListener('spoken', () => { draw_charts() })
