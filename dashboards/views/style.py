"""The look of the dashboard: that of the workbooks and figures, for a page in the browser."""

from __future__ import annotations

from typing import Any

# Those of `burden.workbook.house_style`, as a test makes sure; the first page is on its way before that is loaded.
INK, DARK, MIDDLE, LIGHT, LINE = "#1F2A30", "#1D4E5F", "#CDDFE6", "#E9F1F4", "#D0D5D8"
GREY = "#56626B"
FOCUS = "#E0A030"
"""What has the focus of the keyboard is always seen."""
WARNING, PALE_WARNING = "#B4472A", "#FBEEEA"
PALE_DONE = "#EAF4EC"
FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif"
STRIP_HEIGHT, NARROW_STRIP_HEIGHT = 104, 190
"""The highest that the strip gets that says what is wrong, in pixels; it lies over the bottom of the window."""
CONTENT_WIDTH = 1720
"""The widest that a page's content gets, in pixels: longer lines are hard to follow."""

THEME: dict[str, Any] = {
    "palette": {
        "primary": {"main": DARK},
        "secondary": {"main": WARNING},
        "text": {"primary": INK, "secondary": GREY},
    },
    "shape": {"borderRadius": 4},
    "typography": {"fontFamily": FONT, "fontSize": 13, "button": {"textTransform": "none"}},
    "components": {
        "MuiButtonBase": {
            "defaultProps": {"disableRipple": True},
            "styleOverrides": {
                "root": {"&.Mui-focusVisible": {"outline": f"3px solid {FOCUS}", "outlineOffset": "-2px"}}
            },
        },
    },
}
"""The theme of all Material widgets."""

BUTTONS: dict[str, Any] = {
    "@media (max-width: 600px)": {"flexWrap": "wrap"},
    "& .MuiToggleButton-root": {
        "whiteSpace": "nowrap",
        "px": 1.5,
        "color": INK,
        "fontSize": 13,
        "@media (max-width: 600px)": {"whiteSpace": "normal"},
    },
}
"""Buttons beside each other of which one is pressed, on one line, or on more where the screen is narrow."""


def at_most(width: int) -> dict[str, Any]:
    """Parameters of a component that is so many pixels wide, or as wide as the screen where that is narrower."""
    return {"sizing_mode": "stretch_width", "max_width": width}


_MORE_CSS = """overflow-x: auto; background:
  linear-gradient(to right, white 30%, transparent) left, linear-gradient(to left, white 30%, transparent) right,
  linear-gradient(to right, #0004, transparent) left, linear-gradient(to left, #0004, transparent) right;
  background-size: 40px 100%, 40px 100%, 12px 100%, 12px 100%; background-repeat: no-repeat;
  background-attachment: local, local, scroll, scroll;"""
"""What is moved sideways by itself, with a shadow at the edge beyond which there is more."""

