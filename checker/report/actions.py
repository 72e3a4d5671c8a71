"""A run -> what there is to do: by team and worker, by next step, what went well on top; words ready to lay out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from checker.catalogue import Catalogue
from checker.report.action_items import HORIZON_WEEKS, RANKS, SECTION_OF, SECTIONS, Item, ItemWriter
from checker.report.action_well import LEAST, Well, went_well
from checker.report.groups import group_order, is_rest
from checker.run import Run


class Step(Struct, frozen=True):
    """One thing to do, and the dossiers in which it is to be done, the gravest first. `code` is a criterion, or the
    place of a datum to fill in; `todo` is what to do, `title` why. `norm` and `source` are empty for a datum.
    `criteria` are the codes that it counts for. `dossiers` counts all; `more` is the number of items left out."""

    code: str
    title: str
    todo: str
    norm: str
    source: tuple[str, ...]
    criteria: tuple[str, ...]
    profiles: tuple[str, ...]
    child_safety: bool
    impact: int
    dossiers: int
    more: int
    items: tuple[Item, ...]


class Section(Struct, frozen=True):
    """Steps of one urgency: `due` (turns red soon), `todo` (late or missing) or `fill` (data to fill in)."""

    kind: str
    title: str
    why: str
    steps: tuple[Step, ...]


class ActionGroup(Struct, frozen=True):
    """The list of one team or worker (`kind`); `code` is "" for the dossiers that name none. `well_note` stands where
    there is nothing in `well`, `nothing` where there are no sections; `closed` says what is open in closed dossiers.
    Each is "" where it is not needed."""

    kind: str
    code: str
    title: str
    dossiers: int
    size: str
    well: tuple[Well, ...]
    well_note: str
    sections: tuple[Section, ...]
    nothing: str
    closed: str


class ActionList(Struct, frozen=True):
    """The whole list: teams by code, then for the officer workers. `notes` say what is not in the list."""

    title: str
    intro: str
    well_title: str
    notes: tuple[str, ...]
    groups: tuple[ActionGroup, ...]


def action_list(run: Run, catalogue: Catalogue, most: int) -> ActionList:
    """What there is to do after a run, in words. A step holds at most `most` items, and counts the others.

    Profiles are taken together: what several ask of the same subject is listed once, as the gravest that one makes of
    it. Of a closed dossier only what may still come in time is listed; the rest is counted.
    """
    writer = ItemWriter(run, catalogue)
    officer = run.receipt.audience == "officer"
    kinds = ("team", "worker") if officer else ("team",)
    groups: dict[tuple[str, str], _Group] = {}
    for dossier in run.dossiers:
        items, closed = writer.items(dossier)
        for kind, name in zip(kinds, (dossier.team, dossier.worker), strict=False):
            groups.setdefault((kind, name), _Group()).add(items, closed, most)
    assembler = _Assembler(run, catalogue, writer, most)
    in_order = sorted(groups, key=lambda group: (kinds.index(group[0]), group_order(group[1], run)))
    text = catalogue.text
    titles = [profile.title[catalogue.lang] for profile in run.reference.profiles]
    together = (text("actions-together", profiles="; ".join(titles)),) if len(titles) > 1 else ()
    return ActionList(
        title=text("actions-title"),
        intro=text(
            "actions-intro-officer" if officer else "actions-intro-team", date=writer.terms.day(writer.terms.as_of)
        ),
        well_title=text("actions-well"),
        notes=(*together, text("actions-not-here"), *(() if officer else (text("actions-withheld"),))),
        groups=tuple(assembler.group(kind, name, groups[kind, name]) for kind, name in in_order),
    )


@dataclass(slots=True)
class _Listed:
    """The items of one step so far; those beyond the most that are shown are only counted."""

    items: list[Item] = field(default_factory=list)
    criteria: set[str] = field(default_factory=set)
    dossiers: int = 0
    last: str = ""
    count: int = 0

    def add(self, item: Item, most: int) -> None:
        self.count += 1
        self.criteria.update(item.criteria)
        if item.dossier != self.last:
            self.dossiers, self.last = self.dossiers + 1, item.dossier
        self.items.append(item)
        if len(self.items) > 2 * most:
            self.items = self.first(most)

    def first(self, most: int) -> list[Item]:
        return sorted(self.items, key=lambda item: item.order)[:most]


@dataclass(slots=True)
class _Group:
    """What is found of one team or worker so far; the steps by section and code."""

    dossiers: int = 0
    steps: dict[tuple[str, str], _Listed] = field(default_factory=dict)
    closed_dossiers: int = 0
    closed_points: int = 0

    def add(self, items: Iterable[tuple[str, Item]], closed: int, most: int) -> None:
        self.dossiers += 1
        self.closed_dossiers += bool(closed)
        self.closed_points += closed
        for code, item in items:
            self.steps.setdefault((SECTION_OF[item.kind], code), _Listed()).add(item, most)


class _Assembler:
    """Makes the lists of groups from what was found."""

    def __init__(self, run: Run, catalogue: Catalogue, writer: ItemWriter, most: int) -> None:
        self.run = run
        self.catalogue = catalogue
        self.writer = writer
        self.most = most
        self.text = catalogue.text
        self.names = writer.names
        self.criteria = writer.criteria

    def group(self, kind: str, name: str, group: _Group) -> ActionGroup:
        """The list of one group."""
        text = self.text
        well = tuple(went_well(kind, name, self.criteria, self.run, self.catalogue))
        sections = tuple(section for word in SECTIONS if (section := self._section(word, group)).steps)
        few = group.dossiers < LEAST
        closed = text("actions-closed", dossiers=group.closed_dossiers, points=group.closed_points)
        return ActionGroup(
            kind=kind,
            code=name,
            title=text("actions-group-rest") if is_rest(name, self.run) else text(f"actions-group-{kind}", name=name),
            dossiers=group.dossiers,
            size=text("actions-dossiers", count=group.dossiers),
            well=well,
            well_note="" if well else text("actions-well-few" if few else "actions-well-none"),
            sections=sections,
            nothing="" if sections else text("actions-none"),
            closed=closed if group.closed_points else "",
        )

    def _section(self, kind: str, group: _Group) -> Section:
        make = self._to_fill if kind == "fill" else self._to_do
        steps = [make(code, listed) for (section, code), listed in group.steps.items() if section == kind]
        return Section(
            kind=kind,
            title=self.text(f"actions-section-{kind}"),
            why=self.text(f"actions-why-{kind}", weeks=HORIZON_WEEKS),
            steps=tuple(sorted(steps, key=_soonest if kind == "due" else _gravest)),
        )

    def _to_do(self, code: str, listed: _Listed) -> Step:
        criterion = self.criteria[code]
        of = self.names.of
        source = tuple(self.names.source(source) for source in criterion.source)
        return self._step(code, of(criterion.title), of(criterion.remedy), of(criterion.norm), source, listed)

    def _to_fill(self, code: str, listed: _Listed) -> Step:
        missing = self.writer.data[code]
        entity = self.run.reference.entities[missing.entity]
        key, words = "field", entity.title
        if missing.attribute is None:
            key = "one" if entity.single else "list"
        else:
            words = entity.attributes[missing.attribute]
        criteria = ", ".join(sorted(listed.criteria))
        todo = self.text(f"actions-fill-{key}", what=self.names.of(words), name=code)
        return self._step(code, self.text("actions-fill-decides", criteria=criteria), todo, "", (), listed)

    def _step(self, code: str, title: str, todo: str, norm: str, source: Sequence[str], listed: _Listed) -> Step:
        items = listed.first(self.most)
        criteria = sorted(listed.criteria)
        return Step(
            code=code,
            title=title,
            todo=todo,
            norm=norm,
            source=tuple(source),
            criteria=tuple(criteria),
            profiles=tuple(p.name for p in self.run.reference.profiles if any(c.code in criteria for c in p.criteria)),
            child_safety=any(self.criteria[c].child_safety for c in criteria),
            impact=max(self._impact(c) for c in criteria),
            dossiers=listed.dossiers,
            more=listed.count - len(items),
            items=tuple(items),
        )

    def _impact(self, code: str) -> int:
        """The greatest impact (1-5) of the risks that a criterion feeds; 0 when it feeds none."""
        criterion = self.criteria[code]
        risks = self.names.risks
        return max((risks[n].impact for n in criterion.primary or criterion.secondary if n in risks), default=0)


def _gravest(step: Step) -> tuple[object, ...]:
    return not step.child_safety, -step.impact, RANKS[step.items[0].kind], -step.dossiers, step.code


def _soonest(step: Step) -> tuple[object, ...]:
    return step.items[0].due, *_gravest(step)
