"""A line to a mail server, tried with real servers over loopback: encrypted, refused, broken at every stage."""

import socket
import ssl
from pathlib import Path

import pytest

from forumplanner.exchange.mail.mailbox_address import ascii_domain, envelope_address
from forumplanner.exchange.mail.server import MailRefused, Server
from forumplanner.exchange.mail.smtp import Answer, Delivery, Fate, Line, safe_context
from forumplanner.model.inviting_kinds import LineSecurity
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say
from tests.mail_servers import BREAK, PASSWORD, USER, Handler, ScriptedServer, mail_server, trusting, write_certificate

NONE, STARTTLS, TLS = LineSecurity.NONE, LineSecurity.STARTTLS, LineSecurity.TLS
SENDER = "amt@stadt.example"
MESSAGE = b"From: amt@stadt.example\r\nTo: a@x.example\r\nSubject: Hallo\r\n\r\nGuten Tag\r\n.ein Punkt\r\n"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("certificate"), "localhost", "127.0.0.1")


def plain(port: int, **more: object) -> Server:
    return Server("127.0.0.1", port, NONE, **more)  # type: ignore[arg-type]


def sent(line: Line, *to: str, data: bytes = MESSAGE, sender: str = SENDER) -> Delivery:
    return line.send(sender, to, data, lambda _accepted: True)


def fates(delivery: Delivery) -> dict[str, Fate]:
    return {address: answer.fate for address, answer in delivery.answers.items()}


def refused(server: Server, password: str = "", context: ssl.SSLContext | None = None) -> MailRefused:
    with pytest.raises(MailRefused) as caught, Line(server, password, context=context):
        pass
    assert "{" not in say(caught.value, catalogue("de")), "every gap is filled"
    return caught.value


@pytest.mark.parametrize(("security", "tls"), [(STARTTLS, False), (TLS, True)])
def test_a_message_arrives_through_an_encrypted_line_as_it_was_written(
    certificate: Path, security: LineSecurity, tls: bool
) -> None:
    handler = Handler()
    with mail_server(handler, certificate=certificate, tls=tls, login=True) as port:
        server = Server("localhost", port, security, USER)
        with Line(server, PASSWORD, context=trusting(certificate)) as line:
            assert fates(sent(line, "a@x.example")) == {"a@x.example": Fate.ACCEPTED}
            assert fates(sent(line, "b@x.example")) == {"b@x.example": Fate.ACCEPTED}
    assert handler.recipients == ["a@x.example", "b@x.example"]
    assert handler.arrived[0].content == MESSAGE
    assert handler.arrived[0].mail_from == SENDER


@pytest.mark.parametrize(("security", "tls"), [(STARTTLS, False), (TLS, True)])
def test_a_certificate_that_nobody_vouches_for_ends_the_line(
    certificate: Path, security: LineSecurity, tls: bool
) -> None:
    with mail_server(Handler(), certificate=certificate, tls=tls) as port:
        found = refused(Server("localhost", port, security))
    assert found.key == "smtp.not-trusted"
    assert "wird nicht vertraut: es ist nur von sich selbst ausgestellt." in say(found, catalogue("de"))


def test_a_certificate_for_another_name_ends_the_line(tmp_path: Path) -> None:
    other = write_certificate(tmp_path, "mail.stadt.example")
    with mail_server(Handler(), certificate=other) as port:
        found = refused(Server("localhost", port, STARTTLS), context=trusting(other))
    assert (found.key, found.place) == ("smtp.not-trusted", "smtp_host")


def test_old_encryption_is_not_spoken() -> None:
    context = safe_context()
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED


@pytest.mark.parametrize(
    "host", ["mail.stadt.example", "192.0.2.1", "localhost.stadt.example", "127.0.0.1.nip.example"]
)
def test_nothing_leaves_this_computer_in_the_clear(host: str) -> None:
    found = refused(Server(host, 25, NONE))
    assert (found.key, found.place) == ("smtp.not-in-the-clear", "smtp_security")


