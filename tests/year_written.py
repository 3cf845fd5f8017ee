"""What the made-up patient of ``tests.year`` writes beside the diary: thoughts, guesses, plans."""

from typing import Any

THOUGHTS: tuple[dict[str, Any], ...] = (
    {
        "situation": "The film. I had to stand up after half an hour.",
        "thought": "Everybody is looking at me. I spoil the evening for all of them.",
        "feelings": ("ashamed", "worried"),
        "feeling_percent": 80,
        "styles": ("mind-reading",),
        "evidence_for": "Someone behind me sighed.",
        "evidence_against": "My sister stood up with me and asked if I wanted a drink.",
        "balanced_thought": "I do not know what they think. I can ask for a seat at the side.",
        "feeling_after_percent": 40,
        "will_do": "Book a seat at the side for Saturday.",
    },
    {
        "thought": "I will never garden again.",
        "balanced_thought": "You did ten minutes last week, and you liked it.",
        "will_do": "Sit by the window and drink my tea.",
        "is_short": True,
    },
    {
        "situation": "My back was stiff after the bus.",
        "thought": "If it starts like this, the whole week is lost.",
        "feelings": ("fed-up", "a knot in my stomach"),
        "feeling_percent": 70,
    },
)
EXPERIMENTS: tuple[dict[str, Any], ...] = (
    {
        "will_try": "Carry one light bag home from the shop on Tuesday",
        "prediction": "I will be in bed on Wednesday",
        "sureness": 8,
        "happened": "It was sore in the evening. On Wednesday I was up as always.",
        "learned": "One light bag is fine. Next I take the longer way.",
    },
    {
        "will_try": "Sit through my choir practice with two short breaks",
        "prediction": "I have to leave before the end",
        "sureness": 6,
    },
)
FLARE_UP_PLAN: dict[str, Any] = {
    "early_signs": "I sleep badly and I rush. My sister says that I get quiet.",
    "first_things": (
        "I stop and take a short break",
        "I put something warm on my back",
        "I tell my sister",
    ),
    "pacing_step": "half",
    "way_back": "After 3 days I go up to three quarters. Two days later I am back at my amount.",
    "words_to_myself": "This is hard, and I have a plan. I can do a little and then rest.",
    "whom_to_call": "My sister, in the evening. The physio line on weekdays.",
}
STAYING_WELL: dict[str, Any] = {
    "keep_doing": "I walk to the pond on Mondays and Thursdays. Four exercises after breakfast.",
    "warning_signs": "I do a lot on a good day and pay for it.",
    "next_goals": "In a year I would like to sing in the summer concert.",
    "who_helps": "My sister. The choir.",
    "hard_times": "I use my flare-up plan.",
}
