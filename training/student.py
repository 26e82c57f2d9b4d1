"""The network that ships, as it is trained: the package's network with floating weights.

Every state that the package keeps as a whole number is rounded here too, so that what is learned holds after rounding;
gradients pass as if nothing was rounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from factlint.extract.names.neural.exact import ONE
from factlint.extract.names.neural.layout import PLACE_NUMBERS

TAG_COUNT = 9
# Steps of the middle layer of the word network; its largest value is ONE steps.
STEPS = 16


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents packed together: all their sentences are walked side by side, the longest first."""

    words: torch.Tensor
    place: torch.Tensor
    group: torch.Tensor
    document: torch.Tensor
    turned: torch.Tensor
    sizes: list[int]
    documents: int
    gold: torch.Tensor
    soft: torch.Tensor
    order: torch.Tensor


def rounded(x: torch.Tensor, steps: int = ONE) -> torch.Tensor:
    return x + ((x * steps).round() / steps - x).detach()


class _Walk(torch.autograd.Function):
    """Both directions of a long short-term memory over packed rows; written out because it is several times as fast as
    the general one. Gates lie in the order in, forget, out, candidate."""

    @staticmethod
    def forward(ctx: Any, given: torch.Tensor, kept: torch.Tensor, sizes: list[int]) -> torch.Tensor:
        gates = given.clone()
        _, count, width = gates.shape
        size = width // 4
        squashed, states, before, memory_before = (gates.new_empty(2, count, size) for _ in range(4))
        state = gates.new_zeros(2, sizes[0], size)
        memory = torch.zeros_like(state)
        first = 0
        for rows in sizes:
            last = first + rows
            state, memory = state[:, :rows], memory[:, :rows]
            before[:, first:last], memory_before[:, first:last] = state, memory
            here = gates[:, first:last]
            here += torch.bmm(state, kept)
            here[:, :, : 3 * size].sigmoid_()
            here[:, :, 3 * size :].tanh_()
            memory = here[:, :, size : 2 * size] * memory
            memory.addcmul_(here[:, :, :size], here[:, :, 3 * size :])
            flat = memory.tanh()
            state = (here[:, :, 2 * size : 3 * size] * flat).mul_(ONE).round_().div_(ONE)
            squashed[:, first:last], states[:, first:last] = flat, state
            first = last
        ctx.save_for_backward(gates, squashed, before, memory_before, kept)
        ctx.sizes = sizes
        return states

    @staticmethod
    def backward(ctx: Any, *grads: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, None]:
        gates, squashed, before, memory_before, kept = ctx.saved_tensors
        size = squashed.shape[2]
        into, forget, out, candidate = (gates[:, :, k * size : (k + 1) * size] for k in range(4))
        to_memory = out * (1 - squashed * squashed)
        slopes = torch.cat(
            [
                candidate * into * (1 - into),
                memory_before * forget * (1 - forget),
                squashed * out * (1 - out),
                into * (1 - candidate * candidate),
            ],
            2,
        )
        found = torch.empty_like(gates)
        across = kept.transpose(1, 2).contiguous()
        last = squashed.shape[1]
        state_grad = memory_grad = gates.new_zeros(2, 0, size)
        for rows in reversed(ctx.sizes):
            first = last - rows
            by_state = grads[0][:, first:last].clone()
            by_state[:, : state_grad.shape[1]] += state_grad
            by_memory = by_state * to_memory[:, first:last]
            by_memory[:, : memory_grad.shape[1]] += memory_grad
            here, slope = found[:, first:last], slopes[:, first:last]
            for k, grad in enumerate((by_memory, by_memory, by_state, by_memory)):
                part = slice(k * size, (k + 1) * size)
                torch.mul(slope[:, :, part], grad, out=here[:, :, part])
            state_grad = torch.bmm(here, across)
            memory_grad = by_memory * forget[:, first:last]
            last = first
        return found, torch.bmm(before.transpose(1, 2), found), None


class Reader(nn.Module):
    """What a word gives to both directions, and the weights of the states before it."""

    def __init__(self, inputs: int, size: int) -> None:
        super().__init__()
        self.size = size
        self.given = nn.Linear(inputs, 8 * size)
        self.kept = nn.Parameter(torch.empty(2, size, 4 * size))
        with torch.no_grad():
            self.given.bias.zero_()
            for direction in range(2):
                for gate in range(4):
                    part = slice(gate * size, (gate + 1) * size)
                    self.kept[direction, :, part] = nn.init.orthogonal_(torch.empty(size, size))
                # What was kept is kept at first.
                self.given.bias[direction * 4 * size + size : direction * 4 * size + 2 * size] = 1

    def forward(self, given: torch.Tensor, batch: Batch) -> torch.Tensor:
        half = 4 * self.size
        states = _Walk.apply(torch.stack([given[:, :half], given[batch.turned][:, half:]]), self.kept, batch.sizes)
        return torch.cat([states[0], states[1][batch.turned]], 1)


class Student(nn.Module):
    """Layers by the names that they have in the package."""

    def __init__(self, row: int, sizes: dict[str, int], drop: float) -> None:
        super().__init__()
        word, state, told, gist = (sizes[k] for k in ("word", "state", "told", "gist"))
        self.inner = nn.Linear(row, sizes["middle"])
        self.outer = nn.Linear(sizes["middle"], word)
        self.first = Reader(word, state)
        self.place = nn.Linear(PLACE_NUMBERS, 8 * state, bias=False)
        self.told = nn.Linear(2 * state, told)
        self.group = nn.Linear(2 * told, 8 * state, bias=False)
        self.gist = nn.Linear(2 * state, gist)
        self.document = nn.Linear(gist, 8 * state, bias=False)
        self.second = Reader(2 * state, state)
        self.out = nn.Linear(2 * state, TAG_COUNT)
        self.skip = nn.Linear(2 * state, TAG_COUNT)
        self.drop = nn.Dropout(drop)

    def forward(self, rows: torch.Tensor, batch: Batch) -> torch.Tensor:
        """Scores of tags; `rows` are those of the batch's different words, the largest number 1.0 in size."""
        middle = rounded(self.inner(rows).clamp(0, ONE / STEPS), STEPS)
        words = self.drop(rounded(torch.tanh(self.outer(middle))))
        states = self.first(self.first.given(words)[batch.words] + self.place(batch.place), batch)
        states = self.drop(states)
        given = self.second.given(states)
        capital = (batch.group >= 0).nonzero()[:, 0]
        if len(capital):
            group = batch.group[capital]
            told = rounded(torch.tanh(self.told(states[capital])))
            index = group[:, None].expand(-1, told.shape[1])
            empty = torch.full((int(group.max()) + 1, told.shape[1]), -1.0)
            largest = empty.scatter_reduce(0, index, told, "amax")
            mean = empty.scatter_reduce(0, index, told, "mean", include_self=False)
            given = given.index_add(0, capital, self.group(torch.cat([largest, rounded(mean)], 1))[group])
        gist = rounded(torch.tanh(self.gist(states)))
        total = torch.zeros(batch.documents, gist.shape[1])
        total = total.scatter_reduce(0, batch.document[:, None].expand_as(gist), gist, "mean", include_self=False)
        given = given + self.document(rounded(total))[batch.document]
        return self.out(self.drop(self.second(given, batch))) + self.skip(states)
