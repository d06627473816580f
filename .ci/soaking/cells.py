"""What tmux says is on a screen, in one spelling: two screens that look alike are equal."""

import re


def cells(lines):
    """Each line as text, with its style in square brackets where it changes; plain blanks at the end are left out."""
    style, shown = {}, []
    for line in lines:
        text, last = "", ""
        for part in re.findall(r"\x1b\[[\d;:]*m|[\x0e\x0f]|[^\x1b\x0e\x0f]+|\x1b", line):
            if part[0] == "\x1b":
                change(style, part[2:-1])
            elif part in "\x0e\x0f":
                style["lines"] = part.replace("\x0f", "")
            else:
                now = " ".join(value for value in style.values() if value)
                text += (f"[{now}]" if now != last else "") + part
                last = now
        shown.append(text if last else re.sub(r"(\[\])? *$", "", text))
    return shown


def change(style, codes):
    """Changes a style by one sequence: tmux says attributes, foreground and background one by one."""
    if re.match(r"(4\d|10\d)\b", codes):
        style["background"] = codes.replace("49", "")
    elif re.match(r"(3\d|9\d)\b", codes):
        style["foreground"] = codes.replace("39", "")
    else:
        kept = [] if codes[:1] in ("", "0") else style.get("attributes", "").split(";")
        style["attributes"] = ";".join(sorted({*kept, *codes.split(";")} - {"", "0"}))
