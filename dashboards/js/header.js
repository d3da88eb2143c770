// The header: which study is open, and the buttons of the whole page; and the tour, a window of its own.

function button(label, press) {
  const made = document.createElement("button")
  made.type = "button"
  made.addEventListener("click", press)
  made.textContent = label
  return made
}

// Where a dashboard that was started on a computer is found, by that computer alone.
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

// The parts of a page stand within each other, each apart.
function found_within(root, selector) {
  for (const one of root.querySelectorAll("*")) {
    const found = one.matches(selector) ? one : one.shadowRoot && found_within(one.shadowRoot, selector)
    if (found) return found
  }
  return null
}

export function render({model}) {
  const top = document.createElement("div")
  top.className = "top"
  const study = document.createElement("div")
  study.className = "study"
  const buttons = document.createElement("div")
  buttons.className = "buttons"
  const tour = document.createElement("dialog")
  const copied = document.createElement("span")
  copied.className = "copied"
  copied.setAttribute("role", "status")
  const skip = document.createElement("a")
  skip.className = "skip"
  skip.href = "#"
  skip.addEventListener("click", (event) => {
    event.preventDefault()
    const content = found_within(document, ".page")
    if (!content) return
    content.tabIndex = -1
    content.focus()
  })
  top.append(skip, study, buttons, tour)

  const press = (name) => () => { model.pressed = name + " " + Date.now() }
  const undo = button("", press("undo"))
  const redo = button("", press("redo"))
  const help = button("", () => tour.showModal())
  let timer = null
  const copy = button("", async () => {
    const [, done, without_changes, by_hand, of_this_computer] = model.link
    const local = LOOPBACK.test(location.hostname) ? " " + of_this_computer : ""
    clearTimeout(timer)
    try {
      // There is no clipboard where the connection is not encrypted, or where it is forbidden.
      await navigator.clipboard.writeText(location.href)
    } catch (error) {
      show_link(by_hand + local)
      return
    }
    copied.textContent = (model.changed ? without_changes : done) + local
    timer = setTimeout(() => { copied.replaceChildren() }, 8000)
  })
  const language = button("", press("language"))
  // What the tab remembers is of whoever logs out.
  const leave = button("", () => { sessionStorage.clear(); location.assign("logout") })
  buttons.append(undo, redo, help, copy, language, leave, copied)

  const show_link = (label) => {
    const address = document.createElement("input")
    address.value = location.href
    address.readOnly = true
    address.setAttribute("aria-label", label)
    const line = document.createElement("label")
    line.append(label, " ", address)
    address.addEventListener("blur", () => { copied.replaceChildren() })
    copied.replaceChildren(line)
    address.select()
  }

  const say = () => {
    skip.textContent = model.skip
    const [undo_label, redo_label, help_label, other_language, leave_label] = model.labels
    undo.textContent = "↶ " + undo_label
    redo.textContent = "↷ " + redo_label
    help.textContent = help_label
    copy.textContent = model.link[0]
    language.textContent = other_language
    language.lang = model.other
    leave.textContent = leave_label
    leave.hidden = !leave_label
  }
  const link_to = (query, text) => {
    const link = document.createElement("a")
    link.href = "?" + query
    link.dataset.go = query
    link.textContent = text
    return link
  }
  const tell = () => {
    const title = document.createElement("h1")
    title.textContent = model.heading
    title.title = model.heading
    const line = document.createElement("p")
    line.append(model.about)
    if (model.verified) {
      const verified = link_to("page=check", model.verified)
      verified.className = "verified"
      line.append(verified)
    }
    if (model.changed) {
      const changed = document.createElement("span")
      changed.className = "changed"
      changed.setAttribute("role", "status")
      changed.append(link_to("page=parameters&shown=changes", model.changed))
      line.append(changed)
    }
    if (model.elsewhere) {
      const link = document.createElement("a")
      link.href = "?"
      link.textContent = model.elsewhere
      line.append(link)
    }
    study.replaceChildren(title, line)
  }
  const enable = () => {
    undo.disabled = !model.can_undo
    redo.disabled = !model.can_redo
  }
  const show_tour = () => {
    const [heading, close, ...steps] = model.tour
    const title = document.createElement("h2")
    title.id = "tour-heading"
    title.textContent = heading
    tour.setAttribute("aria-labelledby", title.id)
    const list = document.createElement("ol")
    for (const step of steps) {
      const [name, ...rest] = step.split("|")
      const item = document.createElement("li")
      const bold = document.createElement("b")
      bold.textContent = name
      item.append(bold, " ", rest.join("|"))
      list.append(item)
    }
    tour.replaceChildren(title, list, button(close || "", () => tour.close()))
  }

  for (const name of ["labels", "link", "other", "skip"]) model.on(name, say)
  for (const name of ["heading", "about", "verified", "changed", "elsewhere"]) model.on(name, tell)
  for (const name of ["can_undo", "can_redo"]) model.on(name, enable)
  model.on("tour", show_tour)
  say()
  tell()
  enable()
  show_tour()
  return top
}
