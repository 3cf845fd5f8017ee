"""The days that the store puts together are those that the rules put together; ticks too."""

from datetime import date, time

from app.domain.activity import TickedDay
from app.domain.diary import AgainstPlan
from app.domain.progress import diary_days
from app.store.open import open_records
from tests.builders import MONDAY, a_diary_entry, an_instant
from tests.year import a_patients_years

EVER = (date.min, date.max)


async def test_a_year_by_days_is_the_same_in_the_store_as_in_the_rules(tmp_path):
    records = open_records(tmp_path / "backskills.db")
    year = a_patients_years(parts=True)
    await records.write(year.put_into)

    days = await records.read(lambda work: work.diary.days(*EVER))
    some = await records.read(lambda work: work.diary.days(year.first_on, year.first_on))

    assert tuple(days) == diary_days(year.entries)
    assert all(day.on == year.first_on for day in some)
    await records.close()


async def test_the_last_written_word_counts_and_deleted_ones_do_not(tmp_path):
    records = open_records(tmp_path / "backskills.db")
    words = [AgainstPlan.MORE, AgainstPlan.LESS, AgainstPlan.AS_PLANNED]
    entries = [
        a_diary_entry(against_plan=word, written_at=an_instant(at=time(9 + hour)))
        for hour, word in enumerate(words)
    ]

    def job(work):
        for entry in reversed(entries):
            work.diary.put(entry)
        work.diary.delete(entries[-1].id, an_instant())

    await records.write(job)

    (day,) = await records.read(lambda work: work.diary.days(MONDAY, MONDAY))
    assert day.level is AgainstPlan.LESS
    await records.close()


async def test_a_year_of_ticks_is_the_same_in_both_shapes(tmp_path):
    records = open_records(tmp_path / "backskills.db")
    year = a_patients_years()
    await records.write(year.put_into)

    ticks, light = await records.read(lambda u: (u.ticks.between(*EVER), u.ticks.days(*EVER)))

    assert len(light) == len(year.ticks)
    for tick, day in zip(ticks, light, strict=True):
        assert day == tuple(getattr(tick, name) for name in TickedDay._fields)
    await records.close()
