// What the page asks of the browser: its address, its width, its memory, and what to do without a server.

function remember(model) {
  // A browser may forbid memory; then nothing is remembered.
  try { if (model.token) sessionStorage.setItem("burden-dashboard/" + model.memory, model.token) } catch (error) {}
}

function remembered(model) {
  try { return sessionStorage.getItem("burden-dashboard/" + model.memory) || "" } catch (error) { return "" }
}

// A tab that is opened from this one begins with the same edits: it is handed the token, once and within a moment.
const HANDED = "burden-dashboard-handed/", MOMENT = 20000

function hand_over(model) {
  try { localStorage.setItem(HANDED + model.memory, JSON.stringify([model.token, Date.now()])) } catch (error) {}
}

function handed_over(model) {
  try {
    const found = JSON.parse(localStorage.getItem(HANDED + model.memory) || "null")
    localStorage.removeItem(HANDED + model.memory)
    return found && Date.now() - found[1] < MOMENT ? found[0] : ""
  } catch (error) { return "" }
}

// What comes before a link is opened; of what goes from one thing to another a page hears nothing within a pane.
const MOVES = ["wheel", "touchmove", "pointerdown", "keydown"], STILL = 150, DRAWN = 1500, LATEST = 15000
const POINTED_AT = ["pointermove", "pointerdown", "keydown"]

export function render({model, view}) {
  const line = document.createElement("div")
  line.setAttribute("role", "alert")
  line.className = "lost"
  line.hidden = true

  const speak = () => {
    document.documentElement.lang = model.language
    document.title = model.heading
  }
  let entries = model.address[1], visit = ""
  // A page that is opened begins at its top; who goes back or forward comes where they were.
  let place = null, saving = null, restoring = null
  const find_place = () => {
    for (let node = view.el; node && !place; node = node.assignedSlot || node.parentNode || node.host) {
      if (node.classList?.contains("main-content")) place = node
    }
    if (place) {
      place.addEventListener("scroll", save_place)
      wait()
    }
    else if (!is_gone) requestAnimationFrame(find_place)
  }
  // A tab that had work gets a page with that: what is typed before would be lost with the page that goes.
  const wait = () => { place.inert = Boolean(before || handed) && !model.begun }
  const save_place = () => {
    if (restoring) return
    clearTimeout(saving)
    saving = setTimeout(() => history.replaceState({top: place.scrollTop}, ""), STILL)
  }
  const stay = () => { clearInterval(restoring); restoring = null }
  const restore_place = () => {
    stay()
    clearTimeout(saving)
    const top = history.state?.top, begun = Date.now()
    if (!place || top === undefined) return
    // Until the server has answered, another page is there; that of the place is drawn then, and may not be as high yet.
    let moved = begun
    restoring = setInterval(() => {
      if (model.address[2] !== visit || Math.abs(place.scrollTop - top) > 1) moved = Date.now()
      place.scrollTop = top
      if (Date.now() - moved > DRAWN || Date.now() - begun > LATEST) stay()
    }, 50)
  }
  const show_address = () => {
    const [query, entry, after] = model.address, adds = entry > entries
    entries = entry
    // What was asked for before the reader went back does not take the place of where they are now.
    if (after !== visit || query === location.search.slice(1)) return
    const url = query ? "?" + query : location.pathname
    if (!adds) return history.replaceState(history.state, "", url)
    const page = (text) => new URLSearchParams(text).get("page"), opens = page(query) !== page(location.search)
    clearTimeout(saving)
    stay()
    if (opens && place) place.scrollTop = 0
    history.pushState({top: place?.scrollTop || 0}, "", url)
  }
  const go_back = () => {
    visit = String(Date.now())
    restore_place()
    model.visited = location.search.slice(1) + "&at=" + visit
  }
  // Links within the dashboard stand in panes that are apart from the page, so they are looked up on the path of an
  // event. What they do not mention stays as it is, but for what was chosen on a page; what they leave empty is as usual.
  const link_of = (event) => event.composedPath().find((node) => node.dataset && node.dataset.go)
  const complete = (event) => {
    const link = link_of(event)
    if (!link) return
    const query = new URLSearchParams(model.shared)
    for (const [name, value] of new URLSearchParams(link.dataset.go)) {
      if (value) query.set(name, value)
      else query.delete(name)
    }
    link.href = "?" + query
  }
  const follow = (event) => {
    const link = link_of(event)
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    model.followed = link.dataset.go + "&at=" + Date.now()
  }
  const open_another = (event) => {
    const link = event.composedPath().find((node) => node.tagName === "A" && node.getAttribute("href")?.startsWith("?"))
    if (link && model.unsaved && (event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1)) hand_over(model)
  }
  const ask = (event) => { if (model.unsaved && !is_leaving) event.preventDefault() }
  let is_leaving = false, is_gone = false
  const KEPT = "burden-dashboard-work/" + model.memory
  let before = ""
  try { before = sessionStorage.getItem(KEPT) || "" } catch (error) {}
  const put = (work) => {
    try { sessionStorage.setItem(KEPT, work); return true } catch (error) { return false }
  }
  const keep = () => {
    try { sessionStorage.removeItem(KEPT) } catch (error) {}
    // Of what the memory of a tab cannot hold, it is at least known that it was there.
    if (model.work) put(model.work) || put("?")
  }
  const give_back = () => { if (model.wants_work) model.returned = before }
  const offer = () => {
    const [said, label, name] = model.offer
    line.replaceChildren(said || "")
    line.hidden = !said
    if (!label) return
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([before], {type: "application/json"}))
    link.download = name
    link.textContent = label
    line.append(" ", link)
  }
  let timer = null
  const measure = () => {
    clearTimeout(timer)
    timer = setTimeout(() => { model.width = window.innerWidth }, 300)
  }
  const lose = () => {
    line.replaceChildren(model.lost + " ")
    const again = document.createElement("button")
    again.textContent = model.reload
    again.onclick = () => { is_leaving = true; location.reload() }
    line.append(again)
    line.hidden = false
  }

  model.on("language", speak)
  model.on("heading", speak)
  model.on("address", show_address)
  model.on("work", keep)
  model.on("wants_work", give_back)
  model.on("offer", offer)
  model.on("begun", () => { if (place) wait() })
  window.addEventListener("popstate", go_back)
  window.addEventListener("resize", measure)
  for (const kind of MOVES) document.addEventListener(kind, stay, true)
  for (const kind of POINTED_AT) document.addEventListener(kind, complete)
  document.addEventListener("click", follow)
  document.addEventListener("click", open_another, true)
  document.addEventListener("auxclick", open_another, true)
  window.addEventListener("beforeunload", ask)
  const own = view.model.document
  if (own) {
    own.on_event("connection_lost", lose)
    own.on_event("client_reconnected", offer)
  }
  model.on("remove", () => {
    is_gone = true
    stay()
    for (const kind of MOVES) document.removeEventListener(kind, stay, true)
    place?.removeEventListener("scroll", save_place)
    window.removeEventListener("popstate", go_back)
    window.removeEventListener("resize", measure)
    for (const kind of POINTED_AT) document.removeEventListener(kind, complete)
    document.removeEventListener("click", follow)
    document.removeEventListener("click", open_another, true)
    document.removeEventListener("auxclick", open_another, true)
    window.removeEventListener("beforeunload", ask)
  })

  const own_token = remembered(model), handed = own_token ? "" : handed_over(model)
  speak()
  find_place()
  model.handed = Boolean(handed)
  model.had_work = Boolean(before)
  model.remembered = own_token || handed
  remember(model)
  model.width = window.innerWidth
  model.ready = true
  return line
}
