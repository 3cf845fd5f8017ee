"""The look of the app as Flet themes: colour roles, type, shapes.

Components name roles (``ft.Colors.PRIMARY``, ``ft.TextThemeStyle.TITLE_LARGE``), never colours or
sizes, so that another theme or text size needs no rebuilding. The roles mean here:

- primary: action (teal); secondary: pain (plum); tertiary: activity (amber); error: emergencies;
- surface: the paper; surface_container_lowest: cards and fields; surface_container_highest: sage;
- outline: borders of controls; outline_variant: hairlines without meaning.
"""

from dataclasses import dataclass

import flet as ft

from app.domain.preferences import ThemeChoice
from app.ui import palette as palettes
from app.ui.palette import Palette
from app.ui.shapes import shape, veil
from app.ui.typeface import BODY, BOLD, BROWSER_FONTS, FONTS, LAST_RESORT, REGULAR, Typeface

READING_WIDTH = 640
"""The widest column of text, in logical pixels."""
TARGET = 48
"""The least height of anything that can be pressed."""


_MODES = {ThemeChoice.LIGHT: ft.ThemeMode.LIGHT, ThemeChoice.DARK: ft.ThemeMode.DARK}


@dataclass(frozen=True, slots=True)
class Look:
    """What a patient, or their system, has asked of the look."""

    text_scale: float = 1.0
    """From 1.0 to 2.0."""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    less_motion: bool = False
    more_contrast: bool = False
    """The system asks for high contrast; it then holds in every mode."""
    in_browser: bool = False
    """The browser fetches what is missing in every frame unless a font covers everything."""

    def palettes(self) -> tuple[Palette, Palette]:
        """Return the light and the dark palette of this look."""
        if self.more_contrast or self.theme is ThemeChoice.HIGH_CONTRAST:
            return palettes.CONTRAST_LIGHT, palettes.CONTRAST_DARK
        return palettes.LIGHT, palettes.DARK


def dress(page: ft.Page, look: Look) -> None:
    """Give the page this look; it shows at the page's next update."""
    light, dark = look.palettes()
    page.fonts = fonts(look)
    page.theme, page.dark_theme = theme(light, look), theme(dark, look)
    page.theme_mode = _MODES.get(look.theme, ft.ThemeMode.SYSTEM)


def fonts(look: Look) -> dict[str, str]:
    """Return the file of every font family that this look needs."""
    return FONTS | BROWSER_FONTS if look.in_browser else dict(FONTS)


def text_scale() -> float:
    """Return the text scale of the page that is being drawn; 1.0 outside a page."""
    try:
        page = ft.context.page
    except RuntimeError:
        return 1.0
    style = page.theme.text_theme if page.theme else None
    size = style.body_large.size if style and style.body_large else None
    return size / BODY if size else 1.0


def page_width() -> float:
    """Return the width of the page that is being drawn in logical pixels; 360 when unknown."""
    try:
        return ft.context.page.width or 360
    except RuntimeError:
        return 360


def page_height() -> float:
    """Return the height of the page that is being drawn in logical pixels; 740 when unknown."""
    try:
        return ft.context.page.height or 740
    except RuntimeError:
        return 740


def is_mirrored() -> bool:
    """Tell whether the page that is being drawn reads from right to left."""
    try:
        return bool(ft.context.page.rtl)
    except RuntimeError:
        return False


def theme(palette: Palette, look: Look) -> ft.Theme:
    """Return the Flet theme of one palette."""
    fallback = [family for family in fonts(look) if family not in {REGULAR, BOLD, LAST_RESORT}]
    if look.in_browser:
        fallback += ["Roboto", LAST_RESORT]
    type_ = Typeface(look.text_scale, tuple(fallback))
    dressed = ft.Theme(
        color_scheme_seed=palette.teal,
        color_scheme=_colours(palette),
        font_family=REGULAR,
        text_theme=type_.theme(palette),
        primary_text_theme=type_.theme(palette),
        visual_density=ft.VisualDensity.STANDARD,
        scaffold_bgcolor=palette.paper,
        canvas_color=palette.card,
        card_bgcolor=palette.card,
        hint_color=palette.second_ink,
        focus_color=veil(palette.teal, 0.22),
        hover_color=veil(palette.teal, 0.07),
        highlight_color=veil(palette.teal, 0.10),
        splash_color=veil(palette.teal, 0.0 if look.less_motion else 0.14),
        page_transitions=_transitions(look),
    )
    shape(dressed, palette, type_)
    return dressed


def _transitions(look: Look) -> ft.PageTransitionsTheme:
    kind = ft.PageTransitionTheme.NONE if look.less_motion else ft.PageTransitionTheme.FADE_FORWARDS
    return ft.PageTransitionsTheme(android=kind, ios=kind, linux=kind, macos=kind, windows=kind)


def _colours(palette: Palette) -> ft.ColorScheme:
    p = palette
    return ft.ColorScheme(
        primary=p.teal,
        on_primary=p.on_teal,
        primary_container=p.teal_pale,
        on_primary_container=p.on_teal_pale,
        primary_fixed=p.teal_pale,
        primary_fixed_dim=p.teal_pale,
        on_primary_fixed=p.on_teal_pale,
        on_primary_fixed_variant=p.on_teal_pale,
        secondary=p.plum,
        on_secondary=p.on_plum,
        secondary_container=p.plum_pale,
        on_secondary_container=p.on_plum_pale,
        secondary_fixed=p.plum_pale,
        secondary_fixed_dim=p.plum_pale,
        on_secondary_fixed=p.on_plum_pale,
        on_secondary_fixed_variant=p.on_plum_pale,
        tertiary=p.amber,
        on_tertiary=p.on_amber,
        tertiary_container=p.amber_pale,
        on_tertiary_container=p.on_amber_pale,
        tertiary_fixed=p.amber_pale,
        tertiary_fixed_dim=p.amber_pale,
        on_tertiary_fixed=p.on_amber_pale,
        on_tertiary_fixed_variant=p.on_amber_pale,
        error=p.red,
        on_error=p.on_red,
        error_container=p.red_pale,
        on_error_container=p.on_red_pale,
        surface=p.paper,
        surface_bright=p.card,
        surface_dim=p.sage,
        surface_container_lowest=p.card,
        surface_container_low=p.card,
        surface_container=p.card,
        surface_container_high=p.card,
        surface_container_highest=p.sage,
        surface_tint=p.card,
        on_surface=p.ink,
        on_surface_variant=p.second_ink,
        outline=p.edge,
        outline_variant=p.line,
        shadow="#000000",
        scrim="#000000",
        inverse_surface=p.bar,
        on_inverse_surface=p.on_bar,
        inverse_primary=p.bar_action,
    )
