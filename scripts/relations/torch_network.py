"""The network of `llamafund.compare.pair.judging.network` in PyTorch, for training: the same layers by the same names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from llamafund.compare.pair.judging.network import EMPHASIS, FAR, SCALE, TRAITS, Batch, Side
from llamafund.compare.pair.links import LINKS
from scripts.relations.training_pairs import Ints, Pool

LEXEME = 16  # numbers learned for a frequent lexeme
HIDDEN = 64
HALF = 0.5  # of the batches are told in the other order

Numbered = tuple[Ints, Batch]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a network is trained."""

    epochs: int
    rate: float
    seed: int
    size: int = 48
    drop: float = 0.35
    drop_lexeme: float = 0.5
    batch: int = 32
    decay: float = 0.02
    smoothing: float = 0.05
    start: dict[str, Tensor] | None = field(default=None)


class Net(nn.Module):
    """See `llamafund.compare.pair.judging.network.Network`."""

    def __init__(self, lexemes: int, vector: int, features: int, recipe: Recipe) -> None:
        super().__init__()
        size = recipe.size
        self.lexemes = nn.Embedding(lexemes + 1, LEXEME)
        nn.init.normal_(self.lexemes.weight, std=0.05)
        self.word = nn.Linear(vector + LEXEME + TRAITS, size)
        self.window = nn.Conv1d(size, size, 3, padding=1)
        self.query = nn.Linear(size, size, bias=False)
        self.link = nn.Linear(len(LINKS), 1)
        self.compare = nn.Linear(4 * size + len(LINKS) + TRAITS, size)
        self.hidden = nn.Linear(4 * size + features, HIDDEN)
        self.relation = nn.Linear(HIDDEN, 3)
        self.drop, self.drop_vector, self.drop_lexeme = nn.Dropout(recipe.drop), nn.Dropout(0.15), nn.Dropout(recipe.drop_lexeme)

    def _words(self, vectors: Tensor, lexemes: Tensor, traits: Tensor, mask: Tensor) -> Tensor:
        known = torch.cat([self.drop_vector(vectors), self.drop_lexeme(self.lexemes(lexemes)), traits], -1)
        words = self.drop(functional.relu(self.word(known))) * mask
        around = functional.relu(self.window(words.transpose(1, 2)).transpose(1, 2))
        return (words + around) * mask

    def _compared(self, words: Tensor, answer: Tensor, seen: Tensor, traits: Tensor, mask: Tensor) -> Tensor:
        beside = torch.cat([words, answer, words - answer, words * answer, seen, traits], -1)
        found = functional.relu(self.compare(self.drop(beside))) * mask
        return torch.cat([found.sum(1) / mask.sum(1).clamp(min=1), found.max(1)[0]], -1)

    def forward(self, batch: Batch) -> Tensor:
        """Logits of the relations, for the pairs as told (`batch.forward`)."""
        (v1, l1, t1, m1), (v2, l2, t2, m2) = _side(batch.left), _side(batch.right)
        table = torch.from_numpy(batch.links)
        left, right = self._words(v1, l1, t1, m1), self._words(v2, l2, t2, m2)
        scores = self.query(left) @ self.query(right).transpose(1, 2) / SCALE + EMPHASIS * self.link(table).squeeze(-1)
        ahead = (scores + FAR * (1 - m2.transpose(1, 2))).softmax(2)
        back = (scores + FAR * (1 - m1)).softmax(1)
        one = self._compared(left, ahead @ right, torch.einsum("bij,bijk->bik", ahead, table), t1, m1)
        two = self._compared(right, back.transpose(1, 2) @ left, torch.einsum("bij,bijk->bjk", back, table), t2, m2)
        hidden = functional.relu(self.hidden(self.drop(torch.cat([one, two, torch.from_numpy(batch.forward)], -1))))
        found: Tensor = self.relation(self.drop(hidden))
        return found


def _side(side: Side) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    return (
        torch.from_numpy(side.vectors),
        torch.from_numpy(side.lexemes),
        torch.from_numpy(side.traits),
        torch.from_numpy(side.mask[:, :, None].astype(np.float32)),
    )


def turned(batch: Batch) -> Batch:
    """The batch with its pairs told in the other order."""
    links = np.ascontiguousarray(batch.links.transpose(0, 2, 1, 3))
    return Batch(batch.right, batch.left, links, batch.backward, batch.forward, batch.near, batch.strangers)


def train(net: Net, pools: Sequence[Pool], wanted: NDArray[np.bool_], recipe: Recipe) -> Net:
    """Trains on every wanted pair of every pool once an epoch, in a random order and told from a random side each time."""
    torch.manual_seed(recipe.seed)
    random = np.random.default_rng(recipe.seed)
    steps = recipe.epochs * sum(1 for pool in pools for _ in pool.batches(wanted, recipe.batch))
    optimiser = torch.optim.AdamW(net.parameters(), lr=recipe.rate, weight_decay=recipe.decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=steps, pct_start=0.15)
    net.train()
    for _ in range(recipe.epochs):
        for numbers, batch in _mixed([pool.batches(wanted, recipe.batch, random) for pool in pools], random):
            logits = net(turned(batch) if random.random() < HALF else batch)
            known = torch.from_numpy(pools[0].relations[numbers])
            loss = functional.cross_entropy(logits, known, label_smoothing=recipe.smoothing)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return net.eval()


def _mixed(streams: list[Iterator[Numbered]], random: np.random.Generator) -> Iterator[Numbered]:
    """One batch after another, each from a random stream that still has some."""
    while streams:
        place = int(random.integers(len(streams)))
        try:
            yield next(streams[place])
        except StopIteration:
            streams.pop(place)


def weights(net: Net) -> dict[str, NDArray[np.float32]]:
    """The weights by the names that `llamafund.compare.pair.judging.network` reads."""
    held = {name: tensor.detach().numpy() for name, tensor in net.state_dict().items()}
    held["lexemes"] = held.pop("lexemes.weight")
    held["window.weight"] = held["window.weight"].transpose(2, 1, 0)
    return held
