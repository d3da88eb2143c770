/* One of the two languages is shown; what says something in an attribute says it in that one too. */
function speak(language) {
  page.lang = language
  for (const button of document.querySelectorAll('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === language))
  for (const named of document.querySelectorAll('[data-label-nl]'))
    named.setAttribute('aria-label', named.getAttribute('data-label-' + language))
  page.dispatchEvent(new Event('spoken'))
}

for (const button of document.querySelectorAll('[data-language]'))
  button.addEventListener('click', () => speak(button.dataset.language))
document.getElementById('print').addEventListener('click', () => window.print())
figure_tables()
follow()
speak(page.lang)
