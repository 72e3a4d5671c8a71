"""A run as tables for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from checker.catalogue import Catalogue
from checker.history import History
from checker.model import Outcome
from checker.reference import ProfileText
from checker.report.about import overlaps
from checker.report.changes import opening
from checker.report.counts import HIGH_LEVEL, band, figure_line, part_of, score_band
from checker.report.faults import placed_fault
from checker.report.frame import framed
from checker.report.measures import line
from checker.report.notices import notices
from checker.report.stood import foot_note, with_day
from checker.report.withheld import small
from checker.run import Run, Unreadable
from checker.summary import CriterionCount, ProfileSummary

SHOWN_UNREADABLE, SHOWN_NOTICES = 10, 20
COLUMN_EACH = (
    3  # as many profiles have a column of their own beside the dossiers; of more, those that agree are together
)
_STYLES = {
    "not_met": "red",
    "explained": "blue",
    "undetermined": "yellow",
    "error": "bold red",
    "not_applicable": "dim",
}
_COLUMNS = ("not_met", "explained", "undetermined", "not_applicable")


def render(run: Run, catalogue: Catalogue) -> RenderableType:
    """Everything the officer needs first: what was checked, what could not be, criteria, risks, where to look."""
    return Group(*_parts(run, catalogue))


def _parts(run: Run, catalogue: Catalogue) -> Iterator[RenderableType]:
    text, lang = catalogue.text, catalogue.lang
    yield Text(text("run-title", count=run.receipt.dossiers), style="bold")
    profiles = "; ".join(profile.title[lang] for profile in run.reference.profiles)
    yield Text(text("run-profile", profile=profiles, date=run.receipt.as_of))
    changed = opening(run, catalogue)
    if changed:
        yield ""
        yield Text(text("changes-title"), style="bold")
        yield from (Padding(Text(sentence), (0, 0, 0, 2)) for sentence in changed)
    if run.receipt.unreadable:
        yield ""
        yield unreadable(run, catalogue)
    if run.receipt.dossiers:
        for summary in run.summary.profiles:
            yield from _profile(run, summary, catalogue)
        if len(run.summary.profiles) > 1:
            yield ""
            yield from _flips(run, catalogue)
    if run.history and run.history.measures:
        yield ""
        yield from _measures(run, run.history, catalogue)
    if run.notices:
        yield ""
        yield Text(text("notices-title"), style="bold")
        found = notices(run, catalogue)
        for notice in found[:SHOWN_NOTICES]:
            yield Padding(Text(notice), (0, 0, 0, 2))
        if len(found) > SHOWN_NOTICES:
            yield Padding(Text(text("notices-more", count=len(found) - SHOWN_NOTICES)), (0, 0, 0, 2))
    yield ""
    yield Text(text("run-disclaimer"), style="bold")
    if run.receipt.dossiers:
        yield Text(text("run-next"))
    yield Text(
        text(
            "receipt",
            version=run.receipt.version,
            rules=run.receipt.rules_hash[:12],
            profile=", ".join(profile.hash[:12] for profile in run.receipt.profiles),
        ),
        style="dim",
    )


def _measures(run: Run, history: History, catalogue: Catalogue) -> Iterator[RenderableType]:
    """Each measure of the improvement plan in a line, by the profile whose figures it is held against."""
    yield Text(catalogue.text("measures-title"), style="bold")
    titles = {profile.name: profile.title[catalogue.lang] for profile in run.reference.profiles}
    for name in dict.fromkeys(result.profile for result in history.measures):
        if len(titles) > 1 and name:
            yield Padding(Text(titles[name]), (0, 0, 0, 2))
        for result in history.measures:
            if result.profile == name:
                yield Padding(Text(line(result, history.choices, catalogue)), (0, 0, 0, 2))


def _profile(run: Run, summary: ProfileSummary, catalogue: Catalogue) -> Iterator[RenderableType]:
    """What one profile comes to."""
    text = catalogue.text
    words = next(profile for profile in run.reference.profiles if profile.name == summary.profile)
    yield ""
    if len(run.summary.profiles) > 1:
        yield Rule(Text(words.title[catalogue.lang], style="bold"), align="left")
    yield _criteria(run, summary, words, catalogue)
    yield ""
    yield Text(text("criteria-legend"), style="dim")
    if any(count.needs_judgement for count in summary.criteria):
        yield Text(text("criteria-judgement"), style="dim")
    note = foot_note((*summary.criteria, *summary.risks), run, catalogue)
    if note:
        yield Text(note)
    yield ""
    if any(criterion.primary or criterion.secondary for criterion in words.criteria):
        yield _risks(run, summary, catalogue)
        yield ""
        yield Text(text("risks-formula", bounds=", ".join(str(b) for b in run.reference.likelihood)), style="dim")
        yield Text(overlaps(run, catalogue), style="dim")
        yield ""
    yield from _attention(run, summary, catalogue)
    yield from _judgement(run, summary, words, catalogue)
    yield from _figures(run, summary, words, catalogue)


def _flips(run: Run, catalogue: Catalogue) -> Iterator[RenderableType]:
    """Which criteria come out differently by another profile, in how many dossiers, and in which."""
    text = catalogue.text
    yield Text(text("flips-title"), style="bold")
    if not run.summary.flips:
        yield Text(text("flips-none"))
        return
    titles = {c.code: c.title[catalogue.lang] for profile in run.reference.profiles for c in profile.criteria}
    table = framed("")
    table.add_column(text("criteria-code"), no_wrap=True)
    _add_name(table, text("criteria-name"))
    names = [profile.profile for profile in run.summary.profiles]
    apart = len(names) <= COLUMN_EACH
    for title in names if apart else [text("flips-outcome")]:
        table.add_column(title, overflow="fold", ratio=None if apart else 2)
    table.add_column(text("flips-count"), justify="right", no_wrap=True)
    table.add_column(text("flips-dossiers"), ratio=1, overflow="fold")
    last = ""
    for flip in run.summary.flips:
        each = {name: flip.outcomes.get(name) for name in names}
        named = ", ".join(flip.dossiers)
        more = flip.count - len(flip.dossiers)
        again = flip.criterion == last
        table.add_row(
            "" if again else flip.criterion,
            Text("" if again else titles[flip.criterion]),
            *([_shown(outcome, catalogue) for outcome in each.values()] if apart else [_by_outcome(each, catalogue)]),
            str(flip.count),
            Text(text("flips-more", dossiers=named, count=more) if more else named),
        )
        last = flip.criterion
    yield table


def _shown(outcome: Outcome | None, catalogue: Catalogue) -> Text:
    if outcome is None:
        return Text(catalogue.text("count-none"))
    return Text(catalogue.text(f"outcome-{outcome.value.replace('_', '-')}"), style=_STYLES.get(outcome, ""))


def _by_outcome(outcomes: Mapping[str, Outcome | None], catalogue: Catalogue) -> Text:
    """A line for each outcome that occurs, with the profiles that give it."""
    lines = []
    for outcome in dict.fromkeys(o for o in outcomes.values() if o is not None):
        profiles = ", ".join(name for name, found in outcomes.items() if found is outcome)
        lines.append(_shown(outcome, catalogue).append(f": {profiles}", style="default"))
    return Text("\n").join(lines)


def unreadable(run: Run, catalogue: Catalogue) -> RenderableType:
    """What could not be read or is not valid: the first files, each with its first fault."""
    return Group(*_unreadable(run.receipt.unreadable, catalogue))


def _unreadable(found: tuple[Unreadable, ...], catalogue: Catalogue) -> Iterator[RenderableType]:
    yield Text(catalogue.text("run-unreadable", count=len(found)), style="bold red")
    for item in found[:SHOWN_UNREADABLE]:
        first = placed_fault(item, item.faults[0], catalogue)
        faults = catalogue.text("run-unreadable-faults", count=len(item.faults))
        yield Padding(Text(f"{first} {faults}"), (0, 0, 0, 2))
    if len(found) > SHOWN_UNREADABLE:
        more = len(found) - SHOWN_UNREADABLE
        yield Padding(Text(catalogue.text("run-unreadable-more", count=more)), (0, 0, 0, 2))


def _add_name(table: Table, title: str) -> None:
    """A column for words, which takes the room that the figures leave; on a narrow screen a long count gives way."""
    table.add_column(title, ratio=1, overflow="fold")


def _criteria(run: Run, summary: ProfileSummary, words: ProfileText, catalogue: Catalogue) -> Table:
    text, lang = catalogue.text, catalogue.lang
    table = framed(text("criteria-title"))
    table.add_column(text("criteria-code"), no_wrap=True)
    _add_name(table, text("criteria-name"))
    table.add_column(text("criteria-met"), justify="right", overflow="fold")
    for name in _COLUMNS:
        table.add_column(text(f"criteria-{name.replace('_', '-')}"), justify="right", no_wrap=True)
    errors = any(count.outcomes["error"] for count in summary.criteria)
    if errors:
        table.add_column(text("criteria-error"), justify="right", no_wrap=True)
    titles = {c.code: c.title[lang] for c in words.criteria}
    found = {count.criterion: count for count in summary.criteria}
    for theme, title in run.reference.themes.items():
        codes = [criterion.code for criterion in words.criteria if criterion.theme == theme]
        if codes:
            table.add_row("", Text(title[lang], style="bold"))
        for code in codes:
            if code not in found:
                table.add_row(code, Text(titles[code]), Text(small(catalogue), style="dim"))
                continue
            count = found[code]
            shown = (*_COLUMNS, "error") if errors else _COLUMNS
            cells = [_number(count.outcomes[name], _STYLES[name], catalogue) for name in shown]
            mark = "*" if count.needs_judgement else ""
            dated = with_day(titles[code] + mark, count.as_of, run, catalogue)
            table.add_row(code, Text(dated), _met(count, run, catalogue), *cells)
    return table


def _number(count: int, style: str, catalogue: Catalogue) -> Text:
    if count:
        return Text(catalogue.text("band-exact", value=count), style=style)
    return Text(catalogue.text("count-none"), style="dim")


def _met(count: CriterionCount, run: Run, catalogue: Catalogue) -> Text:
    met = count.outcomes[Outcome.MET]
    whole = sum(count.outcomes.values()) - count.outcomes[Outcome.NOT_APPLICABLE]
    return Text(part_of(met, whole, run, catalogue), style="green" if whole and met == whole else "")


def _risks(run: Run, summary: ProfileSummary, catalogue: Catalogue) -> Table:
    text = catalogue.text
    table = framed(text("risks-title"))
    table.add_column(text("risks-number"), no_wrap=True)
    _add_name(table, text("risks-name"))
    table.add_column(text("risks-occurs"), justify="right", overflow="fold")
    for name in ("undetermined", "likelihood", "impact", "level"):
        table.add_column(text(f"risks-{name}"), justify="right", no_wrap=True)
    found = {risk.number: risk for risk in summary.risks}
    for number, title in {risk.number: risk.title[catalogue.lang] for risk in run.reference.risks}.items():
        if number not in found:
            table.add_row(f"{number:02d}", Text(title), Text(small(catalogue), style="dim"))
            continue
        risk = found[number]
        high = risk.level is not None and risk.level[1] >= HIGH_LEVEL
        table.add_row(
            f"{number:02d}",
            Text(with_day(title, risk.as_of, run, catalogue)),
            part_of(risk.occurs, risk.applicable, run, catalogue),
            _number(risk.undetermined, "yellow", catalogue),
            band(risk.likelihood, catalogue),
            str(risk.impact),
            Text(band(risk.level, catalogue), style="bold red" if high else ""),
        )
    return table


def _attention(run: Run, summary: ProfileSummary, catalogue: Catalogue) -> Iterator[RenderableType]:
    text = catalogue.text
    if not summary.attention:
        yield Text(text("attention-title"), style="bold")
        yield Text(text("attention-none"))
        return
    table = framed(text("attention-title"))
    table.add_column(text("attention-dossier"), overflow="fold")
    everything = run.receipt.audience == "officer"
    if everything:
        table.add_column(text("attention-file"), overflow="fold", ratio=1)
        table.add_column(text("attention-safety"))
    for name in ("not-met", "undetermined", "total") if everything else ("not-met", "undetermined"):
        table.add_column(text(f"attention-{name}"), justify="right", no_wrap=True)
    for item in summary.attention:
        safety = Text(", ".join(f"{n:02d}" for n in item.child_safety), style="red")
        counts = (_number(item.not_met, "", catalogue), _number(item.undetermined, "", catalogue))
        if everything:
            table.add_row(Text(item.dossier), Text(item.file), safety, *counts, score_band(item.total, catalogue))
        else:
            table.add_row(Text(item.dossier), *counts)
    yield table
    yield ""
    if everything:
        risks = ", ".join(f"{risk.number:02d}" for risk in run.reference.risks if risk.child_safety)
        yield Text(text("attention-legend", risks=risks), style="dim")


def _judgement(run: Run, summary: ProfileSummary, words: ProfileText, catalogue: Catalogue) -> Iterator[RenderableType]:
    """What a program cannot judge, by criterion: contents of which only the presence was checked, and reasons given
    for a deviation."""
    text = catalogue.text
    titles = {c.code: c.title[catalogue.lang] for c in words.criteria}
    table = framed(text("judgement-title"))
    table.add_column(text("criteria-code"), no_wrap=True)
    _add_name(table, text("criteria-name"))
    for name in ("content", "reason"):
        table.add_column(text(f"judgement-{name}"), justify="right", no_wrap=True)
    for count in summary.criteria:
        content = count.outcomes[Outcome.MET] if count.needs_judgement else 0
        reason = count.outcomes[Outcome.EXPLAINED]
        if content or reason:
            cells = (_number(content, "", catalogue), _number(reason, "", catalogue))
            title = with_day(titles[count.criterion], count.as_of, run, catalogue)
            table.add_row(count.criterion, Text(title), *cells)
    if table.row_count:
        yield ""
        yield table
        yield ""
        yield Text(text("judgement-legend"), style="dim")


def _figures(run: Run, summary: ProfileSummary, words: ProfileText, catalogue: Catalogue) -> Iterator[RenderableType]:
    """What the run says towards the questions that no dossier answers, where no earlier profile has said it."""
    before = run.summary.profiles[: run.summary.profiles.index(summary)]
    said = {figure for profile in before for figure in profile.figures}
    figures = [figure for figure in summary.figures if figure not in said]
    if not figures:
        return
    titles = {question.code: question.title[catalogue.lang] for question in words.questions}
    yield ""
    yield Text(catalogue.text("figures-title"), style="bold")
    for figure in figures:
        line = f"{figure.question} {titles[figure.question]}: {figure_line(figure, run, catalogue)}"
        yield Padding(Text(line), (0, 0, 0, 2))
    yield Text(catalogue.text("figures-legend"), style="dim")
