"""All records, inside one transaction."""

from sqlalchemy import Connection, delete

from app.domain.exercise import ChosenExercise, ExerciseLog
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.programme import SessionProgress
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import StayingWellPlan
from app.services.records import (
    Activities,
    ClinicPacks,
    DiaryEntries,
    Drafts,
    Experiments,
    FlareUps,
    Goals,
    Homeworks,
    Kept,
    Logged,
    PacingPlans,
    PreferencesRecord,
    QuotaTicks,
    RedFlagChecks,
    SessionAnswers,
    ThoughtRecords,
    Trials,
)
from app.store.repositories.activities import (
    SqlActivities,
    SqlPacingPlans,
    SqlQuotaTicks,
    SqlTrials,
)
from app.store.repositories.clinic_pack import SqlClinicPacks
from app.store.repositories.diary import SqlDiaryEntries
from app.store.repositories.exercises import (
    SqlChosenExercises,
    SqlExerciseLogs,
    SqlRelaxationLogs,
)
from app.store.repositories.flare_up_plan import SqlFlareUpPlans
from app.store.repositories.goals import SqlGoals
from app.store.repositories.preferences import SqlDrafts, SqlPreferences
from app.store.repositories.programme import SqlHomework, SqlSessionAnswers, SqlSessionProgress
from app.store.repositories.safety import SqlFlareUps, SqlRedFlagChecks
from app.store.repositories.staying_well import SqlStayingWellPlans
from app.store.repositories.thoughts import SqlExperiments, SqlThoughtRecords
from app.store.tables import metadata


class SqlUnitOfWork:
    """The repositories over one open transaction, which its maker commits or rolls back."""

    diary: DiaryEntries
    goals: Goals
    activities: Activities
    trials: Trials
    plans: PacingPlans
    ticks: QuotaTicks
    flare_ups: FlareUps
    red_flag_checks: RedFlagChecks
    session_progress: Kept[SessionProgress]
    session_answers: SessionAnswers
    homework: Homeworks
    thought_records: ThoughtRecords
    experiments: Experiments
    chosen_exercises: Kept[ChosenExercise]
    exercise_logs: Logged[ExerciseLog]
    relaxation_logs: Logged[RelaxationLog]
    flare_up_plans: Kept[FlareUpPlan]
    staying_well_plans: Kept[StayingWellPlan]
    clinic_packs: ClinicPacks
    preferences: PreferencesRecord
    drafts: Drafts

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.is_erased = False
        self.diary = SqlDiaryEntries(connection)
        self.goals = SqlGoals(connection)
        self.activities = SqlActivities(connection)
        self.trials = SqlTrials(connection)
        self.plans = SqlPacingPlans(connection)
        self.ticks = SqlQuotaTicks(connection)
        self.flare_ups = SqlFlareUps(connection)
        self.red_flag_checks = SqlRedFlagChecks(connection)
        self.session_progress = SqlSessionProgress(connection)
        self.session_answers = SqlSessionAnswers(connection)
        self.homework = SqlHomework(connection)
        self.thought_records = SqlThoughtRecords(connection)
        self.experiments = SqlExperiments(connection)
        self.chosen_exercises = SqlChosenExercises(connection)
        self.exercise_logs = SqlExerciseLogs(connection)
        self.relaxation_logs = SqlRelaxationLogs(connection)
        self.flare_up_plans = SqlFlareUpPlans(connection)
        self.staying_well_plans = SqlStayingWellPlans(connection)
        self.clinic_packs = SqlClinicPacks(connection)
        self.preferences = SqlPreferences(connection)
        self.drafts = SqlDrafts(connection)

    def erase(self) -> None:
        """Remove every record of the patient, drafts and preferences included.

        After the commit the store also wipes what SQLite leaves behind; see ``SqlRecords.write``.
        """
        for table in reversed(metadata.sorted_tables):
            self._connection.execute(delete(table))
        self.is_erased = True
