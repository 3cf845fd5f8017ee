"""Which content file is of which kind, by its name below the language."""

from collections.abc import Mapping

from app.content.about import About
from app.content.diary import DiaryWords
from app.content.evidence import Evidence
from app.content.exercise import Exercise, ExerciseWords
from app.content.first_run import EarlyAdvice, FirstRun
from app.content.flare_up_plan import FlareUpPlanWords
from app.content.glossary import Glossary
from app.content.pacing import PacingWords
from app.content.programme import ProgrammeWords
from app.content.relaxation import Relaxation
from app.content.safety import Safety
from app.content.schema import Document
from app.content.session import Session
from app.content.staying_well import StayingWellWords
from app.content.thoughts import ThoughtWords
from app.content.tip import Tip

KINDS: Mapping[str, type[Document]] = {
    "safety.toml": Safety,
    "first_run.toml": FirstRun,
    "early_advice.toml": EarlyAdvice,
    "pacing.toml": PacingWords,
    "diary.toml": DiaryWords,
    "about.toml": About,
    "programme.toml": ProgrammeWords,
    "exercises.toml": ExerciseWords,
    "thoughts.toml": ThoughtWords,
    "flare_up_plan.toml": FlareUpPlanWords,
    "staying_well.toml": StayingWellWords,
    "evidence.toml": Evidence,
    "glossary.toml": Glossary,
}
"""Files that are there once."""
FOLDERS: Mapping[str, type[Document]] = {
    "sessions": Session,
    "exercises": Exercise,
    "relaxations": Relaxation,
    "tips": Tip,
}
"""Kinds of which there may be any number; each file is one."""
ENDINGS: Mapping[str, str] = {"sessions": ".md"}
"""How the files of a folder end, where that is not ``.toml``."""


def kind_of(name: str) -> type[Document] | None:
    """Return the kind of a file; ``None`` for a name that no content file has."""
    folder, slash, file = name.rpartition("/")
    if not slash:
        return KINDS.get(name)
    is_named = file.endswith(ENDINGS.get(folder, ".toml")) and not file.startswith(".")
    return FOLDERS.get(folder) if is_named else None