def test_a_wrong_password_is_said_beside_the_password(certificate: Path) -> None:
    with mail_server(Handler(), certificate=certificate, login=True) as port:
        found = refused(Server("localhost", port, STARTTLS, USER), "falsch", trusting(certificate))
    assert (found.key, found.place) == ("smtp.password-wrong", "smtp_password")
    assert "falsch" not in str(found)
    words = say(found, catalogue("de"))
    assert words.startswith("Der Mailserver nimmt Benutzername und Passwort nicht an. ")
    assert words.endswith("(Antwort des Servers: 535 5.7.8 Authentication credentials invalid)")


def test_a_server_without_encryption_is_told_from_one_without_sign_in() -> None:
    with mail_server(Handler()) as port:
        assert refused(Server("127.0.0.1", port, STARTTLS)).key == "smtp.no-starttls"
        assert refused(plain(port, user=USER), PASSWORD).key == "smtp.no-sign-in"


def test_the_wrong_kind_of_encryption_is_said() -> None:
    with mail_server(Handler()) as port:
        assert refused(Server("127.0.0.1", port, TLS)).place == "smtp_security"


def test_nobody_there_is_said() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found = refused(plain(free.getsockname()[1]))
    assert found.key == "smtp.no-line"
    assert "onnection" not in say(found, catalogue("de")), "nothing of what a library says in English"
    assert refused(Server("mail.invalid", 587, STARTTLS)).key == "smtp.host-unknown"
    assert refused(Server("mail..example", 587, STARTTLS)).key == "smtp.host-unknown"


def test_a_silent_server_does_not_keep_anybody_waiting() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert refused(plain(silent.getsockname()[1], timeout=0.2)).key == "smtp.silent"


@pytest.mark.parametrize(
    ("said", "key"), [("421 later", "smtp.busy"), ("554 no", "smtp.busy"), (BREAK, "smtp.hung-up")]
)
def test_a_server_that_does_not_want_is_said(said: str, key: str) -> None:
    with ScriptedServer(lambda _number, stage, _to: said if stage == "connect" else None) as server:
        assert refused(plain(server.port)).key == key


def test_each_address_has_an_answer_of_its_own() -> None:
    said = {"gone@x.example": "550 5.1.1 nobody here", "full@x.example": "452 4.2.2 full"}
    handler = Handler(answer=lambda command, address: said.get(address) if command == "RCPT" else None)
    everybody = ("a@x.example", "gone@x.example", "full@x.example", "no address")
    with mail_server(handler) as port, Line(plain(port)) as line:
        answers = sent(line, *everybody).answers
    assert answers == {
        "a@x.example": Answer(Fate.ACCEPTED, "250 taken"),
        "gone@x.example": Answer(Fate.REFUSED, "550 5.1.1 nobody here"),
        "full@x.example": Answer(Fate.LATER, "452 4.2.2 full"),
        "no address": Answer(Fate.REFUSED, "smtp.no-address"),
    }
    assert handler.recipients == ["a@x.example"]


def test_a_sender_the_server_does_not_know_concerns_everybody() -> None:
    handler = Handler(answer=lambda command, _address: "550 not yours" if command == "MAIL" else None)
    with mail_server(handler) as port, Line(plain(port)) as line, pytest.raises(MailRefused) as caught:
        sent(line, "a@x.example")
    assert (caught.value.key, caught.value.place) == ("smtp.sender-refused", "sender_address")


def test_a_message_too_large_is_refused_and_the_next_one_goes() -> None:
    handler = Handler()
    with mail_server(handler, data_size_limit=5000) as port, Line(plain(port)) as line:
        large = sent(line, "a@x.example", data=MESSAGE + b"x" * 60 + b"\r\n" + b"y\r\n" * 5000)
        assert large.answers == {"a@x.example": Answer(Fate.REFUSED, "smtp.too-large")}
        assert fates(sent(line, "b@x.example")) == {"b@x.example": Fate.ACCEPTED}


@pytest.mark.parametrize(
    ("stage", "fate"),
    [
        ("MAIL", Fate.BROKEN),
        ("RCPT", Fate.BROKEN),
        ("DATA", Fate.BROKEN),
        ("in DATA", Fate.BROKEN),
        ("end", Fate.UNCERTAIN),
    ],
)
def test_a_broken_line_says_whether_the_message_may_have_arrived(stage: str, fate: Fate) -> None:
    data = MESSAGE + b"lang\r\n" * 2_000_000  # more than fits into the line, so that a break inside is felt
    with (
        ScriptedServer(lambda _number, at, _to: BREAK if at == stage else None) as server,
        Line(plain(server.port)) as line,
    ):
        delivery = sent(line, "a@x.example", data=data if stage == "in DATA" else MESSAGE)
        assert fates(delivery) == {"a@x.example": fate}
        assert fates(sent(line, "b@x.example")) == {"b@x.example": Fate.BROKEN}, "the line is gone"
    assert server.handed_over == (["a@x.example"] if fate is Fate.UNCERTAIN else [])


