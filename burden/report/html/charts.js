/* The figures, drawn from the same descriptions as those of the documents; expressions are read, and never run as code. */
const drawn = new Set()

async function draw_charts() {
  const language = page.lang
  for (const [name, chart] of Object.entries(data.charts[language])) {
    const place = document.querySelector(`#chart-${name} > [lang=${language}]`), key = name + language
    if (!place || drawn.has(key)) continue
    drawn.add(key)
    await window.drawChart(place, chart,
      { ast: true, actions: false, logLevel: 1, renderer: 'svg', defaultStyle: false, tooltip: { disableDefaultStyle: true } })
  }
}
page.addEventListener('spoken', () => { draw_charts() })
