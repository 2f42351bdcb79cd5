from reconcile.claims import read
from reconcile.matching.stories import FEW, part
from reconcile.model import Reading
from tests.writing import article

SUBJECTS = {
    "bridge": ("drawbridge", "hinges", "lorries", "harbour board"),
    "bakery": ("sourdough", "ovens", "flour", "bakers' guild"),
    "comet": ("comet", "telescope", "perihelion", "observatory"),
    "choir": ("choir", "sopranos", "cantata", "conductor"),
}


def reading(subject: str, number: int) -> Reading:
    a, b, c, d = SUBJECTS[subject]
    text = article(
        f"The {d} said that the {a} and the {b} would be looked at again.",
        f"Nobody had seen so much {c} near the {a} since the {b} were new, said witness {number}.",
        f"The {d} will meet about the {a} before the {c} is moved.",
        id=f"{number:02}-{subject}.txt",
    )
    return read(text, ())


def test_a_small_folder_is_one_story() -> None:
    folder = [reading("bridge", 1), reading("comet", 2)]
    assert part(folder) == (tuple(folder),)
    assert part([]) == ()


def test_a_folder_of_many_stories_is_parted() -> None:
    folder = [reading(subject, number) for number in range(12) for subject in SUBJECTS]
    assert len(folder) > FEW
    parted = part(folder)
    assert sorted({r.article.id[3:-4] for r in story}.pop() for story in parted) == sorted(SUBJECTS)
    assert all(len({r.article.id[3:-4] for r in story}) == 1 for story in parted)
