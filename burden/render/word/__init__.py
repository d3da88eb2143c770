"""Tables and paragraphs in a Word document."""