CONTENT_CSS = f"""
:host {{ font-family: {FONT}; color: {INK}; font-size: 14px; line-height: 1.45; }}
h2 {{ font-size: 18px; margin: 0 0 4px; color: {DARK}; }}
* + h2 {{ margin-top: 24px; }}
h3 {{ font-size: 15px; margin: 0 0 4px; color: {DARK}; }}
.take + h2, .take + h3 {{ margin-top: 20px; }}
p {{ margin: 0 0 6px; max-width: 90ch; }}
p.finding {{ font-size: 16px; line-height: 1.5; max-width: 100ch; margin-bottom: 14px; }}
.finding .room {{ visibility: hidden; }}
.soft {{ color: {GREY}; }}
.scroll {{ {_MORE_CSS} container-type: inline-size; }}
table {{ border-collapse: collapse; width: 100%; font-size: 13.5px; }}
caption {{ text-align: left; color: {GREY}; padding: 0 0 6px; max-width: min(90ch, 100cqi);
           position: sticky; left: 0; }}
th, td {{ padding: 7px 12px; border-bottom: 1px solid {LINE}; text-align: left; vertical-align: top; }}
thead th {{ vertical-align: bottom; background: {LIGHT}; border-bottom: 2px solid {DARK}; font-weight: 600; }}
thead th small {{ display: block; font-weight: 400; color: {GREY}; }}
tbody th {{ font-weight: 600; }}
td small {{ display: block; color: {GREY}; }}
td.figure, th.figure {{ text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }}
thead th.figure {{ white-space: normal; min-width: 58px; }}
/* A text to read gets a good part of the table, and on a phone a line of some words. */
td.long {{ width: 25%; min-width: 22ch; }} th.long {{ min-width: 18ch; }}
td.figure.long {{ width: auto; }} td.figure.long small {{ white-space: normal; }}
@media (max-width: 900px) {{ table {{ font-size: 12.5px; }} th, td {{ padding: 6px 7px; }} }}
th.chosen, td.chosen {{ background: {MIDDLE}66; }}
td.chosen {{ font-weight: 700; }}
th.group {{ text-align: center; border-left: 1px solid {LINE}; }}
tr.total th, tr.total td {{ background: {LIGHT}; font-weight: 700; }}
.tag {{ display: inline-block; font-size: 11px; font-weight: 400; padding: 0 6px; border-radius: 8px;
        background: {MIDDLE}; color: {INK}; margin-left: 6px; white-space: nowrap; }}
a {{ color: {DARK}; }}
details > summary {{ cursor: pointer; color: {DARK}; padding: 4px 0; font-weight: 600; }}
details[open] > summary {{ margin-bottom: 6px; }}
summary:focus-visible, button:focus-visible, a:focus-visible, .scroll:focus-visible {{
  outline: 3px solid {FOCUS}; outline-offset: 1px; }}
button.tip {{ font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: help;
              text-align: inherit; text-decoration: underline dotted {GREY}; text-underline-offset: 3px; }}
/* At what was clicked: below it or, where there is no room, above. */
[popover] {{ inset: auto; margin: 4px 8px; position-area: bottom; position-try-fallbacks: flip-block;
            max-width: min(46ch, 100vw - 16px); box-sizing: border-box; overflow-wrap: anywhere;
            border: 1px solid {DARK}; border-radius: 4px; padding: 12px 16px; color: {INK};
            box-shadow: 0 4px 18px #0003; font-size: 13.5px; font-weight: 400; text-align: left; white-space: normal; }}
.notice {{ border-left: 4px solid {DARK}; background: {LIGHT}; padding: 10px 14px; border-radius: 2px; }}
.notice.warning {{ border-color: {WARNING}; background: {PALE_WARNING}; }}
.notice.done {{ border-color: #2F7D46; background: {PALE_DONE}; }}
td.good-1 {{ background: #E3EFE6; }} td.good-2 {{ background: #BFDDC8; }}
td.bad-1 {{ background: #F9E6DF; }} td.bad-2 {{ background: #F0C4B4; }}
.waiting {{ color: {GREY}; }}
.take {{ display: flex; justify-content: flex-end; gap: 2px; margin: 2px 0 6px; }}
.take button {{ font: 12px {FONT}; color: {GREY}; background: none; border: 0; padding: 4px 8px; min-height: 24px;
               cursor: pointer; border-radius: 4px; }}
.take button:hover {{ color: {DARK}; background: {LIGHT}; }}
"""
"""What HTML panes look like; given to each of them, since they stand apart from the rest of the page."""

_BUTTON = f"""
button {{ font: 13px {FONT}; padding: 6px 12px; border-radius: 4px; cursor: pointer; white-space: nowrap; }}
:focus-visible {{ outline: 3px solid {FOCUS}; outline-offset: 1px; }}
"""
HEADER_CSS = f"""
{_BUTTON}
:host {{ color: white; font-family: {FONT}; }}
.top {{ display: flex; width: 100%; padding: 4px 0; box-sizing: border-box; align-items: center;
        justify-content: space-between; gap: 8px 24px; flex-wrap: wrap; }}
.study {{ line-height: 1.25; padding: 4px 0; flex: 1 1 300px; }}
h1 {{ font-size: 18px; margin: 0; font-weight: 700; color: white; overflow: hidden; overflow-wrap: anywhere;
      display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }}
p {{ font-size: 12.5px; margin: 2px 0 0; color: #E4EEF2; }}
a {{ color: white; margin-left: 14px; }}
.changed {{ display: inline-block; background: #F6E3BD; border-radius: 8px; padding: 0 8px; margin-left: 10px; }}
.changed a {{ color: {INK}; margin: 0; }}
.skip {{ position: absolute; left: -9999px; top: 8px; z-index: 20; background: white; color: {DARK};
         padding: 6px 12px; }}
.skip:focus {{ left: 8px; outline: 3px solid {FOCUS}; }}
.buttons {{ display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; }}
.buttons {{ position: relative; }}
.copied, .copied label {{ font-size: 13px; color: white; }}
/* Where it lies over no button and no tab: a press must not miss. */
.copied:not(:empty) {{ position: fixed; bottom: 24px; right: 24px; z-index: 20; padding: 8px 12px;
  max-width: calc(100vw - 72px); background: {DARK}; border-radius: 4px; box-shadow: 0 2px 8px #0006; }}
.copied input {{ font: inherit; width: 260px; max-width: 100%; }}
.buttons button {{ color: white; background: transparent; border: 1px solid #FFFFFF88; }}
.buttons button:hover:enabled {{ background: #FFFFFF1F; border-color: white; }}
.buttons button:disabled {{ color: #FFFFFF8C; border-color: #FFFFFF3D; cursor: default; }}
dialog {{ max-width: 560px; border: 0; border-top: 6px solid {DARK}; border-radius: 4px; padding: 20px 28px;
          color: {INK}; font-size: 14px; line-height: 1.5; }}
dialog::backdrop {{ background: #0006; }}
dialog h2 {{ margin: 0 0 8px; font-size: 19px; color: {DARK}; }}
dialog ol {{ padding-left: 20px; }}
dialog li {{ margin-bottom: 8px; }}
dialog button {{ background: {DARK}; color: white; border: 0; padding: 8px 20px; }}
@media (max-width: 900px) {{ h1 {{ font-size: 15px; }} .buttons button {{ padding: 5px 8px; }} }}
"""

