"""The bin of the Plan also holds thought records and experiments."""

from app.services.diary import BIN_DAYS
from app.services.experiments import ExperimentAnswers
from app.services.thought_records import ThoughtAnswers
from tests.client import Client
from tests.screens.conftest import Device


async def test_a_thought_record_and_an_experiment_come_back(device: Device, patient: Client):
    thoughts, experiments = device.services.thought_records, device.services.experiments
    record = await thoughts.keep(ThoughtAnswers(thought="It will never end"))
    made = await experiments.keep(ExperimentAnswers(will_try="Carry one bag"))
    await thoughts.delete(record.id)
    await experiments.delete(made.id)
    await patient.go("/plan/bin")
    assert "It will never end" in patient.texts()
    assert "Carry one bag" in patient.texts()

    await patient.click(f"bring-back-{record.id}")
    assert "The thought record is back in your plan." in patient.texts()
    await patient.click(f"bring-back-{made.id}")
    assert "Nothing deleted" in patient.texts()

    assert await thoughts.all() == (record,)
    assert await experiments.all() == (made,)


async def test_a_full_disk_is_told(device: Device, patient: Client):
    thoughts = device.services.thought_records
    record = await thoughts.keep(ThoughtAnswers(thought="It will never end"))
    await thoughts.delete(record.id)
    await patient.go("/plan/bin")
    with device.refusing():
        await patient.click(f"bring-back-{record.id}")

        assert patient.has("plan-bin-fault")
        assert patient.has(f"bring-back-{record.id}")


async def test_what_lay_in_the_bin_for_long_is_gone_for_good(device: Device, patient: Client):
    thoughts, experiments = device.services.thought_records, device.services.experiments
    record = await thoughts.keep(ThoughtAnswers(thought="It will never end"))
    made = await experiments.keep(ExperimentAnswers(will_try="Carry one bag"))
    await thoughts.delete(record.id)
    await experiments.delete(made.id)
    device.clock.pass_days(BIN_DAYS + 1)
    await device.services.diary.empty_old_bin()
    await patient.go("/plan/bin")

    assert "Nothing deleted" in patient.texts()
