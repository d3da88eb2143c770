const page = document.documentElement
const names = data.names, said = names.said
const changed = new Map()   // the figures that a reader changed, by their key

/* Elements: attributes by name, then what is in it; text is only ever put in as text. */
function element(name, attributes = {}, ...content) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value)
  made.append(...content)
  return made
}

/* A text in both languages, of which one is shown. */
function spoken(text, fill = {}) {
  const filled = language => Object.entries(fill).reduce(
    (so_far, [name, value]) => so_far.replace('{' + name + '}', value[language] ?? value), text[language])
  if (filled('nl') === filled('en')) return document.createTextNode(filled('nl'))
  const both = document.createDocumentFragment()
  for (const language of ['nl', 'en']) both.append(element('span', { lang: language }, filled(language)))
  return both
}
const at_position = (forms, at) => ({ nl: forms.nl[at], en: forms.en[at] })

const formats = {}
function number(value, language, least, most) {
  if (!Number.isFinite(value)) return '–'
  const key = [language, least, most].join()
  formats[key] ||= new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB',
    { minimumFractionDigits: least, maximumFractionDigits: most })
  return formats[key].format(value).replace('-', '−')
}
const WRITTEN = {
  'money per firm': (value, language) => number(value, language, ...(Math.abs(value) < 100 ? [2, 2] : [0, 0])),
  share: (value, language) => number(value * 100, language, 0, 1) + '%',
  difference: (value, language) => (value > 0 ? '+' : '') + number(value, language, 0, 0),
  rounded: (value, language) => number(Number(value.toPrecision(3)), language, 0, 2),
}
const whole = (value, language) => number(value, language, 0, 0)
const written = (value, language, form) => (WRITTEN[form] || whole)(value, language)
const differs = (now, before) =>
  Number.isFinite(now) !== Number.isFinite(before) || Math.abs(now - before) > 1e-9 * Math.max(1, Math.abs(before))

/* Tables that follow: beside what was delivered stands what it is now. */
let lines = worked_out()
const before = new Map(data.following.map(table => [table.table, totals[table.kind](table, lines)]))

function show_tables() {
  for (const table of data.following) {
    const now = totals[table.kind](table, lines), was = before.get(table.table)
    for (const body of document.querySelectorAll(`#table-${table.table} tbody`)) {
      const language = body.closest('[lang]').lang
      table.columns.forEach(({ name, form }, column) => {
        if (!(name in now[0])) return
        now.forEach((figures, row) =>
          show_cell(body.rows[row].cells[column], figures[name], was[row][name], form, language))
      })
    }
  }
}

function show_cell(cell, now, was, form, language) {
  cell.dataset.value = now
  if (!differs(now, was)) {
    if (cell.classList.contains('follows')) {
      cell.classList.remove('follows')
      cell.replaceChildren(...cell.lastElementChild.childNodes)
    }
    return
  }
  if (!cell.classList.contains('follows')) {
    const delivered = element('span', { class: 'was', title: said.delivered[language] }, ...cell.childNodes)
    cell.append(element('span', { class: 'now' }), delivered)
    cell.classList.add('follows')
  }
  cell.firstElementChild.textContent = written(now, language, form)
}

const short = value => spoken({ nl: number(value, 'nl', 0, 6), en: number(value, 'en', 0, 6) })

/* The figures that may be changed. */
const key_of = (table, field, at) => `${table}-${field}-${at}`

function figure_tables() {
  const place = document.getElementById('changeable')
  for (const table of names.tables) {
    const head = element('tr', {}, element('th', { scope: 'col' }, spoken(table.title)))
    for (const field of table.fields) {
      const unit = field.share ? '%' : spoken(field.unit)
      head.append(element('th', { scope: 'col', class: 'figure' }, spoken(field.label), element('small', {}, unit)))
    }
    head.append(element('th', { scope: 'col' }, spoken(said.source)))
    const body = element('tbody')
    table.sources.forEach((source, at) => {
      const called = element('th', { scope: 'row' }, spoken(at_position(table.labels, at)))
      const row = element('tr', { id: `row-${table.name}-${table.rows[at]}` }, called)
      for (const field of table.fields) row.append(figure_cell(table, field, at))
      row.append(element('td', { class: 'source' }, source))
      body.append(row)
    })
    const title = language => said.figures_of[language].replace('{table}', table.title[language])
    const caption = { nl: title('nl'), en: title('en') }
    const grid = element('table', {}, element('caption', {}, spoken(caption)), element('thead', {}, head), body)
    const scroll = element('div', { class: 'scroll', tabindex: '0', role: 'region',
      'data-label-nl': caption.nl, 'data-label-en': caption.en }, grid)
    place.append(element('div', { class: 'part tall' }, element('h3', {}, spoken(table.title)), scroll))
  }
}

function figure_cell(table, field, at) {
  const value = delivered[table.name][field.name][at], key = key_of(table.name, field.name, at)
  const shown = field.share ? Number((value * 100).toPrecision(13)) : value
  const scale = field.share ? 100 : 1
  const bound = (data.bound[`${table.name}/${field.name}`] || []).includes(at)
  const input = element('input', {
    type: 'number', step: 'any', id: key, value: String(shown), title: field.cells[at],
    disabled: bound ? '' : undefined,
    'data-label-nl': `${field.label.nl}: ${table.labels.nl[at]}`,
    'data-label-en': `${field.label.en}: ${table.labels.en[at]}`,
  })
  const cell = element('td', { class: 'figure' }, input, element('small', { class: 'cell' }, field.cells[at]))
  if (bound) cell.append(element('small', {}, spoken(said.bound)))
  const note = element('small', { class: 'was', role: 'status' })
  cell.append(note)
  input.addEventListener('change', () => {
    const wrong = fault(input, field, scale)
    input.setAttribute('aria-invalid', String(Boolean(wrong)))
    note.replaceChildren()
    if (wrong) { note.append(wrong); return }
    if (input.value === '') input.value = String(shown)
    const wanted = Number(input.value)
    values[table.name][field.name][at] = wanted === shown ? value : wanted / scale
    if (wanted === shown) changed.delete(key)
    else {
      changed.set(key, () => { input.value = String(shown); note.replaceChildren(); cell.classList.remove('changed') })
      note.append(spoken(said.delivered), ': ', short(shown))
    }
    cell.classList.toggle('changed', changed.has(key))
    follow()
  })
  return cell
}

/* Why a figure cannot be taken; nothing where it can. */
function fault(input, field, scale) {
  if (input.validity.badInput) return spoken(said.no_number)
  if (input.value === '') return null
  const value = Number(input.value) / scale
  const bounds = [['least', value < field.least], ['most', value > field.most], ['above', value <= field.above]]
  for (const [name, wrong] of bounds) {
    if (field[name] !== null && wrong) {
      const limit = field[name] * scale
      return spoken(said[name], { value: { nl: number(limit, 'nl', 0, 6), en: number(limit, 'en', 0, 6) } })
    }
  }
  return null
}

function follow() {
  lines = worked_out()
  show_tables()
  page.classList.toggle('is-changed', changed.size > 0)
  const text = changed.size === 0 ? said.unchanged : changed.size === 1 ? said.one_changed : said.changed
  document.getElementById('state').replaceChildren(spoken(text, { count: String(changed.size) }))
  document.getElementById('back').hidden = changed.size === 0
  page.dispatchEvent(new Event('followed'))
}

document.getElementById('back').addEventListener('click', () => {
  for (const put_back of changed.values()) put_back()
  changed.clear()
  values = structuredClone(delivered)
  follow()
})