UPLOAD_CSS = f"""
label {{ display: inline-block; position: relative; font: 13px {FONT}; color: {DARK}; border: 1px solid {DARK}80;
         border-radius: 4px; padding: 6px 12px; cursor: pointer; }}
label:hover {{ background: {LIGHT}; }}
label:focus-within {{ outline: 3px solid {FOCUS}; outline-offset: 1px; }}
input {{ position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; }}
"""

TAKING_CSS = f"""
:host {{ font-family: {FONT}; color: {INK}; }}
header {{ display: none; }}
.print {{ text-align: right; margin: 24px 0 0; }}
.print button {{ font: 13px {FONT}; color: {DARK}; background: none; border: 0; padding: 4px 8px; min-height: 24px;
                 cursor: pointer; text-decoration: underline; }}
button:focus-visible {{ outline: 3px solid {FOCUS}; outline-offset: 1px; }}
@media print {{
  :host {{ order: -1; }}
  p[role=status], .print {{ display: none; }}
  header {{ display: block; border-bottom: 2px solid {DARK}; margin-bottom: 16px; font-size: 9pt; }}
}}
h1 {{ font-size: 16pt; color: {DARK}; margin: 0 0 2px; }}
header p {{ margin: 0 0 2px; overflow-wrap: anywhere; }}
p[role=status] {{ position: fixed; right: 24px; bottom: 24px; z-index: 20; margin: 0; max-width: 60ch; font-size: 14px;
                  background: {DARK}; color: white; border-radius: 4px; padding: 10px 16px; }}
p[role=status]:empty {{ display: none; }}
"""

PRINT_CSS = """
@page { size: A4 landscape; margin: 12mm; }
@media print {
  html, body, .MuiBox-root, main.main, .main-content, :host, .tabulator {
    height: auto !important; min-height: 0 !important; max-height: none !important; overflow: visible !important; }
  .MuiBox-root:has(> header.header), .MuiBox-root, main.main, .main-content { display: block !important; }
  #loader, header.header, nav, .mui-light:not(.page), .choose, .take, .scroll-button, .tabulator > *,
  :host(.choices) { display: none !important; }
  :host(.page) { padding: 0; max-width: none; }
  :host { font-size: 9pt; }
  :host(.begins) { break-before: page; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; } th, td { padding: 3px 6px; } thead th.figure { min-width: 0; }
  tr, svg, .notice, h2, h3 { break-inside: avoid; }
  thead { break-after: avoid; } tbody tr:first-child { break-before: avoid; }
  h1, h2, h3, summary, caption { break-after: avoid; }
  svg.marks { width: 100% !important; height: auto !important; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
"""What every component looks like on paper, which lies on its side, for all is drawn for the width of a screen.

`dashboards/js/taking.js` gives it to all components when the page is printed."""

NAVIGATION_CSS = f"""
:host {{ background: white; border-bottom: 1px solid {LINE}; position: sticky; top: 0; z-index: 10; }}
nav {{ position: relative; display: flex; align-items: center; }}
.doing {{ flex: none; max-width: 240px; padding: 0 16px 0 8px; font: 12px/1.3 {FONT}; color: {GREY}; }}
.doing:empty {{ display: none; }}
@media (max-width: 1200px) {{
  .doing {{ position: absolute; top: 100%; right: 0; max-width: 100%; padding: 1px 8px; background: white;
            box-sizing: border-box; font-size: min(12px, 3.1vw);
            white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }} }}
ul {{ flex: 1; min-width: 0; display: flex; list-style: none; margin: 0; padding: 0 12px; {_MORE_CSS}
      font: 14px {FONT}; }}
a {{ display: block; padding: 13px 14px 10px; color: {INK}; text-decoration: none; white-space: nowrap;
     border-bottom: 3px solid transparent; scroll-margin: 0 28px; }}
