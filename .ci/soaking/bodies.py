"""What a server answers at random: sessions, resources and all else, with texts that could harm a screen."""

import random
import re

AT = "2026-03-1%s:00:00Z"
# Texts as a server might send them to break a screen.
PIECES = [
    "notes", "/workspace/api", "данные", "日本語のメモ", "한글", "e\u0301\u0323\u0330" * 4, "\u202eexe.txt\u202c",
    "\u2066x\u2069", "👩‍👩‍👧‍👦", "🇩🇪", "👍🏽", "\x1b[2J\x1b[31m", "\x1b]52;c;eA==\x07", "\x00\x07\x08\x7f\x9b",
    "line\nbreak\r\n", "\t", "\u200b\ufeff\u00ad", "ไทย", "हिन्दी", "\ud83d", "\uffff\ue000", "ａｂｃ", "z" * 300, "ﷺ",
    "العربية", "\u0300", "♥\ufe0f", "👾" * 9, " ", "",
]
SIZES = [0, 1, 5, 17, 99, 100, 101, 250, 400, 1000]
SESSIONS = [f"sesn_soak{number:02}" for number in range(3 * len(SIZES))]


class Bodies:
    """Answers by a seed; small ones, the same each time, while `is_plain`."""

    def __init__(self, seed):
        self.random, self.is_plain = random.Random(seed), False
        self.texts = ["".join(self.random.choices(PIECES, k=self.random.randint(1, 4))) for _ in range(499)]

    def text(self, number):
        return f"text {number % 7}" if self.is_plain else self.texts[number * 31 % len(self.texts)]

    def page(self, make, count, query, fault):
        """A page of elements; the cursor says where it begins and how many there are."""
        start, _, known = query.get("page", "0.").partition(".")
        start, count = int(start), int(known or count)
        end = start + min(int(query.get("limit", 100)), 100 if fault != "slow" else 1000)
        following = f"{end}.{count}" if end < count else None
        if fault == "repeated":
            following = query.get("page", "0.5")
        return {"data": [make(number) for number in range(start, min(end, count))], "next_page": following}

    def body(self, kind, path, query, text, fault):
        names = path.split("/")
        place = int(re.sub(r"\D", "", names[3])[-6:] or 0) if len(names) > 3 else 0
        last = int(re.sub(r"\D", "", names[-1])[-6:] or 0)
        size = 5 if self.is_plain else SIZES[place % len(SIZES)]
        if not self.is_plain and self.random.random() < 0.2:
            size = self.random.choice(SIZES)
        shift = 0 if self.is_plain else self.random.choice([0, 0, 0, 1])
        small = 3 if self.is_plain else self.random.choice([0, 3, 30, 130])
        if kind == "resources":
            return self.page(lambda number: self.resource(number, shift), size, query, fault)
        if kind == "files" and "ids[]" in query:
            ids = re.findall(r"ids%5B%5D=file_(\d+)", text) or re.findall(r"ids\[\]=file_(\d+)", text)
            return {"data": [self.file(int(number)) for number in ids if int(number) % 9 != shift], "has_more": False}
        pages = {
            "sessions": (lambda number: self.session(number, 2), 6 * small), "threads": (self.thread, 1 + small % 4),
            "events": (self.event if "tool_use" in text or "threads" in path else self.error, small % 100 * 5),
            "files": (self.file, small), "memories": (self.memory, small), "versions": (self.version, small),
        }
        if kind in pages:
            make, count = pages[kind]
            return self.page(make, count, query, fault)
        if kind == "session":
            return self.session(place, 10) | {"id": names[3]}
        if kind == "resource":
            return self.resource(last, shift)
        one = {"file": self.file, "memory": self.memory, "version": self.version}
        if kind in one:
            return one[kind](last) | {"content": self.text(last) * (1 + last * 97 % 400)}
        archived = AT % "9T10" if place % 5 == 4 else None
        return {"id": names[3], "type": kind, "name": self.text(place), "description": self.text(place + 1),
                "archived_at": archived, "updated_at": AT % "9T10",
                "config": {"type": ["cloud", "self_hosted"][place % 2]}}

    def resource(self, number, shift=0):
        if number % 41 == 40:
            return [None, 7, {}, {"type": "file"}, [[]] * 9][number % 5]
        kind, text = number % 8, self.text(number + shift)
        path = f"/mnt/session/{number % 13}/{text if kind in (4, 7) else 'part'}-{number}"
        common = {"id": f"sesrsc_{number:06}", "mount_path": path, "created_at": AT % "0T10", "updated_at": AT % "1T10"}
        if kind in (2, 5):
            return {"type": "memory_store", "memory_store_id": f"memstore_{number:06}", "mount_path": path,
                    "name": text, "access": ["read_write", "read_only", None][number % 3], "description": text * 3,
                    "instructions": text * 20}
        if kind in (1, 4):
            return common | {"type": "file", "file_id": f"file_{number:06}"}
        if kind == 6:
            return common | {"type": "volume" + text, "new": {text: [1.5e300, True, text]}}
        checkout = [{"type": "branch", "name": text}, None, None, {"type": "commit", "sha": f"{number * 7919:040x}"},
                    None, None, None, {"type": "tag", "name": text}][kind]
        url = f"https://github.com/acme/r{number % 50}"
        return common | {"type": "github_repository", "url": url, "checkout": checkout}

    def session(self, number, mounts):
        return {"id": SESSIONS[number % len(SESSIONS)] if number < 500 else f"sesn_{number}", "type": "session",
                "status": ["idle", "running", "terminated", "new"][number % 4], "title": self.text(number),
                "created_at": AT % f"{number % 9}T1{number % 10}", "updated_at": AT % "9T10",
                "archived_at": AT % "9T11" if number % 11 == 10 else None,
                "environment_id": f"env_{number}",
                "agent": {"id": "agent_1", "name": self.text(number + 3), "version": 7},
                "metadata": {self.text(number): self.text(number + 1)}, "vault_ids": ["vlt_1"],
                "usage": {"input_tokens": 7}, "stats": {"active_seconds": 1.5},
                "resources": [self.resource(number + place) for place in range(mounts)]}

    def thread(self, number):
        return {"id": f"sthr_{number}", "parent_thread_id": "sthr_0" if number else None}

    def event(self, number):
        call, at = number // 2, AT % f"2T1{number % 10}"
        if number % 2:
            return {"type": "agent.tool_result", "id": f"r{call}", "tool_use_id": f"c{call}", "processed_at": at,
                    "is_error": call % 7 == 0, "content": [{"type": "text", "text": self.text(call) * 9}]}
        words = {"command": f"cat /mnt/session/{call % 13}/part-{call % 100} {self.text(call)}"}
        return {"type": "agent.tool_use", "id": f"c{call}", "name": "bash", "processed_at": at, "input": words}

    def error(self, number):
        kinds = ["clone_error", "not_found_error", "checkout_error", "authentication_error"]
        error = {"type": "repository_" + kinds[number % 4], "message": self.text(number),
                 "repository_url": f"https://github.com/acme/r{number % 50}", "retry_status": {"type": "retrying"}}
        return {"type": "session.error", "id": f"e{number}", "processed_at": AT % "2T10", "error": error}

    def file(self, number):
        return {"id": f"file_{number:06}", "type": "file", "filename": self.text(number), "mime_type": "text/csv",
                "size_bytes": number * 1000, "created_at": AT % "1T10", "downloadable": number % 2 == 0}

    def memory(self, number):
        if number % 3 == 2:
            return {"type": "memory_prefix", "path": f"/{self.text(number)}/"}
        return {"type": "memory", "id": f"mem_{number:06}", "path": f"/{self.text(number)}.md",
                "content_size_bytes": number, "updated_at": AT % "3T10"}

    def version(self, number):
        operation = ["created", "modified", "deleted", "new"][number % 4]
        return {"type": "memory_version", "id": f"memver_{number:06}", "memory_id": f"mem_{number % 9:06}",
                "path": "/a.md", "operation": operation, "content_size_bytes": number,
                "created_at": AT % f"3T1{number % 10}"}
