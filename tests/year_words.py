"""What the made-up patient of ``tests.year`` writes and does."""

from app.domain.activity import Unit

NOTES = (
    "A quiet day. I read in the sun for a while.",
    "Stiff when I got up, better by noon.",
    "Did the shopping with my sister. We took the bus back.",
    "Slept badly. Took it in small bits.",
    "Walked round the pond twice and stopped on the bench.",
    "Work was long. I stood up every half hour.",
    "Saw my grandson. We built a railway on the floor.",
    "Rain all day. Did my stretches by the radio.",
    "Pulled some weeds, then stopped as planned.",
    "The back was there, but it did not stop me.",
)
ONE_THINGS = ("A short walk", "A warm bath", "Call a friend", "Change position more often")
TRIGGERS = ("sitting", "standing", "lifting", "housework", "poor-sleep", "worry")
REGIONS = ("lower-back-left", "lower-back-centre", "lower-back-right", "buttock-left", "thigh-left")
ACTIVITIES = (
    ("Walking", Unit.MINUTES),
    ("Stairs", Unit.REPETITIONS),
    ("Garden", Unit.MINUTES),
)
STEPS = ("Choose the day", "Tell someone", "Try half of it", "Do all of it once")
GOALS = (
    ("See more of my family", "Walk to my daughter's house on Sundays", 0),
    ("Look after my own home", "Carry the washing upstairs in two loads", 1),
    ("Grow my own beans again", "Work in the garden twice a week", 2),
    ("Get back to singing", "Sit through a choir practice", None),
)
"""What matters, what I will do, and which activity it belongs to."""
SESSIONS = (
    "assessment",
    "understanding",
    "pacing",
    "thoughts",
    "relaxation",
    "flare-ups",
    "staying-well",
)
HOMEWORK = (
    ("three-tries", "Try your activity three times", "activity"),
    ("one-goal", "Write one goal down", "goal"),
    ("", "Tell my sister about it", "none"),
)
"""Its id in the content, the words, and where it is done."""
THOUGHTS = (
    (
        "Bending for the shoes",
        "My back will give way",
        "It hurts when I bend, and it has held each time.",
    ),
    (
        "A friend asked me to the garden",
        "I only spoil it for the others",
        "They asked me because they want me there.",
    ),
)
"""The situation, the thought, and the balanced one."""
EXERCISES = ("knee-rolls", "bridge", "sit-to-stand", "arm-raises", "heel-slides", "wall-push")
RELAXATIONS = ("slow-breathing", "muscle-by-muscle")