li.start {{ border-left: 2px solid {LINE}; margin-left: 10px; padding-left: 10px; }}
a:hover {{ background: {LIGHT}; }}
a[aria-current] {{ color: {DARK}; font-weight: 700; border-color: {DARK}; }}
a:focus-visible {{ outline: 3px solid {FOCUS}; outline-offset: -3px; }}
.busy {{ position: absolute; left: 0; right: 0; bottom: -1px; height: 3px; overflow: hidden; background: {MIDDLE}; }}
.busy[hidden] {{ display: none; }}
.busy::after {{ content: ""; position: absolute; width: 30%; height: 100%; background: {DARK};
                animation: go 1.2s infinite; }}
/* Moved rather than placed: so the browser need not lay out the page for every step. */
@keyframes go {{ from {{ transform: translateX(-100%); }} to {{ transform: translateX(334%); }} }}
@media print {{ :host {{ display: none !important; }} }}
@media (prefers-reduced-motion: reduce) {{ .busy::after {{ animation: none; width: 100%; opacity: 0.5; }} }}
"""

PAGE_CSS = """
/* Its own sign of being busy has no name, and its headings are empty; the navigation tells of being busy. */
.header .MuiLinearProgress-root, .MuiToolbar-root > h5 { display: none; }
/* The header takes the height that it needs and the page what is left, so that no title lies over the navigation. */
.MuiBox-root:has(> header.header) { flex-direction: column; height: 100vh; }
header.header { position: static; flex: none; }
main.main { flex: 1; min-height: 0; width: 100%; }
main.main > .MuiBox-root { height: 100%; display: flex; flex-direction: column; }
main.main > .MuiBox-root > .MuiToolbar-root { display: none; }
.main-content { flex: 1; min-height: 0; height: auto; }
"""

CHART_CSS = f"""
@media screen {{ :host {{ {_MORE_CSS} }} :host > * {{ mix-blend-mode: multiply; }} }}
@media (max-width: 600px) {{ :host > * {{ min-width: 480px; }} }}
"""
"""The place of a chart: one that is wider is moved, not the page; its paper lets the shadow at the edge be seen."""

GRID_CSS = f"""
@media screen {{
  :host .tabulator .tabulator-tableholder {{ {_MORE_CSS} }}
  :host .tabulator .tabulator-tableholder > * {{ mix-blend-mode: multiply; }}
}}
"""
"""The same for the rows of a grid."""

FRAME_CSS = f"""
/* As high as what is on it: where it is as high as the screen no part is higher, and what follows lies over it. */
:host(.page) {{ padding: 16px 24px 48px; width: 100%; max-width: {CONTENT_WIDTH}px; margin: 0 auto;
                box-sizing: border-box; align-self: flex-start; max-height: none; }}
:host(.choices) {{ background: {LIGHT}; border: 1px solid {LINE}; border-radius: 4px; padding: 8px 16px 12px; }}
@media (max-width: 900px) {{ :host(.page) {{ padding: 12px 12px 32px; }} }}
/* Below the tabs is a line for what is being worked out, where that would lie over what stands at the left. */
@media (max-width: 600px) {{ :host(.page) {{ padding-top: 28px; }} }}
"""
UNFOLDING_CSS = f"""
@media print {{ :host {{ display: none !important; }} }}
:host {{ font: 13.5px/1.4 {FONT}; color: {INK}; background: {LIGHT}; border: 1px solid {LINE}; border-radius: 4px;
         padding: 4px 12px; box-sizing: border-box; }}
.line {{ display: flex; flex-wrap: wrap; align-items: center; gap: 2px 20px; min-height: 34px; }}
.choose {{ font: inherit; color: inherit; background: none; border: 0; padding: 6px 0; text-align: left;
           cursor: pointer; flex: 1 1 240px; overflow-wrap: anywhere; }}
.choose b {{ color: {DARK}; white-space: nowrap; text-decoration: underline; text-underline-offset: 3px; }}
.choose b::before {{ content: "▸"; display: inline-block; margin: 0 5px 0 8px; text-decoration: none; }}
.choose[aria-expanded=true] b::before {{ transform: rotate(90deg); }}
.choose:focus-visible {{ outline: 3px solid {FOCUS}; outline-offset: 1px; }}
#content {{ border-top: 1px solid {LINE}; margin-top: 4px; padding: 8px 0; }}
[hidden] {{ display: none; }}
"""
UNLABELLED_CSS = "label.MuiFormLabel-root { position: absolute !important; clip-path: inset(50%); }"
SHADES_CSS = """
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(max(480px, 40%), 1fr)); gap: 8px 32px; }
.beside > * { min-width: 0; }
td.shade-1 { background: #EEF4F7; } td.shade-2 { background: #D3E3EB; } td.shade-3 { background: #AFCBD9; }
td.shade-4 { background: #86B0C4; } td.shade-5 { background: #5E95AF; }
.beside td, .beside th { padding: 4px 8px; }
tbody th small { display: block; font-weight: 400; color: #56626B; }
@media (max-width: 700px) { .beside { grid-template-columns: 1fr; } }
"""