def test_a_server_that_is_silent_after_the_end_leaves_it_uncertain() -> None:
    def script(_number: int, stage: str, _to: str) -> str | None:
        if stage == "end":
            waiting.wait(5)
        return None

    import threading

    waiting = threading.Event()
    with ScriptedServer(script) as server, Line(plain(server.port, timeout=0.2)) as line:
        assert fates(sent(line, "a@x.example")) == {"a@x.example": Fate.UNCERTAIN}
        waiting.set()


@pytest.mark.parametrize(
    ("said", "fate"), [("451 later", Fate.LATER), ("554 no", Fate.REFUSED), ("421 bye", Fate.BROKEN)]
)
def test_an_answer_after_the_end_is_believed(said: str, fate: Fate) -> None:
    with (
        ScriptedServer(lambda _number, stage, _to: said if stage == "end" else None) as server,
        Line(plain(server.port)) as line,
    ):
        assert fates(sent(line, "a@x.example")) == {"a@x.example": fate}


def test_nothing_is_handed_over_when_whoever_is_asked_says_no() -> None:
    handler = Handler()
    with mail_server(handler) as port, Line(plain(port)) as line:
        kept = line.send(SENDER, ["a@x.example"], MESSAGE, lambda _accepted: False)
        assert fates(kept) == {"a@x.example": Fate.WITHHELD}
        assert fates(sent(line, "b@x.example")) == {"b@x.example": Fate.ACCEPTED}
    assert handler.recipients == ["b@x.example"]


def test_who_is_in_bcc_is_told_to_nobody() -> None:
    handler = Handler()
    head = b"From: amt@stadt.example\nbcc: a@x.example,\n b@x.example\nX-Unsent: 1\nSubject: Alle\n\nBcc: im Text\n"
    with mail_server(handler) as port, Line(plain(port)) as line:
        sent(line, "a@x.example", "b@x.example", data=head)
    content = handler.arrived[0].content
    assert content == b"From: amt@stadt.example\r\nSubject: Alle\r\n\r\nBcc: im Text\r\n"
    assert handler.recipients == ["a@x.example", "b@x.example"]


def test_letters_of_other_scripts_are_said_only_where_they_must_be() -> None:
    handler = Handler()
    with mail_server(handler) as port, Line(plain(port)) as line:
        sent(line, "info@müller.example")
        sent(line, "марія@приклад.example")
    assert handler.recipients == ["info@xn--mller-kva.example", "марія@xn--80aikifvh.example"]
    options = [{option.casefold() for option in one.mail_options} for one in handler.arrived]
    assert ["smtputf8" in said for said in options] == [False, True]


def test_a_server_that_knows_only_ascii_gets_no_other_letters() -> None:
    with mail_server(Handler(), enable_SMTPUTF8=False) as port, Line(plain(port)) as line:
        delivery = sent(line, "марія@x.example", "a@x.example")
    assert delivery.answers["марія@x.example"] == Answer(Fate.REFUSED, "smtp.no-such-letters")
    assert delivery.answers["a@x.example"].fate is Fate.ACCEPTED


@pytest.mark.parametrize(
    ("domain", "written"),
    [("straße.example", "xn--strae-oqa.example"), ("MÜNCHEN.example", "xn--mnchen-3ya.example"), ("a.b.", "a.b")],
)
def test_a_domain_keeps_its_letters_apart(domain: str, written: str) -> None:
    assert ascii_domain(domain).lower() == written


@pytest.mark.parametrize(
    "address",
    ["", "a", "a@", "@b.example", "a@b.example\r\nRCPT TO:<c@d.example>", "a b@c.example", "a@-b.example", "a..b@c.d"],
)
def test_what_is_no_address_is_never_said_to_a_server(address: str) -> None:
    with pytest.raises(ValueError, match="no"):
        envelope_address(address)
