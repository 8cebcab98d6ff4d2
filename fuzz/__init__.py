"""The program against bytes that nobody chose: `targets` says what is called, `python -m fuzz` calls it on and on."""
