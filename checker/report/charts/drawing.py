"""A chart, and what it is drawn on: a sheet measured in CSS pixels from its upper left corner."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from checker.dossier.read import shown
from checker.report.charts.colours import COLOURS, MARKERS
from checker.report.charts.svg import plain_svg

if TYPE_CHECKING:  # matplotlib takes half a second to import, which only who draws should wait for
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

SIZE = 11.0  # of text
_POINTS = 72  # of an inch: at this resolution a point is a pixel
_SHARP = 2.5  # pixels of a picture for each pixel of a chart, which is 180 to 240 an inch on paper
_NO_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}

Address = Callable[[Mapping[str, str]], str]
"""What a link leads to: {"criterion": "AA-01", "team": "noord"} -> "#criterion=AA-01&team=noord"."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. `name` is what its ids in a page begin with, `description` what somebody hears who does not see it;
    `note` says what is left out or how to read it, "" when there is nothing to say. `width` and `height` are in CSS
    pixels."""

    name: str
    title: str
    description: str
    note: str
    width: float
    height: float
    draw: Callable[[Sheet], None]

    def svg(self, scale: float = 1) -> str:
        """The chart as an `<svg>` element that can stand in a page, with colours that are CSS variables; `scale` times
        as large as it was drawn."""
        sheet, data = self._drawn(MARKERS, "svg", 1)
        return plain_svg(data, self.name, (shown(self.title), shown(self.description)), sheet.labels, scale)

    def png(self) -> bytes:
        """The chart as a picture on white."""
        return self._drawn(COLOURS, "png", _SHARP)[1]

    def _drawn(self, colours: Mapping[str, str], form: str, scale: float) -> tuple[Sheet, bytes]:
        import warnings

        import matplotlib
        from matplotlib.figure import Figure

        with matplotlib.rc_context(), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of signs that the type face lacks; a page has others
            matplotlib.rcdefaults()  # not what a matplotlibrc of this machine says
            matplotlib.rcParams["svg.fonttype"] = "none"  # text stays text
            matplotlib.rcParams["svg.hashsalt"] = "checker"
            matplotlib.rcParams["hatch.linewidth"] = 0.8
            figure = Figure(figsize=(self.width / _POINTS, self.height / _POINTS), dpi=_POINTS * scale)
            if form == "svg":
                figure.patch.set_visible(False)
            sheet = Sheet(figure, colours, self.height)
            self.draw(sheet)
            file = BytesIO()
            figure.savefig(file, format=form, metadata=_NO_METADATA if form == "svg" else {"Software": None})
        return sheet, file.getvalue()


@dataclass(slots=True)
class Sheet:
    """What lies on a figure, in the order in which it is put there. A `link` is an address, "" for none; `label` is
    what it is called."""

    figure: Figure
    colours: Mapping[str, str]
    height: float
    labels: dict[str, str] = field(default_factory=dict)
    _count: int = 0

    def box(
        self,
        corner: tuple[float, float],
        size: tuple[float, float],
        colour: str,
        *,
        outline: str = "",
        hatch: str = "",
        link: str = "",
        label: str = "",
    ) -> None:
        """A rectangle from its upper left corner."""
        from matplotlib.patches import Rectangle

        (x, y), (width, height) = corner, size
        box = Rectangle(
            (x, self.height - y - height),
            width,
            height,
            facecolor=self.colours[colour],
            edgecolor=self.colours[outline] if outline else "none",
            linewidth=0.75 if outline else 0,
            hatch=hatch or None,
        )
        self._put(box, link, label)

    def disc(self, centre: tuple[float, float], radius: float, colour: str, outline: str) -> None:
        """A circle."""
        from matplotlib.patches import Circle

        x, y = centre
        self._put(
            Circle(
                (x, self.height - y),
                radius,
                facecolor=self.colours[colour],
                edgecolor=self.colours[outline],
                linewidth=1.2,
            )
        )

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float = 1.0) -> None:
        """A line through points."""
        from matplotlib.lines import Line2D

        xs, ys = [x for x, _ in points], [self.height - y for _, y in points]
        self._put(Line2D(xs, ys, color=self.colours[colour], linewidth=width, solid_capstyle="butt"))

    def text(
        self,
        at: tuple[float, float],
        words: str,
        colour: str = "chart-text",
        *,
        align: Literal["left", "center", "right"] = "left",
        size: float = SIZE,
        bold: bool = False,
        turned: bool = False,
        room: float = 0,
        link: str = "",
        label: str = "",
    ) -> None:
        """A line of text; `at` is the middle of its height. `turned` goes upward. What does not fit in `room` (0 is no
        limit) is cut off."""
        from matplotlib.text import Text

        x, y = at
        drop = 0.36 * size  # from the middle of the digits to the line they stand on
        said = cut(words, room, size, bold) if room else shown(words)
        self._put(
            Text(
                x + (drop if turned else 0),
                self.height - y - (0 if turned else drop),
                said,
                color=self.colours[colour],
                fontproperties=_face(size, bold),
                horizontalalignment=align,
                verticalalignment="baseline",
                rotation=90 if turned else 0,
                rotation_mode="anchor",
                parse_math=False,
            ),
            link,
            label or (shown(words) if said != shown(words) else ""),
        )

    def _put(self, artist: Artist, link: str = "", label: str = "") -> None:
        from matplotlib.transforms import Affine2D

        self._count += 1
        artist.set_zorder(self._count)
        artist.set_transform(Affine2D().scale(self.figure.dpi / _POINTS))
        if link:
            artist.set_url(shown(link))
        if label:
            artist.set_gid(f"label-{self._count}")
            self.labels[f"label-{self._count}"] = shown(label)
        self.figure.add_artist(artist)


@cache
def _face(size: float, bold: bool) -> FontProperties:
    """The type face that comes with matplotlib, so that no machine draws with another."""
    import matplotlib
    from matplotlib.font_manager import FontProperties

    file = f"{matplotlib.get_data_path()}/fonts/ttf/DejaVuSans{'-Bold' if bold else ''}.ttf"
    return FontProperties(fname=file, size=size, weight="bold" if bold else "normal")


@cache
def _advance(sign: str, bold: bool) -> float:
    """How wide a sign is at size 1."""
    import warnings

    from matplotlib.textpath import text_to_path

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        width, _, _ = text_to_path.get_text_width_height_descent(f"|{sign}|", _face(100, bold), False)
        around, _, _ = text_to_path.get_text_width_height_descent("||", _face(100, bold), False)
    return float(width - around) / 100


def width_of(words: str, size: float = SIZE, bold: bool = False) -> float:
    """How wide a line of text is, in pixels."""
    return size * sum(_advance(sign, bold) for sign in shown(words))


def cut(words: str, room: float, size: float = SIZE, bold: bool = False) -> str:
    """As much of a text as fits, with an ellipsis where something is left out."""
    said, taken = shown(words[:500]), 0.0
    for place, sign in enumerate(said):
        taken += size * _advance(sign, bold)
        if taken > room:
            kept = said[:place]
            while kept and width_of(f"{kept}…", size, bold) > room:
                kept = kept[:-1]
            return f"{kept.rstrip()}…"
    return said
