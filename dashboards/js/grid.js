// Work in a table as in a spreadsheet: select, move, type, copy and paste. What changes cells is one message to the page.

const CELL = ".tabulator-cell", EDITING = ".tabulator-editing"
const STEPS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}
const MOMENT = 150, TWICE = 500

export function render({model, view}) {
  const bar = document.createElement("div")
  bar.className = "bar"
  const part = (kind, name) => {
    const made = document.createElement(kind)
    made.className = name
    bar.append(made)
    return made
  }
  const place = part("b", "place"), said = part("span", "said"), wrong = part("button", "wrong")
  const content = part("div", "content"), beside = part("div", "beside")
  said.setAttribute("role", "status")
  wrong.type = "button"
  wrong.addEventListener("click", () => model.send_msg({do: "wrong"}))

  let grid = null, shadow = null, is_gone = false
  // The selection: where it began and where it ends, each the number of a row and a field.
  let anchor = null, head = null
  // The cell that was typed in, of which the line above goes on to tell until the reader goes on from the next one.
  let typed = null
  let is_within = false, leaves = false, drags = false, timer = null, pressed = 0

  const table = () => grid.tabulator
  const rows = () => table().getRows("active")
  const fields = () => table().getColumns().map((one) => one.getField()).filter((field) => field in model.headings)
  const row_at = (number) => rows().findIndex((row) => row.getData().number === number)
  const range = () => {
    const names = fields()
    const down = [row_at(anchor[0]), row_at(head[0])], across = [names.indexOf(anchor[1]), names.indexOf(head[1])]
    return {top: Math.min(...down), bottom: Math.max(...down), names: names.slice(Math.min(...across), Math.max(...across) + 1)}
  }
  const cell_at = ([number, field]) => rows()[row_at(number)]?.getCell(field) || null
  const editing = () => shadow.querySelector(EDITING)
  const text_of = (row, field) => String(row.getData()[field] ?? "")
  const seen_of = (row, field) => shown(text_of(row, field))

  // What is seen of the selection

  const labelled = (field, text) => {
    const label = document.createElement("small")
    label.textContent = shown(model.headings[field])
    return [label, ` ${text} `]
  }
  const paint = () => {
    if (!table()?.initialized) return
    const all = rows(), names = fields()
    if (!all.length || !names.length) return
    for (const name of ["anchor", "head"]) {
      const known = name === "anchor" ? anchor : head
      if (known && row_at(known[0]) >= 0 && names.includes(known[1])) continue
      const next = [all[0].getData().number, known && names.includes(known[1]) ? known[1] : names[0]]
      if (name === "anchor") anchor = next
      else head = next
    }
    for (const one of shadow.querySelectorAll(CELL)) {
      one.classList.remove("selected", "here")
      if (one.tabIndex !== -1 || !one.hasAttribute("tabindex")) one.tabIndex = -1
    }
    const {top, bottom, names: chosen} = range()
    const is_block = top < bottom || chosen.length > 1
    for (const row of all.slice(top, bottom + 1)) {
      for (const field of chosen) row.getCell(field).getElement().classList.toggle("selected", is_block)
    }
    const here = cell_at(anchor).getElement()
    here.classList.add("here")
    here.tabIndex = 0
    if (typed && row_at(typed[0]) < 0) typed = null
    const [number, told] = typed || anchor, row = rows()[row_at(number)]
    const [code, ...named] = model.named.map((field) => seen_of(row, field))
    const called = [model.row.replace("{row}", number), code, named.find(Boolean)]
    place.textContent = [typed ? model.typed : "", ...called].filter(Boolean).join(" ")
    const restated = model.restated[number]?.[told]
    content.replaceChildren(...labelled(told, restated ? "" : seen_of(row, told) || "–"), restated || "")
    beside.tabIndex = 0
    beside.replaceChildren(...model.beside.flatMap((field) => {
      const text = text_of(row, field)
      if (!text || field === told) return []
      const title = text.split(";").map((key) => model.sources[key.trim()]).filter(Boolean).join("; ")
      return labelled(field, shown(title && field === model.beside[0] ? `${text} – ${title}` : text))
    }))
  }
  const uncover = (element) => {
    element.scrollIntoView({block: "nearest", inline: "nearest"})
    const holder = shadow.querySelector(".tabulator-tableholder")
    if (!holder) return
    if (element.classList.contains("tabulator-frozen")) {
      holder.scrollLeft = 0
      return
    }
    // Pinned columns lie over the others.
    const pinned = [...element.parentNode.querySelectorAll(".tabulator-frozen")].map((one) => one.getBoundingClientRect().right)
    const covered = Math.max(0, ...pinned) - element.getBoundingClientRect().left
    if (covered > 0) holder.scrollLeft -= covered
  }
  const focus = () => {
    const element = cell_at(anchor)?.getElement()
    if (!element || editing()) return
    element.focus({preventScroll: true})
    uncover(cell_at(head)?.getElement() || element)
  }
  const tell = () => {
    clearTimeout(timer)
    timer = setTimeout(() => { if (anchor) model.send_msg({do: "at", row: anchor[0], field: anchor[1]}) }, MOMENT)
  }
  const select = (from, to = from) => {
    const before = anchor
    typed = null
    anchor = from
    head = to
    leaves = false
    say("")
    paint()
    focus()
    if (!before || before[0] !== anchor[0] || before[1] !== anchor[1]) tell()
  }
  const move = ([down, across], extends_it, far = false) => {
    const all = rows(), names = fields(), from = extends_it ? head : anchor
    const at = row_at(from[0]) + (far ? down * all.length : down)
    const column = names.indexOf(from[1]) + (far ? across * names.length : across)
    if (!far && !extends_it && (at < 0 || at >= all.length)) {
      model.send_msg({do: "beyond", row: from[0], field: from[1], by: down})
      return
    }
    const next = [
      all[Math.max(0, Math.min(at, all.length - 1))].getData().number,
      names[Math.max(0, Math.min(column, names.length - 1))],
    ]
    select(extends_it ? anchor : next, next)
  }

  // Typing

  const edit = (replaces) => {
    const cell = cell_at(anchor)
    typed = null
    paint()
    cell?.edit()
    const input = editing()?.querySelector("input, textarea")
    if (!input) return
    input.focus({preventScroll: true})
    // What is chosen from a list is looked up by what is typed.
    if (replaces || cell.getColumn().getDefinition().editor !== "input") input.select()
    else input.setSelectionRange?.(input.value.length, input.value.length)
  }
  // What is typed at once after Enter or Tab belongs to the next cell, so that is gone to within the same event.
  let pending = null
  const settle = () => {
    const act = pending
    if (!act || editing()) return
    pending = null
    act()
  }
  // A list that has just been opened cannot be left at once.
  const leave_editor = (act, tries = 50) => {
    const input = editing()?.querySelector("input, textarea")
    input?.focus({preventScroll: true})
    input?.blur()
    if (!editing()) act()
    else if (tries) setTimeout(() => leave_editor(act, tries - 1), 10)
  }
  const within_editor = (event) => {
    const step = {Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1]}[event.key]
    if (event.key === "Tab") {
      event.preventDefault()
      event.stopPropagation()
      leave_editor(() => move(step))
    } else if (step || event.key === "Escape") {
      pending = () => {
        if (!step) return focus()
        const left = anchor
        move(step)
        if (anchor !== left) typed = left
        paint()
      }
      setTimeout(settle)
    } else pending = null
  }
  const press = (event) => {
    if (!anchor || event.isComposing) return
    if (editing()) return within_editor(event)
    if (!event.target.closest?.(CELL)) return
    const control = event.ctrlKey || event.metaKey, key = control ? event.key.toLowerCase() : event.key
    const is_text = (event.key.length === 1 || event.key === "Dead") &&
      ((!control && !event.altKey) || event.getModifierState("AltGraph"))
    const names = fields(), at = names.indexOf(anchor[1])
    const send = (what) => () => model.send_msg({do: what, ...selection()})
    let act = null
    if (event.altKey && event.key === "ArrowDown") act = () => edit(false)
    else if (STEPS[event.key]) act = () => move(STEPS[event.key], event.shiftKey, control)
    else if (key === "Enter") act = () => move([event.shiftKey ? -1 : 1, 0])
    else if (key === "F2") act = () => edit(false)
    else if (key === "Delete" || key === "Backspace") act = send("empty")
    else if (key === "Home" || key === "End") act = () => move([0, key === "Home" ? -1 : 1], event.shiftKey, true)
    else if (key === "PageUp" || key === "PageDown") act = () => model.send_msg({do: "turn", by: key === "PageUp" ? -1 : 1})
    else if (control && key === "a") act = () => select([rows()[0].getData().number, names[0]], [rows().at(-1).getData().number, names.at(-1)])
    else if (control && key === "d") act = send("down")
    else if (control && key === "f") act = () => model.send_msg({do: "find"})
    else if (key === "Tab") {
      // Out of the table at its edges, and from anywhere after Escape.
      const next = at + (event.shiftKey ? -1 : 1)
      if (!leaves && next >= 0 && next < names.length) act = () => move([0, event.shiftKey ? -1 : 1])
    } else if (key === "Escape") act = () => { select(anchor); leaves = true; say(model.leave) }
    else if (is_text) {
      edit(true)  // the browser puts the character in what has the focus by then
      return
    }
    if (key === "Tab") event.stopPropagation()
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const selection = () => {
    const {top, bottom, names} = range()
    return {row: rows()[top].getData().number, field: names[0], height: bottom - top + 1, width: names.length}
  }

  // The clipboard

  const quoted = (text) => /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const is_ours = (event) => anchor && !editing() && event.composedPath()[0].closest?.(CELL)
  const copy = (event) => {
    if (!is_ours(event)) return false
    const {top, bottom, names} = range()
    const lines = rows().slice(top, bottom + 1).map((row) => names.map((field) => quoted(text_of(row, field))).join("\t"))
    event.clipboardData.setData("text/plain", lines.join("\n"))
    event.preventDefault()
    say(model.copied.replace("{rows}", bottom - top + 1).replace("{columns}", names.length))
    return true
  }
  const cut = (event) => { if (copy(event)) model.send_msg({do: "empty", ...selection()}) }
  const paste = (event) => {
    if (!is_ours(event)) return
    event.preventDefault()
    const text = event.clipboardData.getData("text/plain")
    if (text) model.send_msg({do: "paste", text: text.length > model.most ? null : text, ...selection()})
  }

  // The mouse

  const place_of = (event) => {
    const element = event.composedPath().find((one) => one.classList?.contains("tabulator-cell"))
    const row = element && rows().find((one) => one.getElement() === element.parentNode)
    return row ? [row.getData().number, element.getAttribute("tabulator-field")] : null
  }
  const point = (event) => {
    const found = event.button === 0 && !event.composedPath()[0].closest?.(EDITING) && place_of(event)
    if (!found) return
    const names = fields()
    if (!names.includes(found[1])) select([found[0], names[0]], [found[0], names.at(-1)])
    else if (event.shiftKey) select(anchor, found)
    else {
      // A browser knows no double click where the cell was drawn anew after the first one.
      const is_twice = event.pointerType === "touch" || event.timeStamp - pressed < TWICE
      const again = is_twice && anchor && anchor[0] === found[0] && anchor[1] === found[1]
      pressed = event.timeStamp
      select(found)
      if (again) setTimeout(() => { if (!editing()) edit(false) })
      drags = event.pointerType !== "touch"
    }
    if (!names.includes(found[1]) || event.shiftKey) event.preventDefault()
  }
  const drag = (event) => {
    if (!drags) return
    const found = event.buttons === 1 ? place_of(event) : null
    drags = event.buttons === 1
    if (found && fields().includes(found[1]) && String(found) !== String(head)) select(anchor, found)
  }

  // What the page says

  const say = (text) => { said.textContent = shown(text) }
  const bring = () => {
    const [row, field, number] = model.wanted
    if (number <= model.brought || row_at(row) < 0 || !table()?.initialized) return
    model.brought = number
    is_within = true
    select([row, fields().includes(field) ? field : fields()[0]])
    cell_at(anchor).getElement().scrollIntoView({block: "center", inline: "nearest"})
    uncover(cell_at(anchor).getElement())
  }
  const stay = () => { if (model.brought < model.wanted[2]) model.brought = model.wanted[2] }
  const drawn = () => {
    const header = shadow.querySelector(".tabulator-header")
    if (header) grid.el.style.setProperty("--head", `${header.offsetHeight}px`)
    paint()
    point_order()
    bring()
    // Rows that are drawn anew take the focus along.
    if (is_within && !editing() && !shadow.activeElement) focus()
  }
  const come_in = () => { is_within = true }
  const go_out = (event) => { if (event.relatedTarget) is_within = grid.el.contains(event.relatedTarget) }
  const point_outside = (event) => { if (!event.composedPath().includes(grid.el)) is_within = false }
  const undo = (event) => {
    const key = event.key?.toLowerCase(), from = event.composedPath()[0]
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !["z", "y"].includes(key)) return
    if (from.matches?.("input, textarea, [contenteditable]") || !bar.isConnected) return
    event.preventDefault()
    model.send_msg({do: key === "y" || event.shiftKey ? "redo" : "undo"})
  }

  const sort = (event) => {
    const column = event.composedPath().find((one) => one.classList?.contains("tabulator-col"))
    const field = column?.getAttribute("tabulator-field")
    if (field in model.headings && !event.composedPath()[0].classList.contains("tabulator-col-resize-handle")) {
      model.send_msg({do: "sort", field})
    }
  }
  const point_order = () => {
    for (const one of shadow.querySelectorAll(".tabulator-col")) {
      const is_it = one.getAttribute("tabulator-field") === model.order[0]
      if (is_it) one.setAttribute("aria-sort", model.order[1] ? "descending" : "ascending")
      else one.removeAttribute("aria-sort")
    }
  }

  // What draws rows anew would take along the text that is being typed: it waits until that is in its cell.
  const hold_back = () => {
    const held = new Map()
    for (const name of ["redraw", "setData", "updateOrAddData"].filter((one) => grid[one])) {
      const draw = grid[name].bind(grid)
      grid[name] = (...given) => {
        if (table() && !editing()) return draw(...given)
        held.set(name, () => grid[name](...given))
        return Promise.resolve()
      }
    }
    const release = () => setTimeout(() => {
      const all = [...held.values()]
      held.clear()
      for (const draw of all) draw()
    })
    for (const kind of ["cellEdited", "cellEditCancelled"]) table().on(kind, release)
  }

  const heard = [
    ["click", sort],
    ["keydown", press], ["keydown", stay], ["pointerdown", stay], ["pointerdown", point], ["pointermove", drag],
    ["copy", copy], ["cut", cut], ["paste", paste], ["focusin", come_in], ["focusout", go_out],
  ]
  const attach = () => {
    if (is_gone) return
    grid = view.parent?.child_views?.find((one) => one.tabulator)
    if (!grid) return void requestAnimationFrame(attach)
    shadow = grid.shadow_el
    for (const [kind, act] of heard) shadow.addEventListener(kind, act, true)
    shadow.addEventListener("keydown", settle)
    table().on("renderComplete", drawn)
    table().on("dataProcessed", drawn)
    hold_back()
    // A grid may hold nothing that has the focus and is no row; the cells bring the reader everywhere.
    shadow.querySelector(".tabulator-tableholder")?.removeAttribute("tabindex")
    drawn()
    warn()
  }
  document.addEventListener("pointerdown", point_outside, true)
  document.addEventListener("keydown", undo)
  const warn = () => {
    wrong.textContent = model.wrong
    wrong.hidden = !model.wrong
    if (!grid) return
    // What is wrong stands over the bottom of the window: the cell that the reader is in comes out from under it.
    grid.el.classList.toggle("above-strip", Boolean(model.wrong))
    const element = editing() || shadow.activeElement?.closest(CELL)
    if (model.wrong && element) uncover(element)
  }
  model.on("wrong", warn)
  model.on("order", () => { if (grid) point_order() })
  for (const name of ["sources", "restated"]) model.on(name, () => { if (grid) paint() })
  model.on("sent", () => { model.seen = model.sent })
  model.on("wanted", () => { if (grid) bring() })
  model.on("said", () => say(model.said[0]))
  model.on("remove", () => {
    is_gone = true
    document.removeEventListener("pointerdown", point_outside, true)
    document.removeEventListener("keydown", undo)
  })
  say(model.said[0])
  warn()
  attach()
  return bar
}
