"""All records, inside one transaction."""

from sqlalchemy import Connection, delete

from app.services.records import (
    Activities,
    DiaryEntries,
    Drafts,
    FlareUps,
    Goals,
    PacingPlans,
    PreferencesRecord,
    QuotaTicks,
    RedFlagChecks,
    Trials,
)
from app.store.repositories.activities import (
    SqlActivities,
    SqlPacingPlans,
    SqlQuotaTicks,
    SqlTrials,
)
from app.store.repositories.diary import SqlDiaryEntries
from app.store.repositories.goals import SqlGoals
from app.store.repositories.preferences import SqlDrafts, SqlPreferences
from app.store.repositories.safety import SqlFlareUps, SqlRedFlagChecks
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
        self.preferences = SqlPreferences(connection)
        self.drafts = SqlDrafts(connection)

    def erase(self) -> None:
        """Remove every record of the patient, drafts and preferences included.

        After the commit the store also wipes what SQLite leaves behind; see ``SqlRecords.write``.
        """
        for table in reversed(metadata.sorted_tables):
            self._connection.execute(delete(table))
        self.is_erased = True
