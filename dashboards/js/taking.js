// Takes charts and tables along: as pictures, as files of data, as cells for a spreadsheet; and prints pages whole.

const SVG = "http://www.w3.org/2000/svg", FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif"
const EDGE = 16, LINE = 15, SIZE = 11, LONGEST = 60, SHARPNESS = 3, MOST_PIXELS = 16000, MOST_ROWS = 60, STILL = 1500

// Components stand apart from each other: each in a root of its own, in that of what it is part of.
function deep(root, selector) {
  const found = [...root.querySelectorAll(selector)]
  for (const node of root.querySelectorAll("*")) if (node.shadowRoot) found.push(...deep(node.shadowRoot, selector))
  return found
}

// What a cell holds: what the page carries of it, or else its text, without what stands beside that.
function values(cell) {
  if (cell.dataset.taken) return JSON.parse(cell.dataset.taken)
  const copy = cell.cloneNode(true)
  for (const beside of copy.querySelectorAll("[popover], .tag, small")) beside.remove()
  const small = cell.closest("thead") ? cell.querySelector("small")?.textContent : ""
  const text = copy.textContent.trim()
  return [small ? `${text} (${small})` : text]
}

function cells(table) {
  const headings = []
  const taken = []
  for (const [row, {cells}] of [...table.tHead.rows].entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.[column]) column += 1
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          (taken[row + down] ??= [])[column + right] = true
          headings[column + right] = values(cell)
        }
    }
  }
  const rows = [...table.tBodies[0].rows].map(({cells}) => {
    const row = []
    let column = 0
    for (const cell of cells) {
      const held = values(cell)
      for (let right = 0; right < cell.colSpan; right += 1) {
        const {length} = headings[column] ?? [""]
        row.push(...Array.from({length}, (_, part) => right ? null : held[part] ?? null))
        column += 1
      }
    }
    return row
  })
  return [headings.flat(), ...rows]
}

