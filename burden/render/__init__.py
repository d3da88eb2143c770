"""Tables as people read them: in the terminal, in HTML, in Word, in Excel and in files of comma-separated values."""
