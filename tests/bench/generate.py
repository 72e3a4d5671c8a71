"""Invented dossiers of a believable size and variety, the same for the same seed.

Each follows one course: registration, conversations, assessments, plan, support, evaluations and perhaps a closing,
cut off at the reference date. On the way things are forgotten as often as in practice, and one dossier in eight has
gaps as well: lists that are missing, and values that are unknown or known by month or year alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

AS_OF = date(2026, 6, 30)
"""The reference date at which every dossier is valid."""

Tree = dict[str, Any]

_FIRST, _LAST = date(2023, 1, 9).toordinal(), AS_OF.toordinal()
_GAPS = 0.13  # of dossiers that have some
_DOMAINS = {
    "housing": "wmo",
    "work": "participation",
    "finances": "participation",
    "upbringing": "youth",
    "health": "wmo",
    "school": "youth",
    "safety": "youth",
}
_SECTIONS = ("all_members", "life_domains", "self_reliance_and_network", "safety")
_PARTIES = (  # organisation, kind, column, in how many dossiers
    ("school", "professional", "youth", 0.9),
    ("provider", "professional", "youth", 0.85),
    ("gp", "professional", "wmo", 0.6),
    ("debt_service", "professional", "participation", 0.4),
    ("mental_health", "professional", "wmo", 0.35),
    ("housing", "professional", "wmo", 0.2),
    ("police", "professional", None, 0.12),
    ("veilig_thuis", "professional", "youth", 0.15),
    ("family_network", "social", None, 0.7),
    ("volunteers", "social", None, 0.15),
)


def dossiers(count: int, seed: int = 1) -> Iterator[Tree]:
    """`count` dossiers. The first ones of a longer series are those of a shorter one."""
    for number in range(count):
        yield _Course(Random(f"{seed}/{number}"), number).dossier()


def write(path: Path, count: int, seed: int = 1) -> None:
    """`count` dossiers at `path`, one a line."""
    with path.open("w") as file:
        file.writelines(json.dumps(dossier) + "\n" for dossier in dossiers(count, seed))


@lru_cache(maxsize=4096)
def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


class _Course:
    """One family from registration to the closing or the reference date; days are ordinals."""

    def __init__(self, random: Random, number: int) -> None:
        self.random = random
        self.number = number
        self.worker = f"worker-{random.randint(1, 40)}"
        self.registered = random.randint(_FIRST, _LAST - 200)
        self.intake = self.registered + random.randint(2, 21)
        self.plan = self.intake + random.randint(14, 60)
        self.start = self.plan + random.randint(2, 45)
        closing = self.start + random.randint(150, 600)
        self.closed = closing if closing < _LAST and self.chance(0.9) else None
        self.end = self.closed or _LAST
        self.careful = 1 - min(random.expovariate(14), 0.3)  # how often the worker does and records what is asked
        self.members = self._members()
        self.children = [m for m in self.members if m["role"] == "child"]
        self.adults = [m for m in self.members if m["role"] != "child"]
        self.problems = [d for d in _DOMAINS if self.chance(0.6 if d in ("upbringing", "finances") else 0.3)]
        self.parties = self._parties()

    # What chance decides.

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def done(self, least: float = 0.0) -> bool:
        """Whether something was done as it should: as careful as the worker is, but at `least` this often."""
        return self.random.random() < max(self.careful, least)

    def pick(self, *words: str) -> str:
        return self.random.choice(words)

    def after(self, day: int, least: int, most: int) -> int:
        """A day that many days on, but not past the end."""
        return min(day + self.random.randint(least, most), self.end)

    def every(self, start: int, least: int, most: int, at_most: int) -> list[int]:
        """Days from `start` on with that many days between them, none past the end."""
        days: list[int] = []
        day = start + self.random.randint(least, most)
        while day <= self.end and len(days) < at_most:
            days.append(day)
            day += self.random.randint(least, most)
        return days

    # Who they are.

    def _members(self) -> list[Tree]:
        second = self.chance(0.68)
        children = self.random.choices((1, 2, 3, 4), (0.34, 0.38, 0.2, 0.08))[0]
        members = [self._adult("parent-1", "parent", requester=True)]
        if second:
            members.append(self._adult("parent-2", "parent", requester=self.chance(0.2)))
        elif self.chance(0.3):
            members.append(self._adult("partner-1", "partner", requester=False))
        members += [self._child(f"child-{number}") for number in range(1, children + 1)]
        if len(members) < 6 and self.chance(0.05):
            members.append(self._adult("relative-1", "other", requester=False))
        return members

    def _adult(self, name: str, role: str, requester: bool) -> Tree:
        year = self.random.randint(1968, 2001)
        kinds = ("debts", "addiction", "domestic_violence", "psychiatric", "mild_intellectual_disability")
        problems = [
            {"id": f"{kind}-{name}", "kind": kind, "since": str(self.random.randint(2015, 2022))}
            for kind in kinds
            if role != "other" and self.chance(0.13)
        ]
        return {
            "id": name,
            "role": role,
            "born": str(year) if self.chance(0.7) else f"{year}-{self.random.randint(1, 12):02}",
            "resident": self.chance(0.95 if requester else 0.75),
            "requester": requester,
            "parental_problems": problems,
        }

    def _child(self, name: str) -> Tree:
        born = self.registered - self.random.randint(90, 18 * 365 - 60)
        child = {
            "id": name,
            "role": "child",
            "born": _iso(born)[:7] if self.chance(0.8) else _iso(born),
            "resident": self.chance(0.94),
            "requester": False,
            "parental_problems": [],
        }
        if self.chance(0.02):
            child["left"] = _iso(self.after(self.start, 60, 300))
        return child

    def _parties(self) -> list[Tree]:
        parties: list[Tree] = []
        reporter = self.pick("school", "gp", "police", "veilig_thuis", "family", "family")
        for organisation, kind, column, share in _PARTIES:
            if organisation != reporter and not self.chance(share):
                continue
            begins = self.start if organisation == "provider" else self.registered - self.random.randint(0, 900)
            party: Tree = {
                "id": organisation.replace("_", "-"),
                "kind": kind,
                "organisation": organisation,
                "reporter": organisation == reporter,
                "sees_family": self.chance(0.7),
                "system_access": organisation == "debt_service" and self.chance(0.5),
                "in_treatment_plan": organisation in ("provider", "mental_health"),
                "own_plan": organisation in ("provider", "mental_health") and self.chance(0.8),
                "from": _iso(min(begins, self.end)) if self.chance(0.7) else _iso(min(begins, self.end))[:7],
            }
            if column:
                party["column"] = column
            if organisation not in ("provider", "school") and self.chance(0.08):
                party["until"] = _iso(self.after(self.start, 10, 200))
            if self.chance(0.06):
                party |= {"relevant": False, "opt_out_reason": self.chance(0.8)}
            parties.append(party)
        self.reporter = reporter
        return parties

    def party(self, organisation: str) -> str | None:
        """The party of this organisation, where one is involved."""
        return next((p["id"] for p in self.parties if p["organisation"] == organisation), None)

    # What is recorded.

    def dossier(self) -> Tree:
        dossier = {
            "version": "1",
            "id": f"bench-{self.number:06}",
            "municipality": "voorbeeldstad",
            "team": self.pick("team-noord", "team-oost", "team-zuid", "team-west"),
            "worker": self.worker,
            "case": self._case(),
            "members": self.members,
            **self._start_of_case(),
            **self._network(),
            **self._safety(),
            **self._planning(),
            **self._direction(),
            **self._follow_up(),
            **self._support(),
            "closure": self._closure() if self.closed else "none",
            **self._pressure(),
        }
        if self.chance(_GAPS):
            for _ in range(self.random.randint(1, 4)):
                self._leave_gap(dossier)
        return dossier

    def _case(self) -> Tree:
        case: Tree = {
            "status": "closed" if self.closed else "open",
            "origin": self.reporter if self.reporter != "family" else self.pick("family", "own"),
            "reported_by": "family" if self.reporter == "family" else "professional",
            "new_report": self.chance(0.7),
            "question": "multiple" if self.chance(0.75) else "single",
            "weight": "heavy" if self.chance(0.45) else "light",
            "crisis": self.chance(0.08),
            "justice_contact": self.chance(0.12),
            "voluntary_help": self.random.choices(
                ("running", "not_needed", "insufficient", "ineffective", "not_started"), (0.8, 0.08, 0.06, 0.03, 0.03)
            )[0],
            "parents_can_solve": self.chance(0.3),
            "registered": _iso(self.registered),
            "assign_by": _iso(self.registered + 7),
            "assigned": _iso(self.registered + self.random.choice((1, 2, 3, 4, 5, 5, 6, 7, 9))),
        }
        if case["voluntary_help"] != "not_needed":
            case["voluntary_help_since"] = _iso(self.start if self.chance(0.8) else self.after(self.start, 30, 200))
        return case

    def _start_of_case(self) -> Tree:
        asked = self.done()
        return {
            "request": {
                "date": _iso(self.intake),
                "text": self.done(0.95),
                "participants": [self._present(m, 0.9) for m in self.members if self.chance(0.85)],
            },
            "conversations": self._conversations(),
            "report_sections": [
                {"report": report, "section": section, "content": self.done(0.9)}
                for report in ("conversation", "advice")
                for section in _SECTIONS
                if report == "conversation" or self.chance(0.4)
            ],
            "life_domains": [self._life_domain(d, column) for d, column in _DOMAINS.items() if self.done(0.93)],
            "self_reliance": [
                {
                    "id": f"self-reliance-{m['id']}",
                    "member": m["id"],
                    "date": _iso(self.after(self.intake, 3, 15)),
                    "conclusion": self.done(0.9),
                }
                for m in self.adults
                if self.done()
            ],
            "history": {
                "date": _iso(self.after(self.intake, 0, 12)),
                "earlier_help_asked": asked,
                "patterns": self.done(),
                "earlier_help": [
                    {"id": f"earlier-help-{number}", "effect": self.done()}
                    for number in range(self.random.randint(0, 2) if asked else 0)
                ],
            },
            "family_check": {"date": _iso(self.intake), "minors": len(self.children), "others": len(self.adults) - 1},
            "inventory": {"date": _iso(self.intake), "with_family": self.chance(0.9), "needs": self.done()},
        }

    def _present(self, member: Tree, spoken: float = 0.97) -> Tree:
        return {"member": member["id"], "manner": "spoken" if self.chance(spoken) else self.pick("seen", "via_third")}

    def _conversations(self) -> list[Tree]:
        talks = [
            self._conversation("intake", self.intake, self.pick("kitchen_table", "intake"), self.adults),
            self._conversation("children", self.after(self.intake, 4, 20), "intake", self.children),
        ]
        if self.chance(0.5):
            talks.append(self._conversation("second", self.after(self.intake, 10, 30), "telephone", self.members))
        for number, day in enumerate(self.every(self.start, 25, 60, 11), 1):
            some = [m for m in self.members if self.chance(0.55)] or self.members[:1]
            talks.append(self._conversation(f"interim-{number}", day, self.pick("interim", "telephone"), some))
        if self.closed and self.done():
            talks.append(self._conversation("closing-talk", self.closed, "closing", self.members))
        return talks

    def _conversation(self, name: str, day: int, kind: str, present: list[Tree]) -> Tree:
        talk: Tree = {
            "id": name,
            "date": _iso(day),
            "kind": kind,
            "location": "home" if self.chance(0.7) else self.pick("office", "school", "online"),
            "participants": [
                *(self._present(m) for m in present if self.done(0.88 if m["requester"] else 0.0)),
                {"person": self.worker, "leads": True},
            ],
        }
        if name in ("intake", "children"):
            topics = ("request", "home_situation", "social_network", "crisis")
            talk |= {topic: self.done(0.9) for topic in topics}
        return talk

    def _life_domain(self, domain: str, column: str) -> Tree:
        trouble = domain in self.problems
        record: Tree = {
            "domain": domain,
            "discussed": self.done(0.96),
            "problem": trouble,
            "chronic": trouble and self.chance(0.3),
            "date": _iso(self.after(self.intake, 0, 20)),
            "column": column,
            "findings": [
                {"member": m["id"], "problem": trouble and self.chance(0.5)} for m in self.members if self.done(0.97)
            ],
        }
        if trouble and self.chance(0.06):
            record["omission_reason"] = True
        return record

    def _network(self) -> Tree:
        contacts: list[Tree] = []
        for party in self.parties:
            days = self.every(self.start, 50, 120, 3) if self.chance(0.6) else []
            if self.done():
                days.insert(0, self.after(self.intake, 0, 25))
            contacts += [self._contact(f"{party['id']}-{n}", party, day) for n, day in enumerate(days, 1)]
        return {
            "parties": self.parties,
            "contacts": contacts,
            "contact_attempts": [
                {"id": f"attempt-{number}", "date": _iso(self.after(self.registered, 0, 6)), "reached": number > 1}
                for number in range(1, self.random.randint(1, 2) + 1)
            ],
            "network_survey": {
                "date": _iso(self.after(self.intake, 0, 20)),
                "outcome": self.random.choices(("mapped", "refused", "no_network"), (0.85, 0.1, 0.05))[0],
                "size": self.done(),
                "supporters": self.done(),
            },
            "consents": [
                {"member": m["id"], "asked": _iso(self.intake), "signed": self.chance(0.93)}
                for m in self.adults
                if self.done()
            ],
        }

    def _contact(self, name: str, party: Tree, day: int) -> Tree:
        contact: Tree = {
            "id": name,
            "party": party["id"],
            "date": _iso(day),
            "person": self.worker,
            "asked": self.done(0.9),
            "asked_picture": self.done(),
            "asked_history": self.done(),
            "informed": self.chance(0.5),
            "outcome": self.random.choices(
                ("answered", "no_answer", "refused_family", "refused_privacy"), (0.88, 0.06, 0.03, 0.03)
            )[0],
        }
        if "column" in party:
            contact["column"] = party["column"]
        return contact

    def _safety(self) -> Tree:
        assessments: list[Tree] = []
        self.assessed: list[str] = []  # the children, at the start
        for child in self.children:
            weighed = [p["id"] for m in self.adults for p in m["parental_problems"]]
            if self.done():
                day = self.after(self.intake, 3, 20) if self.chance(0.9) else self.after(self.start, 1, 40)
                assessments.append(self._assessment(f"start-{child['id']}", child, day, "team", weighed))
                self.assessed.append(child["id"])
            for number, later in enumerate([self.after(self.start, 0, 14), *self.every(self.start, 90, 200, 2)], 1):
                if self.chance(0.7):
                    by = "provider" if number == 1 else self.pick("provider", "team")
                    assessments.append(self._assessment(f"later-{number}-{child['id']}", child, later, by, []))
        unsafe = {a["child"] for a in assessments if a["verdict"] != "safe"}
        plan: Any = "none"
        if any(a["verdict"] == "unsafe" for a in assessments):
            drawn_up = self.after(self.plan, 0, 20)
            plan = {
                "date": _iso(drawn_up),
                "with_vt": self.chance(0.5),
                "risk_assessment": self.done(),
                "goals": [{"id": "safety-goal-1", **{w: self.done() for w in ("what", "measure", "deadline", "who")}}],
                "reviews": [
                    {"id": f"safety-review-{n}", "planned": _iso(day), "held": self.done(), "adjusted": False}
                    for n, day in enumerate(self.every(drawn_up, 60, 120, 2), 1)
                ],
                "notices": [
                    {"party": p["id"], "date": _iso(drawn_up), "person": self.worker}
                    for p in self.parties
                    if p["kind"] == "professional" and self.done()
                ],
            }
        return {
            "safety_assessments": assessments,
            "safety_conditions": [
                {"id": f"condition-{name}", "child": name, **{word: self.done() for word in ("what", "who", "check")}}
                for name in sorted(unsafe)
            ],
            "safety_plan": plan,
        }

    def _assessment(self, name: str, child: Tree, day: int, by: str, weighed: list[str]) -> Tree:
        verdict = self.random.choices(("safe", "uncertain", "unsafe"), (0.7, 0.23, 0.07))[0]
        return {
            "id": name,
            "child": child["id"],
            "date": _iso(day),
            "instrument": self.random.choices(
                ("lirik", "arij", "safety_questions", "none", "zrm"), (0.7, 0.08, 0.15, 0.05, 0.02)
            )[0],
            "signals": verdict != "safe",
            "verdict": verdict,
            "conclusion": self.done(0.85),
            "by": by,
            **{word: self.done(0.9) for word in ("needs", "capacities", "environment")},
            **{f"asked_{who}": self.done() for who in ("parents", "child", "professional")},
            "weighings": [{"problem": problem} for problem in weighed if self.done()],
        }

    def _planning(self) -> Tree:
        analysed = self.after(self.intake, 5, 25)
        family_plan = self.chance(0.12)
        self.feedback = self._feedback()
        return {
            "problem_analysis": {
                "date": _iso(analysed),
                **{w: self.done(0.88) for w in ("causes", "consequences", "coherence", "patterns", "help_effect")},
                "domains": [{"domain": d} for d in _DOMAINS if self.chance(0.9)],
                "participants": [
                    *({"party": p["id"]} for p in self.parties if self.chance(0.4)),
                    {"member": "parent-1"},
                    {"person": self.worker},
                ],
                "notices": [
                    {"party": p["id"], "date": _iso(self.after(analysed, 0, 4)), "person": self.worker}
                    for p in self.parties
                    if p["kind"] == "professional" and self.chance(0.6)
                ],
            }
            if self.done()
            else "none",
            "family_group_plan": {
                "offered": _iso(self.intake) if self.done() else False,
                "made": family_plan,
                "renounced": not family_plan and self.chance(0.85),
            },
            "plans": [self._plan(family_plan)],
            "sub_plans": [
                {"id": f"sub-plan-{p['id']}", "party": p["id"], "goal": self.done()}
                for p in self.parties
                if p["own_plan"] and self.done()
            ],
            "action_plan": "none",
        }

    def _feedback(self) -> list[Tree]:
        self.column_directs = self.party("debt_service") is not None and self.chance(0.5)
        return [
            {
                "id": f"feedback-{number}",
                "from_role": "case_director",
                "to_role": "process_director",
                "column": "participation" if self.column_directs and self.chance(0.5) else "youth",
                "date": _iso(day),
            }
            for number, day in enumerate(self.every(self.start, 40, 120, 4), 1)
        ]

    def _plan(self, of_family: bool) -> Tree:
        self.goals = [f"goal-{domain}" for domain in self.problems] or ["goal-upbringing"]
        said = ("cause", "nature", "approach", "aim", "request", "solutions", "objective", "own_strength", "director")
        return {
            "id": "plan",
            "date": _iso(self.plan),
            "basis": self.pick("family_group_plan", "based_on_family_group_plan") if of_family else "own",
            "method": self.pick("eight_phases", "one_family_one_plan"),
            "perspective": self.done(),
            "perspective_on": _iso(self.plan if self.chance(0.88) else self.after(self.plan, 5, 90)),
            **{word: self.done(0.9) for word in said},
            "participants": [self._present(m) for m in self.members if self.done()],
            "domains": [{"domain": d, "content": self.done(0.95)} for d in _DOMAINS if self.chance(0.95)],
            "links": [{"member": m["id"]} for m in self.members if self.done(0.93)],
            "versions": [
                {"id": f"plan-v{number}", "date": _iso(day)}
                for number, day in enumerate([self.plan, *self.every(self.plan, 120, 260, 3)], 1)
            ],
            "goals": [self._goal(name) for name in self.goals],
            "actions": [
                {"id": f"action-{f['id']}", "domain": "finances", "who": True, "when": self.done(), "feedback": f["id"]}
                for f in self.feedback
                if f["column"] != "youth" and self.done()
            ],
        }

    def _goal(self, name: str) -> Tree:
        domain = name.removeprefix("goal-")
        return {
            "id": name,
            "priority": self.done(),
            "effect": self.done(0.9),
            "measurable": self.done(),
            "from": _iso(self.plan),
            "problems": [{"domain": domain}],
            "adjustments": [
                {"id": f"adjust-{domain}-{number}", "date": _iso(day), "with_family": self.chance(0.85)}
                for number, day in enumerate(self.every(self.start, 100, 260, 2), 1)
                if self.chance(0.5)
            ],
            "actions": [
                {"id": f"action-{domain}-{number}", "who": self.done(0.92), "when": self.done()}
                for number in range(self.random.choices((0, 1, 2), (0.06, 0.6, 0.34))[0])
            ],
        }

    def _direction(self) -> Tree:
        provider = self.party("provider")
        directions = [self._directed("process-direction", "process_director", "team", self.worker, self.registered)]
        if self.chance(0.06):
            change = self.after(self.start, 30, 200)
            directions[0]["until"] = _iso(change)
            # A change of hands leaves a gap now and then.
            change = self.after(change, 1, 20) if self.chance(0.25) else change
            directions.append(self._directed("next-direction", "process_director", "team", "worker-41", change))
        if provider and self.done():
            directions.append(self._directed("case-direction", "case_director", "provider", "coach-1", self.start))
            directions[-1] |= {"party": provider, "external": True}
        if self.column_directs:
            directions.append(self._directed("column-direction", "case_director", "column", "wmo-1", self.start))
            directions[-1]["column"] = "participation"
        return {
            "directions": directions,
            "feedback": self.feedback,
        }

    def _directed(self, name: str, role: str, organisation: str, person: str, since: int) -> Tree:
        return {
            "id": name,
            "role": "regisseur" if role == "process_director" and self.chance(0.1) else role,
            "organisation": organisation,
            "person": person,
            "external": False,
            "from": _iso(since),
            "how_decided": self.done(),
            "duties": self.done(0.9),
        }

    def _follow_up(self) -> Tree:
        signals = self.every(self.start, 60, 260, 3)
        meetings = self.every(self.start, 80, 230, 4)
        return {
            "signals": [self._signal(f"signal-{number}", day) for number, day in enumerate(signals, 1)],
            "escalations": [
                {"id": "escalation-1", "date": _iso(day), "level": "case", "to": "process_manager"}
                for day in signals[:1]
                if self.chance(0.15)
            ],
            "evaluations": [
                self._evaluation(f"evaluation-{number}", day)
                for number, day in enumerate(self.every(self.start, 90, 210, 5), 1)
            ],
            "mdos": [
                {
                    "id": f"mdo-{number}",
                    "date": _iso(day),
                    "held": self.chance(0.93),
                    "planned_by": self.pick("case_director", "process_director"),
                    "goals_discussed": self.done(0.9),
                    "chaired_by": "process_director",
                    "participants": [
                        *({"member": m["id"]} for m in self.adults if self.done()),
                        *({"party": p["id"]} for p in self.parties if self.chance(0.4)),
                        {"person": self.worker},
                    ],
                }
                for number, day in enumerate(meetings, 1)
            ],
            "consultations": [
                {
                    "id": "casuistry-1",
                    "date": _iso(self.after(self.plan, -10, 10)),
                    "kind": self.pick("casuistry", "case_discussion"),
                    "chaired_by": "behavioural_expert",
                    "plan_seen": self.done(),
                    "network_contact": self.done(),
                    "prior_services": self.done(),
                    "participants": [{"person": self.worker}],
                }
                for _ in range(self.random.randint(0, 1))
            ],
            "changes": [
                {"id": f"change-{number}", "date": _iso(day)}
                for number, day in enumerate(self.every(self.start, 120, 500, 2), 1)
            ],
        }

    def _signal(self, name: str, day: int) -> Tree:
        return {
            "id": name,
            "date": _iso(day),
            "kind": self.pick("help_stalls", "situation_changes", "problem", "deviation_in_support", "safety", "other"),
            "from": self.pick("family", "provider", "school", "professional", "gp"),
            "followed_up": _iso(self.after(day, 0, 14)) if self.done() else False,
            "told_director": _iso(self.after(day, 0, 5)) if self.done() else False,
        }

    def _evaluation(self, name: str, day: int) -> Tree:
        return {
            "id": name,
            "date": _iso(day),
            "extra": self.chance(0.15),
            "report": self.done(0.9),
            "attendance_agreed": self.done(),
            "participants": [
                *({"member": m["id"]} for m in self.adults if self.done()),
                *({"party": p["id"]} for p in self.parties if p["organisation"] == "provider" and self.done()),
                {"person": self.worker},
            ],
            "goals": [
                {"goal": goal, "achieved": self.pick("achieved", "partly", "not_achieved")}
                for goal in self.goals
                if self.done(0.9)
            ],
            "safety": [
                {"member": child, "assessment": f"start-{child}", "conclusion": self.done()}
                for child in self.assessed
                if self.done(0.97)
            ],
        }

    def _support(self) -> Tree:
        helpers = [p["id"] for p in self.parties if p["organisation"] in ("provider", "debt_service", "mental_health")]
        support: list[Tree] = []
        agreements = [
            {
                "id": f"role-{party['id']}",
                "kind": "role",
                "party": party["id"],
                "date": _iso(self.after(self.plan, 0, 15)),
                "report": self.done(),
            }
            for party in self.parties
            if party["kind"] == "professional" and self.done()
        ]
        for goal in self.goals:
            if not self.done():
                continue
            begins = self.start if not support else self.after(self.start, 0, 60)
            help_: Tree = {
                "id": f"support-{goal}",
                "goal": goal,
                "start": _iso(begins),
                "accepted": _iso(begins - self.random.choice((2, 5, 9, 14, 40))) if self.chance(0.95) else True,
                "tailored": self.chance(0.4),
                "self_reliance": self.done(),
                "bridging": self.done(),
                "bridging_pointed_out": self.done(),
                "responsible": self.random.choices(("provider", "team", "gi"), (0.7, 0.26, 0.04))[0],
            }
            if helpers and self.chance(0.85):
                help_["party"] = self.pick(*helpers)
                agreements += [
                    {
                        "id": f"{kind}-{goal}",
                        "kind": kind,
                        "party": help_["party"],
                        "support": help_["id"],
                        "date": _iso(begins - self.random.randint(0, 9)),
                        "report": self.done(),
                    }
                    for kind in ("feedback", "evaluation")
                    if self.done()
                ]
            if self.closed:
                help_["until"] = _iso(self.closed)
            support.append(help_)
        return {"support": support, "agreements": agreements, "indications": []}

    def _closure(self) -> Tree:
        closed = self.end
        aftercare = self.chance(0.5)
        informed = self.reporter != "family" and self.chance(0.75)
        return {
            "date": _iso(closed),
            "estimate": self.done(),
            "grounds": self.done(),
            "aftercare_needed": aftercare,
            "aftercare": True if aftercare and self.done() else "none",
            "reported_to_team": _iso(closed - self.random.randint(0, 6)) if self.done() else False,
            "informing_reported": _iso(closed) if self.done() else False,
            "reporter_informed": _iso(closed) if informed else False,
            "reporter_informed_by": "process_director",
            "notices": [
                {
                    "party": p["id"],
                    "date": _iso(closed - self.random.randint(0, 6)),
                    "by_role": "case_director" if self.chance(0.7) else "process_director",
                }
                for p in self.parties
                if self.done()
            ],
        }

    def _pressure(self) -> Tree:
        wait = self.after(self.start, 20, 120)
        over = self.after(wait, 3, 40)
        child = self.children[0]["id"]
        return {
            "orders": [{"id": "order-1", "member": child, "from": _iso(over), "reported_to_team": self.done()}]
            if self.chance(0.05)
            else [],
            "gi_waits": [
                {
                    "id": "wait-1",
                    "route": self.pick("direct", "table"),
                    "from": _iso(wait),
                    "until": _iso(over),
                    "monitoring": [{"id": "monitoring-1", "date": _iso(wait)}] if self.done() else [],
                }
            ]
            if self.chance(0.04)
            else [],
            "vtos": [
                {"id": "vto-1", "date": _iso(wait), "has_assessment": True, "has_analysis": True, "returned": False}
            ]
            if self.chance(0.05)
            else [],
            "vt_handovers": [],
            "vt_reports": [{"id": "vt-report-1", "date": _iso(wait), "by": "team", "ground": "substantiated"}]
            if self.chance(0.08)
            else [],
            "code_steps": [],
            "home_bans": [{"id": "ban-1", "from": _iso(wait), "until": _iso(over), "with_children": True}]
            if self.chance(0.015)
            else [],
            "deviations": self._deviations(),
        }

    def _deviations(self) -> list[Tree]:
        found: list[Tree] = []
        for topic in _SECTIONS:
            if self.chance(0.07):
                deviation: Tree = {
                    "id": f"deviation-{topic.replace('_', '-')}",
                    "topic": topic,
                    "reason": self.done(),
                    "report": self.random.choices(("conversation", "advice", "other"), (0.8, 0.1, 0.1))[0],
                    "date": _iso(self.after(self.intake, 0, 20)),
                    "by": "team",
                }
                if topic == "all_members":
                    deviation["about"] = [self.members[-1]["id"]]
                found.append(deviation)
        return found

    # What is missing.

    def _leave_gap(self, dossier: Tree) -> None:
        kind = self.random.random()
        if kind < 0.25:
            name = self.pick(*_LISTS)
            dossier.pop(name, None)
        elif kind < 0.35:
            dossier[self.pick(*_LISTS)] = "unknown"
        else:
            place, attribute = self.random.choice(_VALUES)
            records = [r for r in _records(dossier, place) if attribute in r]
            if records:
                record = self.random.choice(records)
                value = record[attribute]
                if isinstance(value, str) and value[:1] == "2" and self.chance(0.6):
                    record[attribute] = value[: self.random.choice((4, 7, 7))]
                elif self.chance(0.4) and attribute not in ("id", "domain"):
                    del record[attribute]
                else:
                    record[attribute] = "unknown"


_LISTS = (  # to which nothing else in a dossier refers
    *("report_sections", "conversations", "contacts", "self_reliance", "directions", "evaluations", "mdos"),
    *("consultations", "signals", "escalations", "changes", "orders", "gi_waits", "vtos", "home_bans", "deviations"),
    *("problem_analysis", "family_group_plan", "request", "network_survey", "life_domains", "safety_conditions"),
)
_VALUES = (
    *(("case", word) for word in ("reported_by", "weight", "question", "voluntary_help", "voluntary_help_since")),
    *(("members", word) for word in ("born", "resident", "role")),
    *(("conversations", word) for word in ("date", "kind")),
    *(("conversations/participants", word) for word in ("manner", "leads")),
    *(("life_domains", word) for word in ("discussed", "problem", "column")),
    *(("life_domains/findings", word) for word in ("problem",)),
    *(("parties", word) for word in ("kind", "organisation", "reporter", "own_plan", "from")),
    *(("contacts", word) for word in ("party", "date", "outcome", "column")),
    *(("safety_assessments", word) for word in ("child", "date", "instrument", "conclusion", "verdict")),
    *(("problem_analysis", word) for word in ("date", "coherence", "causes")),
    *(("plans", word) for word in ("date", "perspective", "perspective_on", "basis")),
    *(("plans/goals", word) for word in ("priority", "effect", "from")),
    *(("plans/goals/actions", word) for word in ("who", "when")),
    *(("directions", word) for word in ("role", "organisation", "from", "external")),
    *(("signals", word) for word in ("kind", "date", "followed_up")),
    *(("evaluations", word) for word in ("date", "report")),
    *(("evaluations/goals", word) for word in ("achieved",)),
    *(("mdos", word) for word in ("date", "held")),
    *(("support", word) for word in ("start", "accepted", "goal", "party")),
    *(("closure", word) for word in ("date", "aftercare_needed", "aftercare", "reporter_informed")),
    *(("closure/notices", word) for word in ("party", "by_role")),
)


def _records(dossier: Tree, place: str) -> list[Tree]:
    """The records at a place, such as the goals of all plans at plans/goals."""
    found: list[Any] = [dossier]
    for step in place.split("/"):
        inside = [record.get(step) for record in found]
        found = [r for i in inside for r in (i if isinstance(i, list) else [i]) if isinstance(r, dict)]
    return found