export function render({model}) {
  const box = document.createElement("div")
  const status = document.createElement("p")
  status.setAttribute("role", "status")
  const header = document.createElement("header")
  const print = document.createElement("p")
  print.className = "print"
  box.append(header, print, status)

  // As text, with the decimal sign of the language: a spreadsheet in that language reads numbers in it.
  const is_dutch = () => model.language === "nl"
  const written = (value) => {
    if (value === null) return ""
    return typeof value === "number" && is_dutch() ? String(value).replace(".", ",") : String(value)
  }

  const csv = (table) => {
    // What Excel in that language opens with a double click: with the mark by which it knows UTF-8.
    const separator = is_dutch() ? ";" : ","
    const field = (value) => {
      const text = written(value)
      return /[";,\n\r\t]/.test(text) && typeof value === "string" ? `"${text.replaceAll('"', '""')}"` : text
    }
    const lines = cells(table).map((row) => row.map(field).join(separator) + "\r\n")
    return new Blob(["\ufeff", ...lines], {type: "text/csv;charset=utf-8"})
  }

  const as_html = (rows) => {
    const table = document.createElement("table")
    for (const row of rows) {
      const line = table.insertRow()
      for (const value of row) {
        const cell = line.insertCell()
        cell.textContent = written(value)
        if (typeof value === "number") {
          // The number itself, for Excel and for LibreOffice, whatever decimal sign these expect.
          cell.setAttribute("x:num", value)
          cell.setAttribute("sdval", value)
          cell.setAttribute("sdnum", "1033;")
        } else if (value !== null) {
          // Text stays text: no code becomes a date, and no name a formula.
          cell.setAttribute("style", "mso-number-format:'\\@'")
          cell.setAttribute("sdnum", "1033;0;@")
        }
      }
    }
    const content = new XMLSerializer().serializeToString(table)
    return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>${content}</body></html>`
  }

  const copy = (table) => {
    const rows = cells(table)
    const line = (row) => row.map((value) => written(value).replace(/[\t\n\r]+/g, " ")).join("\t")
    const give = (event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      event.clipboardData.setData("text/plain", rows.map(line).join("\r\n"))
      event.clipboardData.setData("text/html", as_html(rows))
    }
    // The newer way is refused where the page comes without encryption, as it does from a server in an office.
    document.addEventListener("copy", give, {capture: true, once: true})
    const is_done = document.execCommand("copy")
    document.removeEventListener("copy", give, {capture: true})
    tell(is_done ? model.copied : model.refused)
  }

  // A chart as it is drawn, with what a picture by itself has to say: of which study, and where it is from.
  const picture = (drawn) => {
    const {width, height} = drawn.viewBox.baseVal.width ? drawn.viewBox.baseVal : drawn.getBoundingClientRect()
    const measure = document.createElement("canvas").getContext("2d")
    measure.font = `${SIZE}px ${FONT}`
    const lines = model.lines.flatMap((text) => wrapped(text, (line) => measure.measureText(line).width <= width))
    const size = [width + 2 * EDGE, height + 3 * EDGE + lines.length * LINE]
    const made = (name, attributes, text = "") => {
      const node = document.createElementNS(SVG, name)
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
      node.textContent = text
      return node
    }
    const whole = made("svg", {width: size[0], height: size[1], viewBox: `0 0 ${size[0]} ${size[1]}`})
    const inner = drawn.cloneNode(true)
    for (const [key, value] of Object.entries({x: EDGE, y: EDGE, width, height})) inner.setAttribute(key, value)
    inner.removeAttribute("style")
    const below = lines.map((text, at) => {
      const place = {x: EDGE, y: height + 2 * EDGE + (at + 0.8) * LINE}
      return made("text", {...place, "font-family": FONT, "font-size": SIZE, fill: "#56626B"}, text)
    })
    whole.append(made("rect", {width: "100%", height: "100%", fill: "white"}), inner, ...below)
    return {svg: new Blob([new XMLSerializer().serializeToString(whole)], {type: "image/svg+xml"}), size}
  }
  const wrapped = (text, fits) => {
    const lines = [""]
    for (const word of text.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`.trim()
      if (fits(longer) || !lines.at(-1)) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }
  const png = async (drawn) => {
    const {svg, size} = picture(drawn), image = new Image(), canvas = document.createElement("canvas")
    image.src = URL.createObjectURL(svg)
    await image.decode()
    const scale = Math.min(SHARPNESS, MOST_PIXELS / Math.max(...size))
    for (const [at, side] of ["width", "height"].entries()) canvas[side] = Math.round(size[at] * scale)
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
    URL.revokeObjectURL(image.src)
    return new Promise((done) => canvas.toBlob(done, "image/png"))
  }

  const save = (content, what, ending) => {
    const now = new Date(), day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    const named = what.normalize("NFC").replace(/[^\p{L}\p{N}_.]+/gu, "-").slice(0, LONGEST).replace(/^[-.]+|[-.]+$/g, "")
    const link = document.createElement("a")
    link.href = URL.createObjectURL(content)
    link.download = `${model.start}-${named}-${day.map((part) => String(part).padStart(2, "0")).join("-")}.${ending}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  }
  let timer = null
  const tell = (text) => {
    status.textContent = text
    clearTimeout(timer)
    timer = setTimeout(() => { status.textContent = "" }, 6000)
  }

  const take = async (event) => {
    const button = event.composedPath().find((node) => node.dataset?.take)
    if (!button) return
    const {take: way} = button.dataset, ways = button.parentNode, what = ways.getAttribute("aria-label").split(": ")[0]
    const table = ways.previousElementSibling?.querySelector("table") ?? ways.getRootNode().querySelector("table")
    if (way === "cells") copy(table)
    else if (way === "csv") save(csv(table), what, way)
    else {
      const [drawn] = deep(button.getRootNode().host.parentNode, "svg.marks")
      if (drawn) save(way === "svg" ? picture(drawn).svg : await png(drawn), what, way)
    }
  }

  // On paper everything is unfolded but long tables, which the reader may unfold, and every component gets the look of paper.
  const sheet = new CSSStyleSheet()
  let opened = [], dressed = [], is_all = false
  const unfold = () => {
    sheet.replaceSync(model.print_css + `@media print { .tabulator::before { content: ${JSON.stringify(model.in_workbook)}; } }`)
    opened = deep(document, "details:not([open])").filter((one) => one.querySelectorAll("tr").length <= MOST_ROWS)
    dressed = [document, ...deep(document, "*").map((node) => node.shadowRoot).filter(Boolean)]
    for (const one of opened) one.open = true
    for (const root of dressed) root.adoptedStyleSheets.push(sheet)
    header.lastChild.textContent = location.href
    // Where all pages stand below each other, each has its own title.
    header.firstChild.hidden = is_all
  }
  const fold = () => {
    for (const one of opened) one.open = false
    for (const root of dressed) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
    if (is_all) model.printed += 1
    is_all = false
  }
  // Once the server has sent all pages the browser still has to draw them: until nothing is added any more.
  const print_all = async () => {
    is_all = true
    for (let before = -1, now = 0; before !== now; before = now, now = deep(document, "*").length)
      await new Promise((done) => setTimeout(done, STILL))
    window.print()
  }

  const fill = () => {
    print.replaceChildren(...[() => window.print(), () => { model.asked += 1 }].map((press, at) => {
      const button = document.createElement("button")
      button.type = "button"
      button.textContent = model.print[at]
      button.onclick = press
      return button
    }))
    header.replaceChildren(...[model.page, ...model.lines, ...(model.verified ? [model.verified] : []), ""].map((text, at) => {
      const line = document.createElement(at ? "p" : "h1")
      line.textContent = text
      return line
    }))
  }
  for (const name of ["page", "lines", "verified", "print"]) model.on(name, fill)
  model.on("drawn", print_all)
  document.addEventListener("click", take)
  window.addEventListener("beforeprint", unfold)
  window.addEventListener("afterprint", fold)
  model.on("remove", () => {
    document.removeEventListener("click", take)
    window.removeEventListener("beforeprint", unfold)
    window.removeEventListener("afterprint", fold)
  })
  fill()
  return box
}
