"""The generalised assignment problem: reading, and checking an answer."""

from dataclasses import dataclass
from pathlib import Path

from checker.instance import InstanceError
from checker.verdict import Verdict


@dataclass
class Assignment:
    """Costs and weights by agent, then by job."""

    costs: list[list[int]]
    weights: list[list[int]]
    capacities: list[int]


def read_assignment(path: Path) -> Assignment:
    """Agents, jobs, the costs agent by agent, the weights likewise, the capacities."""
    numbers = [int(word) for word in path.read_text().split()]
    agents, jobs = numbers[0], numbers[1]
    if len(numbers) != 2 + 2 * agents * jobs + agents:
        raise InstanceError(f"{path.name}: {len(numbers)} numbers do not fit its first two")
    rows = [numbers[at : at + jobs] for at in range(2, 2 + 2 * agents * jobs, jobs)]
    return Assignment(rows[:agents], rows[agents:], numbers[-agents:])


def check_agents(problem: Assignment, agents: list[int]) -> Verdict:
    """The verdict on the agent of each job."""
    verdict = Verdict(vehicles=len(set(agents)))
    jobs = len(problem.costs[0])
    if len(agents) != jobs:
        verdict.breach(f"{len(agents)} jobs are assigned, not {jobs}")
        return verdict
    load = [0] * len(problem.capacities)
    for job, agent in enumerate(agents):
        if not 0 <= agent < len(load):
            verdict.breach(f"job {job}: there is no agent {agent}")
            continue
        load[agent] += problem.weights[agent][job]
        verdict.cost += problem.costs[agent][job]
    for agent, used in enumerate(load):
        if used > problem.capacities[agent]:
            verdict.breach(f"agent {agent}: {used}, more than {problem.capacities[agent]}")
    return verdict
