"""The goals, and what is compared to judge them.

Justified text is judged by LuaLaTeX with microtype: in the median over the cases by the mean word
space's distance from the font's own and by the spaces' standard deviation, in the 90th percentile
by the loosest line, and in each single case by a ratio. Ragged text is judged by the most even of
the peers.
"""
import dataclasses
import statistics

import cases as bench
from cases import JUSTIFIED, RAGGED, UNDIVIDED
from meter import SPACE_LEAST

OURS, JUDGE = "ours", "LuaLaTeX"
PEERS_OF_RAG = ("LuaLaTeX", "LuaLaTeX, unexpanded", "typst")
RATIO_MOST = 1.15
HYPHEN_RUN_MOST = 2
EXPANSION_MOST, EXPANSION_STEP_MOST = 0.02, 0.01  # what a line's letters may be, and from the next
METER_ERROR = 0.001  # of a line's expansion: PDF tells widths in thousandths of the size
DIGITS = 3  # that tell a goal from its limit
EVERYWHERE = "both faces"

# Goals that are not reached yet, and how near we are: it may become nearer, never farther. Whoever
# improves on one of these figures writes down the new one; who reaches the goal takes it off.
NOT_YET = {
    f"sd of line lengths, median, {RAGGED}": 0.033,
}


@dataclasses.dataclass
class Goal:
    name: str
    scope: str
    ours: float
    most: float
    where: str = ""  # the case that decides

    def __post_init__(self):
        self.ours, self.most = round(self.ours, DIGITS), round(self.most, DIGITS)

    @property
    def is_met(self):
        return self.ours <= self.most

    @property
    def is_held(self):
        """Met, or as near as it has been."""
        return self.ours <= max(self.most, NOT_YET.get(self.name, 0))


def in_scope(figures, setting, scope):
    return {case: its for case, its in figures.items()
            if case.setting == setting and scope in (EVERYWHERE, case.face)}


def median(figures, name):
    return statistics.median(getattr(its, name) for its in figures.values())


def percentile_90(figures, name):
    values = [getattr(its, name) for its in figures.values()]
    return statistics.quantiles(values, n=10, method="inclusive")[8]


def total(figures, name):
    return sum(getattr(its, name) for its in figures.values())


def largest(figures, name):
    return max(getattr(its, name) for its in figures.values())


def worst_case(figures, name):
    case = max(figures, key=lambda case: getattr(figures[case], name))
    return str(case) if getattr(figures[case], name) > 0 else ""


def scopes():
    return [EVERYWHERE] + [face.name for face in bench.FACES]


def ratios(ours, judge, name):
    """Ours by the judge's, case by case, worst first."""
    found = [(getattr(its, name) / getattr(judge[case], name), case) for case, its in ours.items()]
    return sorted(found, reverse=True)


def ratio_goal(name, what, scope, ours, judge):
    compared = ratios(ours, judge, what)
    above = sum(ratio > RATIO_MOST for ratio, _ in compared)
    where = f"{compared[0][1]}; {above} of {len(compared)} cases above"
    return Goal(name, scope, compared[0][0], RATIO_MOST, where=where)


def justified_goals(figures, scope):
    ours = in_scope(figures[OURS], JUSTIFIED, scope)
    judge = in_scope(figures[JUDGE], JUSTIFIED, scope)
    return [
        Goal("mean space's distance from 1, median", scope, median(ours, "distance"),
             median(judge, "distance")),
        Goal("sd of the spaces, median", scope, median(ours, "deviation"),
             median(judge, "deviation")),
        Goal("loosest line, 90th percentile", scope, percentile_90(ours, "loosest"),
             percentile_90(judge, "loosest")),
        ratio_goal("unevenness, worst ratio", "unevenness", scope, ours, judge),
        ratio_goal("sd of the spaces, worst ratio", "deviation", scope, ours, judge),
        ratio_goal("loosest line, worst ratio", "loosest", scope, ours, judge),
        Goal(f"lines with spaces under {SPACE_LEAST}", scope, total(ours, "tight"), 0,
             where=worst_case(ours, "tight")),
        Goal("overfull lines", scope, total(ours, "overfull"), 0,
             where=worst_case(ours, "overfull")),
        Goal("lines short of the margin", scope, total(ours, "short"), 0,
             where=worst_case(ours, "short")),
        Goal("hyphens in a row", scope, largest(ours, "hyphen_run"), HYPHEN_RUN_MOST,
             where=worst_case(ours, "hyphen_run")),
        Goal("expansion", scope, largest(ours, "expansion"), EXPANSION_MOST + METER_ERROR,
             where=worst_case(ours, "expansion")),
        Goal("expansion, from line to line", scope, largest(ours, "expansion_step"),
             EXPANSION_STEP_MOST + METER_ERROR, where=worst_case(ours, "expansion_step")),
    ]


def ragged_goals(figures, setting, scope):
    ours = in_scope(figures[OURS], setting, scope)
    peers = {tool: in_scope(figures[tool], setting, scope) for tool in PEERS_OF_RAG}
    best = min(peers, key=lambda tool: median(peers[tool], "deviation"))
    return [
        Goal(f"sd of line lengths, median, {setting}", scope, median(ours, "deviation"),
             median(peers[best], "deviation")),
        Goal(f"hyphens, {setting}", scope, total(ours, "hyphens"), total(peers[best], "hyphens")),
        Goal(f"stubs, {setting}", scope, total(ours, "is_stub"), 0,
             where=worst_case(ours, "is_stub")),
        Goal(f"overfull lines, {setting}", scope, total(ours, "overfull"), 0,
             where=worst_case(ours, "overfull")),
    ]


def goals_of(figures):
    goals = []
    for scope in scopes():
        goals += justified_goals(figures, scope)
        for setting in (RAGGED, UNDIVIDED):
            goals += ragged_goals(figures, setting, scope)
    return goals
