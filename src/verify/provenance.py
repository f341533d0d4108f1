"""Checks that a text quoted from CPython's source stands in the installed library of each version claimed."""

from content import Message
from interpreters import Interpreter


def check_source(message: Message, interpreters: list[Interpreter]) -> list[str]:
    """Gives a sentence for each version whose library lacks the quoted text; nothing for another provenance."""
    if message.provenance.get("kind") != "source":
        return []
    file, text = message.provenance.get("file", ""), message.provenance.get("text", "")
    if not file.startswith("Lib/"):
        return [
            f"{message.file}: provenance.file {file} is not under Lib/, so no installation can show it; "
            "quote a file under Lib/ or show the message by a run."
        ]
    sentences = []
    for interpreter in interpreters:
        if interpreter.minor not in message.versions:
            continue
        path = interpreter.stdlib / file.removeprefix("Lib/")
        if not path.is_file():
            sentences.append(f"{message.file}: CPython {interpreter.exact} has no {file}.")
        elif text not in path.read_text("utf-8"):
            sentences.append(f"{message.file}: {file} of CPython {interpreter.exact} does not hold provenance.text.")
    return sentences
