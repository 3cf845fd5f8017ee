"""What a colour says: action, pain, activity, quiet, emergency."""

from enum import Enum

import flet as ft


class Tone(Enum):
    """A meaning and its four colour roles: solid, text on it, pale, text on that."""

    ACTION = (
        ft.Colors.PRIMARY,
        ft.Colors.ON_PRIMARY,
        ft.Colors.PRIMARY_CONTAINER,
        ft.Colors.ON_PRIMARY_CONTAINER,
    )
    PAIN = (
        ft.Colors.SECONDARY,
        ft.Colors.ON_SECONDARY,
        ft.Colors.SECONDARY_CONTAINER,
        ft.Colors.ON_SECONDARY_CONTAINER,
    )
    ACTIVITY = (
        ft.Colors.TERTIARY,
        ft.Colors.ON_TERTIARY,
        ft.Colors.TERTIARY_CONTAINER,
        ft.Colors.ON_TERTIARY_CONTAINER,
    )
    QUIET = (
        ft.Colors.ON_SURFACE_VARIANT,
        ft.Colors.SURFACE,
        ft.Colors.SURFACE_CONTAINER_HIGHEST,
        ft.Colors.ON_SURFACE,
    )
    EMERGENCY = (
        ft.Colors.ERROR,
        ft.Colors.ON_ERROR,
        ft.Colors.ERROR_CONTAINER,
        ft.Colors.ON_ERROR_CONTAINER,
    )

    @property
    def solid(self) -> ft.Colors:
        """The colour of bars, lines and what is picked."""
        return self.value[0]

    @property
    def on_solid(self) -> ft.Colors:
        """Text on the solid colour."""
        return self.value[1]

    @property
    def pale(self) -> ft.Colors:
        """The ground of a notice or a picture."""
        return self.value[2]

    @property
    def on_pale(self) -> ft.Colors:
        """Text on the pale colour."""
        return self.value[3]
