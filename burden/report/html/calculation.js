/* The functions of capitals that the formulas are written with, as in Excel. */
const CHOOSE = (which, ...values) => values[which - 1]
const ROUND = (value, digits) => Math.sign(value) * Math.round(Math.abs(value) * 10 ** digits) / 10 ** digits
const SIGN = Math.sign, INT = Math.floor, ABS = Math.abs

const data = JSON.parse(document.getElementById('data').textContent)
const rows = data.rows
const delivered = data.values
let values = structuredClone(delivered)
let everything = []

const OF_ONE = data.following.some(table => table.columns.some(column => column.name.startsWith('reached_hours')))

/* What every row of the calculation comes to; rows beyond the lines hold in other years, and count in what is brought
   together over the years only. */
function worked_out() {
  const { overhead, levels, rounding, worth } = data
  const { tariffs, activities, firm_categories, counts, scope, interactions } = values
  const hourly = tariffs.tariff.map((tariff, at) => hourly_of({ tariff, overhead, level: levels.tariffs[at] }).hourly)
  const factor = interactions.change.map((change, at) => factor_of({ change, overlap: interactions.overlap[at] }).factor)
  const acting = data.causes.map(of => of.reduce((product, cause) => product * factor[cause], 1))
  const doing = data.obligation.map((_, at) => {
    const of = Object.fromEntries(Object.keys(activities).map(name => [name, activities[name][at]]))
    of.level = levels.activities[at]
    return {
      hours_per_occurrence: time_of(of).time,
      external_per_occurrence: external_of(of).external,
      investment_per_firm: invested_of(of).invested,
      frequency: of.frequency,
      business_as_usual: of.business_as_usual,
    }
  })
  const made = rows.line.map((line, at) => {
    const activity = rows.activity[at], category = rows.category[at], chain = data.chains[rows.chain[at]]
    const number = chain.rows.reduce((product, row) => product * counts.number[row], 1)
    const of = {
      ...doing[activity],
      firms: firm_categories.firms[category],
      share: rows.scope[at] < 0 ? 0 : scope.share[rows.scope[at]],
      hourly: rows.tariff[at] < 0 ? 0 : hourly[rows.tariff[at]],
      count: chain.has ? number * data.has[chain.has][category] : number,
      interaction: acting[rows.causes[at]],
      rounding,
    }
    const yearly = data.yearly[activity], work_out = yearly ? structural_row : one_off_row
    const row = { structural: 0, reached_structural: 0, ...of, ...work_out(of) }
    const falls = yearly ? '_structural' : '_one_off', not = yearly ? '_one_off' : '_structural'
    Object.assign(row, { ['hours' + falls]: row.hours, ['hours' + not]: 0, ['reached_hours' + not]: 0 })
    Object.assign(row, { ['paid' + falls]: row.external_cost, ['paid' + not]: 0 })
    row.paid_one_off += row.investment
    row.running_cost = row.labour_cost + row.external_cost
    row.cost = row.running_cost + row.investment
    // For one firm that is reached; nothing is rounded then.
    if (OF_ONE) row['reached_hours' + falls] = work_out({ ...of, firms: 1, share: 1, rounding: 1 }).hours
    for (const name of ['annual_equivalent', 'present_value']) {
      const of_one = worth[name], of_labour = worth['labour_' + name] || of_one
      row[name] = over_years({
        ...row,
        running_worth: of_one[rows.running[at]] || 0,
        labour_worth: of_labour[rows.running[at]] || 0,
        investment_worth: of_one[rows.invested[at]] || 0,
      }).total
    }
    return row
  })
  everything = made
  for (let at = data.lines; at < made.length; at++)
    for (const name of ['annual_equivalent', 'present_value']) made[rows.line[at]][name] += made[at][name]
  return made.slice(0, data.lines)
}

const SUMMED = ['one_off', 'structural', 'hours_one_off', 'hours_structural', 'annual_equivalent', 'present_value',
  'paid_one_off', 'paid_structural', 'quantity', 'gross', 'hours', 'running_cost', 'investment', 'cost']
const FALLING = ['one_off', 'structural', 'hours_one_off', 'hours_structural']
const PER_FIRM = FALLING.flatMap(name => ['average_' + name, 'reached_' + name])
const firms_of = categories => categories.reduce((sum, category) => sum + values.firm_categories.firms[category], 0)

/* What a table that follows comes to: an object of figures for each of its rows. */
const totals = {
  sums(table, lines) {
    const found = Array.from({ length: table.rows }, () => ({}))
    for (const row of found) for (const name of SUMMED) row[name] = 0
    lines.forEach((line, at) => {
      const row = found[table.of[at]]
      if (row) for (const name of SUMMED) row[name] += line[name]
    })
    if (table.categories) found.forEach((row, at) => { row.firms = firms_of(table.categories[at]) })
    const reference = found[table.reference]
    if (reference)
      for (const row of found) for (const name of SUMMED) row[name + '_difference'] = row[name] - reference[name]
    return found
  },

  firms(table, lines) {
    const firms = values.firm_categories.firms
    const found = table.categories.map(of => ({
      firms: firms_of(of), obliged: new Set(), ...Object.fromEntries(PER_FIRM.map(name => [name, 0])),
    }))
    lines.forEach((line, at) => {
      const row = found[table.of[at]], category = rows.category[at]
      if (!row || !(line.share > 0)) return
      row.obliged.add(category)
      for (const name of FALLING) {
        row['average_' + name] += line[name]
        row['reached_' + name] += line['reached_' + name] * firms[category]
      }
    })
    for (const row of found) {
      const obliged = firms_of([...row.obliged])
      for (const name of FALLING) {
        row['average_' + name] = row.firms > 0 ? row['average_' + name] / row.firms : NaN
        row['reached_' + name] = obliged > 0 ? row['reached_' + name] / obliged : NaN
      }
    }
    return found
  },

  /* A row for each year of a mix, from the row that its lines have. */
  years(table, lines) {
    const { courses, wages } = data.years
    const found = Array.from({ length: table.rows }, () => ({ one_off: 0, structural: 0, investment: 0, hours: 0 }))
    everything.forEach((line, at) => {
      const first = table.of[rows.line[at]]
      if (first < 0) return
      const running = courses[rows.running[at]], invested = courses[rows.invested[at]]
      const name = data.yearly[rows.activity[at]] ? 'structural' : 'one_off'
      wages.forEach((wage, year) => {
        const row = found[first + year]
        if (running) {
          row[name] += (line.labour_cost * wage + line.external_cost) * running[year]
          row.hours += line.hours * running[year]
        }
        if (invested) row.investment += line.investment * invested[year]
      })
    })
    for (const row of found) row.cost = row.one_off + row.structural + row.investment
    return found
  },

  /* The activities of an obligation reach the same firms, which count once. */
  obligations(table, lines) {
    const found = totals.sums(table, lines)
    const reached = found.map(() => new Map())
    lines.forEach((line, at) => {
      const of_row = reached[table.of[at]], category = rows.category[at]
      if (of_row) of_row.set(category, Math.max(of_row.get(category) ?? -Infinity, line.affected_firms))
    })
    found.forEach((row, at) => {
      row.affected_firms = [...reached[at].values()].reduce((sum, firms) => sum + firms, 0)
      row.price = row.quantity ? row.gross / row.quantity : NaN
      row.net_factor = row.gross ? row.running_cost / row.gross : NaN
    })
    return found
  },
}
