/* From the mix by way of instrument, obligation and activity to the firms; below each what it comes to. */
const LEVELS = [
  ['mixes', at => rows.mix[at]],
  ['instruments', at => data.instrument[data.obligation[rows.activity[at]]]],
  ['obligations', at => data.obligation[rows.activity[at]]],
  ['activities', at => rows.activity[at]],
]
const shown_sums = []   // what stands behind each name, with the lines that it adds up

function branches(of_lines, level) {
  const [name, position_of] = LEVELS[level]
  const groups = new Map()
  for (const at of of_lines) {
    const position = position_of(at)
    groups.has(position) ? groups.get(position).push(at) : groups.set(position, [at])
  }
  return [...groups].map(([position, below]) => {
    const sums = element('span', { class: 'sums' })
    const branch = element('details', {}, element('summary', {}, spoken(at_position(names[name], position)), sums))
    shown_sums.push([sums, below])
    fill_sums(sums, below)
    branch.addEventListener('toggle', () => {
      if (branch.childElementCount > 1) return
      if (level + 1 < LEVELS.length) branch.append(...branches(below, level + 1))
      else branch.append(line_table(below, position))
    }, { once: true })
    return branch
  })
}

/* Burden, voluntary and financial items and those of other groups each for themselves: they are never added up. */
function fill_sums(place, below) {
  const apart = new Map()
  for (const at of below) {
    const sum = apart.get(data.counts[at]) || { one_off: 0, structural: 0 }
    sum.one_off += lines[at].one_off
    sum.structural += lines[at].structural
    apart.set(data.counts[at], sum)
  }
  place.replaceChildren(...[...apart].sort(([one], [other]) => one - other).map(([counts, sum]) => {
    const what = counts ? [spoken(at_position(names.counts, counts)), ': '] : []
    return element('span', {}, ...what, ...['one_off', 'structural'].flatMap((name, at) =>
      [at ? ', ' : '', amount(sum[name]), ' ', spoken(said[name])]))
  }))
}

const amount = (value, digits = 0) =>
  spoken({ nl: number(value, 'nl', digits, digits), en: number(value, 'en', digits, digits) })
const plain = value => spoken({ nl: number(value, 'nl', 0, 4), en: number(value, 'en', 0, 4) })

/* A figure that leads to its cell among the figures. */
function figure_link(table, field, at) {
  const of = names.tables.find(one => one.name === table), described = of.fields.find(one => one.name === field)
  const value = values[table][field][at]
  const shown = described && described.share ? [plain(value * 100), '%'] : [plain(value)]
  return described
    ? element('a', { href: '#' + key_of(table, field, at), title: described.cells[at] }, ...shown)
    : element('span', {}, ...shown)
}

/* The calculation of an activity for each firm category, with the figures that it takes. */
function line_table(below, activity) {
  const place = element('div', { class: 'lines' })
  const write = () => {
    const body = element('tbody')
    for (const at of below) {
      const line = lines[at], chain = data.chains[rows.chain[at]], scope = rows.scope[at], tariff = rows.tariff[at]
      const counted = chain.rows.flatMap(row => [' × ', figure_link('counts', 'number', row)])
      if (chain.has) counted.push(' × ', plain(data.has[chain.has][rows.category[at]]))
      const of = name => figure_link('activities', name, activity)
      const time = values.activities.minutes[activity] ? [of('minutes'), ' / 60'] : [of('hours')]
      const hourly = () => [' × ', figure_link('tariffs', 'tariff', tariff), ...moved('tariffs', tariff), ...raised()]
      const price = [...time, ...(tariff < 0 ? [] : hourly()), ' + ', of('external_costs'), ...moved('activities', activity)]
      const net = data.causes[rows.causes[at]].flatMap(cause =>
        [' × (1 + ', figure_link('interactions', 'overlap', cause), ' × ', figure_link('interactions', 'change', cause), ')'])
      body.append(element('tr', {},
        element('th', { scope: 'row' }, spoken(at_position(names.categories, rows.category[at]))),
        cell(plain(line.affected_firms), figure_link('firm_categories', 'firms', rows.category[at]), ' × ',
          scope < 0 ? '0' : figure_link('scope', 'share', scope)),
        cell(plain(line.quantity), plain(line.affected_firms), ...counted, ' × ', of('frequency')),
        cell(amount(line.price, 2), ...price),
        cell(spoken({ nl: number(line.net * 100, 'nl', 0, 2) + '%', en: number(line.net * 100, 'en', 0, 2) + '%' }),
          '1 − ', of('business_as_usual'), ...net),
        cell(amount(line.hours)), cell(amount(line.running_cost)),
        cell(amount(line.investment), of('investment'), ...moved('activities', activity))))
    }
    const columns = ['category', 'reached', 'quantity', 'price', 'net', 'hours', 'cost', 'investment']
    const head = element('tr', {}, ...columns.map(name =>
      element('th', { scope: 'col', class: name === 'category' ? '' : 'figure' }, spoken(said[name]))))
    const caption = element('caption', {}, spoken(said.lines), '. ', source_of(activity))
    const table = element('table', {}, caption, element('thead', {}, head), body)
    place.replaceChildren(element('div', { class: 'scroll', tabindex: '0' }, table))
  }
  write()
  page.addEventListener('followed', () => { if (place.isConnected) write() })
  return place
}
/* Money of another year goes to the study's price year; an overhead comes on top of a tariff. */
function moved(table, at) {
  const level = data.levels[table][at]
  return level === 1 ? [] : [' × ', element('span', {}, spoken(said.index), ' ', plain(level))]
}
const raised = () => data.overhead ? [' × (1 + ', plain(data.overhead), ')'] : []
const cell = (shown, ...how) => element('td', { class: 'figure' }, shown, element('small', {}, ...how))

function source_of(activity) {
  const source = names.tables.find(one => one.name === 'activities').sources[activity]
  return source ? element('span', {}, spoken(said.source), ': ', source) : ''
}

page.addEventListener('followed', () => { for (const [place, below] of shown_sums) fill_sums(place, below) })
document.getElementById('tree').append(...branches(lines.map((_, at) => at), 0))
