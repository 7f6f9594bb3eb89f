"""The tables: medians and goals for the terminal, case by case for the file."""
import cases as bench
import goals as judging
import meter
from cases import JUSTIFIED, RAGGED, UNDIVIDED
from goals import JUDGE, OURS, in_scope, largest, median, percentile_90, total

TITLES = {
    JUSTIFIED: "Justified",
    RAGGED: "Ragged, words may be divided",
    UNDIVIDED: "Ragged, no word is divided",
}
JUSTIFIED_HEAD = ("", "mean", "from 1", "sd", "loosest", "p90", "most", "tightest",
                  "tight", "overfull", "short", "hyphens", "run", "hang")
RAGGED_HEAD = ("", "sd", "shortest", "least", "filled", "lines", "hyphens", "run", "overfull",
               "last words", "stubs")


def justified_row(tool, figures):
    return (tool, f"{median(figures, 'mean'):.2f}", f"{median(figures, 'distance'):.3f}",
            f"{median(figures, 'deviation'):.3f}", f"{median(figures, 'loosest'):.2f}",
            f"{percentile_90(figures, 'loosest'):.2f}", f"{largest(figures, 'loosest'):.2f}",
            f"{min(its.tightest for its in figures.values()):.2f}", total(figures, "tight"),
            total(figures, "overfull"), total(figures, "short"), total(figures, "hyphens"),
            largest(figures, "hyphen_run"), f"{median(figures, 'hang'):.2f}")


def ragged_row(tool, figures):
    return (tool, f"{median(figures, 'deviation'):.3f}", f"{median(figures, 'shortest'):.2f}",
            f"{min(its.shortest for its in figures.values()):.2f}",
            f"{median(figures, 'mean'):.3f}", total(figures, "lines"),
            total(figures, "hyphens"), largest(figures, "hyphen_run"),
            total(figures, "overfull"), f"{median(figures, 'last_words'):g}",
            total(figures, "is_stub"))


def in_columns(head, rows):
    rows = [tuple(map(str, row)) for row in (head, *rows)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    return "\n".join("  " + "  ".join(
        [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])])
        for row in rows)


def as_markdown(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def summary_table(figures, setting, scope, form=in_columns):
    head, row = ((JUSTIFIED_HEAD, justified_row) if setting == JUSTIFIED
                 else (RAGGED_HEAD, ragged_row))
    its = {tool: in_scope(figures[tool], setting, scope) for tool in figures}
    return form(head, [row(tool, cases) for tool, cases in its.items() if cases])


def goal_cell(goal):
    return f"{goal.ours:.5g} {'≤' if goal.is_met else '>'} {goal.most:.5g}"


def goal_table(goals, form=in_columns):
    """A row for each goal, a column for each scope."""
    names = list(dict.fromkeys(goal.name for goal in goals))
    cells = {(goal.name, goal.scope): goal_cell(goal) for goal in goals}
    return form(["goal", *judging.scopes()],
                [[name, *(cells[name, scope] for scope in judging.scopes())] for name in names])


def missed_lines(goals):
    """Which goals are missed, and where."""
    lines = []
    for goal in goals:
        if not goal.is_met:
            words = "not yet" if goal.is_held else "WORSE THAN IT WAS"
            where = f": {goal.where}" if goal.where else ""
            lines.append(f"* {words}: {goal.name}, {goal.scope}{where}")
    return "\n".join(lines) or "Every goal is met."


EXPLANATION = f"""\
{len(bench.read_paragraphs())} paragraphs at {', '.join(map(str, bench.MEASURES))} mm, \
{bench.SIZE} pt, in {len(bench.FACES)} faces: medians over the cases, and sums of words
divided (hyphens), of lines overfull or short of the margin, and of stubs. A paragraph's last line
is left out but where it is named.
Justified: word spaces as multiples of the font's own; of the loosest lines the median, the 90th
percentile and the most; the tightest, and how many are tighter than {meter.SPACE_LEAST}; the \
longest run of
lines that end in a hyphen; how much of a hyphen or stop hangs in the margin.
Ragged: lengths of lines as shares of the measure; of the shortest lines the median and the least. A
stub is a last line of one word of {meter.STUB_MOST} letters or fewer.
"""


def terminal_report(figures, goals):
    scope = judging.EVERYWHERE
    tables = [f"{TITLES[setting]}\n{summary_table(figures, setting, scope)}\n"
              for setting in TITLES]
    return "\n".join([EXPLANATION, *tables, f"Goals\n{goal_table(goals)}\n",
                      missed_lines(goals) + "\n"])


def justified_cases(figures):
    """Every case beside the judge's, the worst first."""
    ours, judge = (in_scope(figures[tool], JUSTIFIED, judging.EVERYWHERE)
                   for tool in (OURS, JUDGE))
    rows = []
    for ratio, case in judging.ratios(ours, judge, "unevenness"):
        row = [case.paragraph, case.measure, case.face, f"{ratio:.2f}"]
        for its in (ours[case], judge[case]):
            row += [f"{its.mean:.2f}", f"{its.deviation:.2f}", f"{its.loosest:.2f}", its.hyphens,
                    its.hyphen_run, its.overfull + its.short]
        rows.append(row)
    columns = ["mean", "sd", "loosest", "hyphens", "run", "off the margin"]
    return as_markdown(["paragraph", "mm", "face", "ratio"] + [f"{OURS}: {columns[0]}"] +
                       columns[1:] + [f"{JUDGE}: {columns[0]}"] + columns[1:], rows)


def ragged_cases(figures, setting):
    tools = (OURS, *judging.PEERS_OF_RAG)
    its = {tool: in_scope(figures[tool], setting, judging.EVERYWHERE) for tool in tools}
    rows = []
    for case in sorted(its[OURS], key=lambda case: -its[OURS][case].deviation):
        row = [case.paragraph, case.measure, case.face]
        for tool in tools:
            of_tool = its[tool][case]
            row += [f"{of_tool.deviation:.3f}", f"{of_tool.shortest:.2f}", of_tool.hyphens,
                    f"{of_tool.last_words} ({of_tool.last_width:.2f})"]
        rows.append(row)
    head = ["paragraph", "mm", "face"]
    for tool in tools:
        head += [f"{tool}: sd", "shortest", "hyphens", "last line: words (width)"]
    return as_markdown(head, rows)


def file_report(figures, goals, versions):
    parts = ["# How evenly lines are set", EXPLANATION,
             "\n".join(f"* {tool}: {version}" for tool, version in versions.items()),
             "## Goals", goal_table(goals, as_markdown), missed_lines(goals)]
    for setting in TITLES:
        for scope in judging.scopes():
            parts += [f"## {TITLES[setting]}, {scope}",
                      summary_table(figures, setting, scope, as_markdown)]
    parts += ["## Justified, case by case", justified_cases(figures)]
    for setting in (RAGGED, UNDIVIDED):
        parts += [f"## {TITLES[setting]}, case by case", ragged_cases(figures, setting)]
    return "\n\n".join(parts) + "\n"
