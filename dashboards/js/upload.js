// A button that takes a file: what it is, and its bytes where it is not too large; the page says what came of it.

export function render({model}) {
  const label = document.createElement("label")
  const text = document.createElement("span")
  const input = document.createElement("input")
  input.type = "file"
  label.append(text, input)
  const name = () => { text.textContent = model.label }

  const take = async (file) => {
    const is_small = file.size <= model.most
    try {
      const content = is_small ? await file.arrayBuffer() : new ArrayBuffer(0)
      model.send_msg({name: file.name, size: file.size, content})
    } catch (error) {
      model.send_msg({name: file.name, size: 0, content: new ArrayBuffer(0)})
    }
  }
  input.addEventListener("change", () => {
    const file = input.files[0]
    // The same file may be chosen again.
    if (file) take(file).finally(() => { input.value = "" })
  })
  label.addEventListener("dragover", (event) => event.preventDefault())
  label.addEventListener("drop", (event) => {
    event.preventDefault()
    if (event.dataTransfer.files.length) take(event.dataTransfer.files[0])
  })
  model.on("label", name)
  name()
  return label
}
