// The pages, as links: a click shows the page at once, another tab or window opens it by its address.

export function render({model}) {
  const navigation = document.createElement("nav")
  const list = document.createElement("ul")
  const bar = document.createElement("div")
  bar.className = "busy"
  bar.setAttribute("role", "progressbar")
  const doing = document.createElement("span")
  doing.className = "doing"
  doing.setAttribute("role", "status")
  navigation.append(list, doing, bar)

  const show = () => {
    navigation.setAttribute("aria-label", model.label)
    list.replaceChildren(...model.pages.map(([key, title], position) => {
      const item = document.createElement("li")
      const link = document.createElement("a")
      link.textContent = title
      link.href = "?" + model.addresses[position]
      if (key === model.active) link.setAttribute("aria-current", "page")
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        model.active = key
      })
      if (model.starts.includes(key)) item.className = "start"
      item.append(link)
      return item
    }))
  }
  // Where the tabs do not all fit, that of the page on the screen is in sight, also once they get their place.
  const bring = () => list.querySelector("[aria-current]")?.scrollIntoView({block: "nearest", inline: "nearest"})
  const mark = () => {
    for (const [position, [key]] of model.pages.entries()) {
      const link = list.children[position].firstChild
      link.href = "?" + model.addresses[position]
      if (key === model.active) {
        link.setAttribute("aria-current", "page")
      } else {
        link.removeAttribute("aria-current")
      }
    }
    bring()
  }
  const wait = () => {
    doing.textContent = model.busy
    bar.setAttribute("aria-label", model.busy)
    bar.hidden = !model.busy
  }

  for (const name of ["pages", "starts", "label"]) model.on(name, show)
  for (const name of ["active", "addresses"]) model.on(name, mark)
  model.on("busy", wait)
  const fit = new ResizeObserver(bring)
  fit.observe(list)
  model.on("remove", () => fit.disconnect())
  show()
  wait()
  return navigation
}
