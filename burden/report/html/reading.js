/* One of the two languages is shown; what says something in an attribute says it in that one too. */
function speak(language) {
  page.lang = language
  document.title = names.title[language]
  for (const button of document.querySelectorAll('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === language))
  for (const named of document.querySelectorAll('[data-label-nl]'))
    named.setAttribute('aria-label', named.getAttribute('data-label-' + language))
  page.dispatchEvent(new Event('spoken'))
}

for (const button of document.querySelectorAll('[data-language]'))
  button.addEventListener('click', () => speak(button.dataset.language))
/* What is looked for: rows without it are hidden, and the next row with it is one press away. */
const search = document.getElementById('search'), next = document.getElementById('next')
const plain_text = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
let hits = [], hit = -1

function look_for() {
  const wanted = plain_text(search.value.trim()), other = page.lang === 'nl' ? 'en' : 'nl'
  hits = []
  hit = -1
  for (const part of document.querySelectorAll('.part')) {
    let some = false
    for (const row of part.querySelectorAll(`:scope > :not([lang=${other}]) tbody tr`)) {
      row.hidden = !plain_text(row.textContent).includes(wanted)
      if (!row.hidden) hits.push(row)
      some ||= !row.hidden
    }
    part.hidden = !some
  }
  page.classList.toggle('is-searching', wanted !== '')
  next.hidden = wanted === '' || hits.length === 0
  const text = hits.length ? said.found : said.not_found
  document.getElementById('found').replaceChildren(wanted === '' ? '' : spoken(text, { count: String(hits.length) }))
}
function go_on() {
  if (!hits.length) return
  if (hit >= 0) hits[hit].classList.remove('hit')
  hit = (hit + 1) % hits.length
  hits[hit].classList.add('hit')
  hits[hit].scrollIntoView({ block: 'center' })
}
let waiting
search.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(look_for, 200) })
search.addEventListener('keydown', event => {
  if (event.key !== 'Enter') return
  clearTimeout(waiting)
  if (hit < 0) look_for()
  go_on()
})
next.addEventListener('click', go_on)
page.addEventListener('spoken', () => {
  search.placeholder = search.getAttribute('data-label-' + page.lang)
  if (search.value) look_for()
})

document.getElementById('print').addEventListener('click', () => window.print())
figure_tables()
follow()
speak(page.lang)
