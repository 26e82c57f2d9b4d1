"""Surfaces of names joined into groups."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Groups:
    """Union-find over surfaces; `surfaces` leads from a surface to the indices of its mentions."""

    surfaces: dict[str, list[int]]
    core: dict[str, str]
    parent: dict[str, str] = field(default_factory=dict)

    def find(self, key: str) -> str:
        root = key
        while self.parent.get(root, root) != root:
            root = self.parent[root]
        return root

    def join(self, one: str, other: str) -> None:
        a, b = self.find(one), self.find(other)
        if a != b:
            # The surface met first stays the root, so that the outcome does not depend on the order of joins.
            if self.surfaces[a][0] > self.surfaces[b][0]:
                a, b = b, a
            self.parent[b] = a
