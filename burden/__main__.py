"""`python -m burden`: the `burden` command, where the folder of commands is not on the path."""

from burden.cli import main

if __name__ == "__main__":
    main()
