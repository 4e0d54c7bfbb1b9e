"""Sphinx over the Markdown pages of docs/ as they stand; `make docs` fails on a link that leads nowhere."""

from sphinx.application import Sphinx

project = "cchc"
author = "The cchc authors"
extensions = ["myst_parser"]
root_doc = "01-start"
exclude_patterns = ["notebooks"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
html_theme = "alabaster"
html_theme_options = {"page_width": "70em", "nosidebar": True}


def setup(app: Sphinx) -> None:
    """The pages are numbered and link to each other: none need stand in a table of contents."""

    def on_its_own(app: Sphinx, _doctree: object) -> None:
        app.env.metadata[app.env.docname]["orphan"] = True

    app.connect("doctree-read", on_its_own, priority=900)
