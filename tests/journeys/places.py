"""Every screen of the app, as an address that opens it."""

from app.ui.places import HELP, LOCK
from app.ui.places import PLACES as ALL
from tests.year import PatientYears

ELSEWHERE = (HELP, LOCK, "/welcome", "/safety/:occasion")
"""Seen in journeys of their own."""
PLACES = tuple(place.route for place in ALL if place.route not in ELSEWHERE)


def route_of(place: str, years: PatientYears) -> str:
    """Return an address of the place in this patient's app."""
    goal = next(goal for goal in years.goals if goal.review_on is not None)
    filled = {
        ":goal_id": goal.id,
        ":activity_id": years.activities[0].id,
        ":entry_id": years.entries[-1].id,
        ":day_on": years.last_on,
        ":span": "year",
        ":record_id": years.programme.thought_records[0].id,
        ":experiment_id": years.programme.experiments[0].id,
        ":check_in_id": years.programme.staying_well_plan.check_ins[0].id,
        ":exercise": "bridge",
        ":relaxation": "paced-breathing",
        ":session": "good-and-bad-days",
        ":screen": "ups-and-downs",
        ":tip": "sleep",
    }
    for name, value in filled.items():
        place = place.replace(name, str(value))
    return place
