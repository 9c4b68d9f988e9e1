"""SHOWN. Qt widgets; one folder per place a user can be in; shell/ imports nothing but ui. The only room that knows Qt.

`app.py` composes the window, `places.py` lists the places, `shell/` holds what all places share,
`parts/` the widgets they are built from.
"""

from forumplanner.ui.light_start import start_light
from forumplanner.ui.steadying import steady

steady()  # before the first call into Qt, wherever it comes from
start_light()
