"""A draft is a file that mail programs open for editing: text, its other dress, pictures and files, in any script."""

import email
from email.policy import default

from forumplanner.exchange.mail.draft import Enclosed, MailDraft, draft_bytes


def opened(draft: MailDraft):
    return email.message_from_bytes(draft_bytes(draft), policy=default)


def test_a_draft_is_unsent_and_says_no_sender():
    message = opened(MailDraft("Einladung", "Guten Tag", ("a@verein.example", "b@verein.example")))
    assert message["X-Unsent"] == "1"
    assert message["To"] == "a@verein.example, b@verein.example"
    assert message["From"] is None
    assert message.get_content().strip() == "Guten Tag"


def test_a_line_break_in_a_title_adds_no_header():
    message = opened(MailDraft("Forum\r\nBcc: all@verein.example", "x"))
    assert message["Subject"] == "Forum Bcc: all@verein.example"
    assert message["Bcc"] is None


def test_files_keep_their_names_in_any_script_and_their_bytes():
    data = bytes(range(256))
    name = "Einladung-Яблоко-دعوة-Größe.pdf"
    message = opened(MailDraft("x", "y", attachments=(Enclosed(name, "application/pdf", data),)))
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == name
    assert attached.get_content() == data
    assert attached.get_content_type() == "application/pdf"


def test_pictures_travel_beside_the_text_that_names_them():
    html = '<p>Grüße <img src="cid:logo"></p>'
    message = opened(MailDraft("x", "Grüße", html=html, pictures=(Enclosed("logo", "image/png", b"\x89PNG"),)))
    assert message.get_body(("plain",)).get_content().strip() == "Grüße"
    assert message.get_body(("html",)).get_content().strip() == html
    (picture,) = [part for part in message.walk() if part.get_content_type() == "image/png"]
    assert picture["Content-ID"] == "<logo>"
    assert picture.get_content() == b"\x89PNG"
