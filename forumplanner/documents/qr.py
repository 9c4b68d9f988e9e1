"""A QR code as a picture, for formats that take pictures only."""

import io

import segno


def qr_png(content: str) -> bytes:
    """Return a QR code (error correction M) with its quiet zone of four modules as a PNG."""
    written = io.BytesIO()
    segno.make(content, error="m", micro=False).save(written, kind="png", scale=8, border=4)
    return written.getvalue()
