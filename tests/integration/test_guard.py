"""What the server says to whoever asks, without a browser: headers on every answer, sessions of its own, the login."""

from __future__ import annotations

import base64
import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

import pytest
from served import serving
from studies import small_study

from burden.workbook.write import write_study
from dashboards.login import Guesses

pytestmark = pytest.mark.integration
PASSWORD = "welkom-2024"
WORDS = {
    404: ("Deze pagina bestaat hier niet.", "There is no such page here."),
    403: ("Dit mag u niet openen.", "You may not open this."),
}


class Answer(NamedTuple):
    status: int
    headers: dict[str, list[str]]
    text: str

    def one(self, name: str) -> str:
        (found,) = self.headers[name.lower()]
        return found


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def ask(address: str, form: dict[str, str] | None = None, opener=None, **headers: str) -> Answer:
    """What is answered, whatever the status."""
    data = urlencode(form).encode() if form is not None else None
    request = Request(address, data, {name.replace("_", "-"): value for name, value in headers.items()})
    try:
        answer = (opener or build_opener(_Stay)).open(request, timeout=60)
    except HTTPError as error:
        answer = error
    found: dict[str, list[str]] = {}
    for name, value in answer.headers.items():
        found.setdefault(name.lower(), []).append(value)
    return Answer(answer.status, found, answer.read().decode("utf-8", "replace"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("geheime-map")
    write_study(small_study(), path / "klein.xlsx")
    (path / "kapot.xlsx").write_bytes(b"geen werkmap")
    return path


@pytest.fixture(scope="module")
def open_to_all(folder: Path) -> Iterator[str]:
    with serving(folder, "--origin", "regeldruk.example.nl", quiet=False) as address:
        yield address


@pytest.fixture(scope="module")
def with_login(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = tmp_path_factory.mktemp("login") / "aanmelden.toml"
    settings.write_text(f'basic_auth = "{PASSWORD}"\n', encoding="utf-8")
    with serving(folder, "--auth", settings, "--behind-proxy", quiet=False) as address:
        yield address


ROUTES = (
    "", "?workbook=klein.xlsx", "?workbook=nergens.xlsx", "favicon.ico", "static/js/bokeh.min.js", "static/nergens.js",
    "static/extensions/panel/panel.min.js", "nergens", "login", "logout", "ws", "metadata", "autoload.js",
    "components/os/path/x/y", "%2e%2e%2fetc%2fpasswd", "?bokeh-session-id=x123",
)  # fmt: skip


@pytest.mark.parametrize("route", ROUTES)
def test_every_answer_has_the_headers(open_to_all, with_login, route):
    for address in (open_to_all, with_login):
        answer = ask(address + route)
        policy = dict(rule.strip().split(" ", 1) for rule in answer.one("Content-Security-Policy").split(";"))
        assert answer.one("X-Content-Type-Options") == "nosniff"
        assert answer.one("Referrer-Policy") == "same-origin"
        assert policy["frame-ancestors"] == policy["object-src"] == policy["base-uri"] == "'none'"
        assert "'unsafe-inline'" not in policy["script-src"] and policy["default-src"] == "'self'"
        # No source is another server; sockets go to the hosts that were named.
        hosts = re.findall(r"//([^ ;]+)", answer.one("Content-Security-Policy"))
        assert {host.partition(":")[0] for host in hosts} <= {"localhost", "127.0.0.1", "regeldruk.example.nl"}
        assert "Server" not in answer.headers and "server" not in answer.headers


def test_every_script_of_a_page_has_a_nonce_of_that_answer_alone(open_to_all):
    nonces = set()
    for _ in range(2):
        answer = ask(f"{open_to_all}?workbook=klein.xlsx")
        scripts = re.findall(r"<script\b([^>]*)>", answer.text)
        (nonce,) = {re.search(r'nonce="([^"]*)"', script)[1] for script in scripts}  # type: ignore[index]
        assert len(nonce) >= 16 and f"'nonce-{nonce}'" in answer.one("Content-Security-Policy")
        assert not re.search(r"<[a-z][^>]*\son[a-z]+=", answer.text)
        nonces.add(nonce)
    assert len(nonces) == 2


def test_a_page_asks_for_nothing_that_is_elsewhere(open_to_all):
    page = ask(f"{open_to_all}?workbook=klein.xlsx").text
    named = re.findall(r"""(?:src|href)=["']([^"']+)["']""", page)
    assert named and all(not name.startswith(("http:", "https:", "//")) for name in named)


@pytest.mark.parametrize(
    ("route", "status"),
    [
        ("nergens", 404), ("main.py", 404), ("state/keep.py", 404), ("..%2f..%2fetc%2fpasswd", 404),
        ("static/nergens.js", 404), ("autoload.js?bokeh-autoload-element=x", 403),
        ("components/antigravity/x/y/z", 403), ("ws", 400),
    ],
)  # fmt: skip
def test_an_error_is_told_in_both_languages_and_tells_no_path(open_to_all, folder, route, status):
    answer = ask(open_to_all + route)
    assert answer.status == status
    for words in WORDS.get(status, ("De server begrijpt dit verzoek niet.",)):
        assert words in answer.text
    for told in (str(folder), folder.name, "site-packages", "Traceback", ".py", "tornado"):
        assert told not in answer.text.lower() if told.islower() else told not in answer.text


@pytest.mark.parametrize("name", ["nergens.xlsx", "kapot.xlsx", "../klein.xlsx", "/etc/passwd", "x\x00y.xlsx"])
def test_a_workbook_that_cannot_be_opened_tells_no_path(open_to_all, folder, name):
    answer = ask(f"{open_to_all}?{urlencode({'workbook': name})}")
    assert answer.status == 200 and str(folder) not in answer.text and folder.name not in answer.text


def forged(identity: str) -> str:
    """A token as a server writes it that does not sign."""
    return base64.urlsafe_b64encode(
        json.dumps({"session_id": identity, "session_expiry": 4e9}).encode()
    ).decode().rstrip("=")  # fmt: skip


def test_a_session_that_somebody_names_is_refused_in_words(open_to_all):
    page = ask(f"{open_to_all}?workbook=klein.xlsx").text
    token = re.search(r'"token":"([^"]+)"', page)[1]  # type: ignore[index]
    middle = token.partition(".")[0]
    own = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))["session_id"]
    assert "." in own and "." in token, "sessions and tokens are signed"
    asked = [
        ask(f"{open_to_all}?{urlencode({'bokeh-session-id': name})}") for name in ("x123", "x" * 44, own, "x.y", "")
    ]
    asked += [ask(f"{open_to_all}?{urlencode({'bokeh-token': name})}") for name in (forged("x123"), token, "x")]
    asked += [ask(open_to_all, Bokeh_Session_Id=name) for name in ("x123", own)]
    for answer in asked:
        assert answer.status == 403
        assert "die deelt alleen de server uit" in answer.text and "only the server hands those out" in answer.text


def handshake(address: str, token: str, **headers: str) -> str:
    """What the server answers to a browser that wants a socket, and the first that comes over it."""
    host = address.removeprefix("http://").rstrip("/")
    name, port = host.split(":")
    sent = {"Host": host, "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    sent |= {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol": f"bokeh, {token}"}
    sent |= {"Origin": address.rstrip("/")} | headers
    with socket.create_connection((name, int(port)), timeout=20) as line:
        written = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
        line.sendall(f"GET /ws HTTP/1.1\r\n{written}\r\n".encode())
        got = b""
        while b"ACK" not in got and b" 403 " not in got and (more := line.recv(4096)):
            got += more
    return got.decode("latin-1")


def test_a_socket_opens_only_for_a_token_of_the_server_and_from_its_own_hosts(open_to_all):
    token = re.search(r'"token":"([^"]+)"', ask(f"{open_to_all}?workbook=klein.xlsx").text)[1]  # type: ignore[index]
    assert '"ACK"' in handshake(open_to_all, token)
    assert '"ACK"' in handshake(open_to_all, token, Origin="https://regeldruk.example.nl")
    for wrong in (forged("x123"), token[:-3] + "abc", token.partition(".")[0]):
        assert '"ACK"' not in handshake(open_to_all, wrong)
    assert " 403 " in handshake(open_to_all, token, Origin="https://elders.example")


# The login


def test_a_name_and_a_password_are_asked_for_in_words(with_login):
    for route in ("", "?workbook=klein.xlsx", "nergens"):
        assert ask(with_login + route).status in (302, 404)
    answer = ask(f"{with_login}login", {"username": " ", "password": PASSWORD}, X_Forwarded_For="198.51.100.1")
    assert "Vul uw naam in" in answer.text and "Fill in your name" in answer.text
    assert "set-cookie" not in answer.headers
    answer = ask(f"{with_login}login", {"username": '"><script>', "password": "x"}, X_Forwarded_For="198.51.100.2")
    assert "Naam of wachtwoord klopt niet." in answer.text and "<script" not in answer.text
    answer = ask(f"{with_login}login", {"username": "a", "password": PASSWORD}, Sec_Fetch_Site="cross-site")
    assert answer.status == 403 and "set-cookie" not in answer.headers


def test_cookies_stay_here_and_log_out_takes_them_away(with_login):
    form = {"username": "analist", "password": PASSWORD}
    for forwarded, is_secure in (("http", False), ("https", True)):
        answer = ask(f"{with_login}login", form, X_Forwarded_Proto=forwarded, X_Forwarded_For="198.51.100.3")
        assert answer.status == 302 and answer.one("Location") in ("/", "./")
        for cookie in answer.headers["set-cookie"]:
            assert "SameSite=Lax" in cookie and "HttpOnly" in cookie and ("Secure" in cookie) == is_secure
    opener = build_opener(HTTPCookieProcessor(), _Stay)
    ask(f"{with_login}login", form, opener, X_Forwarded_For="198.51.100.3")
    assert ask(with_login, None, opener).status == 200
    answer = ask(f"{with_login}logout", None, opener)
    assert "U bent afgemeld." in answer.text and answer.one("Cache-Control") == "no-store"
    assert ask(with_login, None, opener).status == 302


def test_who_guesses_waits_longer_and_longer_and_keeps_nobody_else_waiting(with_login):
    wrong = {"username": "analist", "password": "mis"}
    right = {"username": "analist", "password": PASSWORD}
    guesser, other = "203.0.113.5", "203.0.113.6"
    for _ in range(3):
        assert ask(f"{with_login}login", wrong, X_Forwarded_For=guesser).status == 200
    answer = ask(f"{with_login}login", right, X_Forwarded_For=guesser)
    assert answer.status == 429 and int(answer.one("Retry-After")) >= 1
    assert "Te veel mislukte pogingen" in answer.text and "Too many failed attempts" in answer.text
    assert ask(f"{with_login}login", right, X_Forwarded_For=other).status == 302
    assert ask(f"{with_login}login", {**right, "username": "collega"}, X_Forwarded_For=guesser).status == 302


def test_where_readers_come_from_is_believed_only_when_told(folder, tmp_path):
    settings = tmp_path / "aanmelden.toml"
    settings.write_text('basic_auth = "welkom-2024"\n', encoding="utf-8")
    with serving(folder, "--auth", settings, quiet=False) as address:
        wrong = {"username": "analist", "password": "mis"}
        asked = [ask(f"{address}login", wrong, X_Forwarded_For=f"203.0.113.{at}").status for at in range(4)]
        assert asked == [200, 200, 200, 429]
        answer = ask(f"{address}login", {"username": "b", "password": PASSWORD}, X_Forwarded_Proto="https")
        assert all("Secure" not in cookie for cookie in answer.headers["set-cookie"])


def test_panels_own_command_shows_no_study_where_it_does_not_sign(folder):
    with socket.create_server(("localhost", 0)) as free:
        port = free.getsockname()[1]
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "panel", "serve", str(root / "dashboards" / "main.py"), "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--args", str(folder / "klein.xlsx")], stderr=subprocess.PIPE, text=True, cwd=root
    )
    try:
        assert process.stderr is not None
        assert any("running at" in line for line in iter(process.stderr.readline, ""))
        page = ask(f"http://localhost:{port}/main?bokeh-session-id=x123").text
        assert "Deze server is nog niet veilig" in page and small_study().settings.title not in page
    finally:
        process.terminate()
        process.communicate(timeout=20)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_pause_doubles_ends_and_is_forgotten():
    clock = Clock()
    guesses = Guesses(clock)
    pauses = []
    for _ in range(15):
        guesses.wrong("a", "1")
        pauses.append(guesses.pause("a", "1"))
        clock.now += pauses[-1]
        assert guesses.pause("a", "1") == 0
    assert pauses[:6] == [0, 0, 1, 2, 4, 8] and pauses[-1] == Guesses.LONGEST
    guesses.wrong("a", "1")
    assert guesses.pause("a", "2") == 0 and guesses.pause("b", "1") == 0
    clock.now += Guesses.FORGOTTEN
    guesses.wrong("a", "1")
    assert guesses.pause("a", "1") == 0


def test_many_names_from_one_address_wait_too_and_cost_no_more_memory_than_is_set():
    clock = Clock()
    guesses = Guesses(clock)
    for at in range(Guesses.FREE_PER_ADDRESS + 12):
        guesses.wrong(f"name {at}", "1")
    assert guesses.pause("another", "1") == Guesses.LONGEST_PER_ADDRESS
    assert guesses.pause("another", "2") == 0
    for at in range(2 * Guesses.MOST):
        guesses.wrong("a", str(at))
    assert len(guesses) == Guesses.MOST


def test_who_comes_in_starts_anew():
    guesses = Guesses(Clock())
    for _ in range(3):
        guesses.wrong("a", "1")
    guesses.right("a", "1")
    guesses.wrong("a", "1")
    assert guesses.pause("a", "1") == 0
