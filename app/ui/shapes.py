"""Material's own controls, dressed: nothing is left at the default purple or at 32 pixels."""

import flet as ft

from app.ui.palette import Palette
from app.ui.typeface import BODY, HEADING, MARK, Typeface

CORNER = 16
"""The radius of cards, sheets and fields, in logical pixels."""


def veil(colour: str, opacity: float) -> str:
    """Return the colour seen through, for hovering and pressing."""
    return ft.Colors.with_opacity(opacity, colour)


def shape(theme: ft.Theme, p: Palette, type_: Typeface) -> None:
    """Give every Material control in the theme our colours, corners and sizes."""
    strong, body, mark = (
        type_.style(BODY, bold=True),
        type_.style(BODY, colour=p.ink),
        type_.style(MARK, colour=p.second_ink, height=1.2),
    )
    # Five names share the width of a phone; Material, too, stops enlarging them here.
    bar = Typeface(min(type_.scale, 1.2), type_.fallback)
    picked, rest = ft.ControlState.SELECTED, ft.ControlState.DEFAULT
    rounded = ft.RoundedRectangleBorder(radius=CORNER)
    button = ft.ButtonStyle(
        padding=ft.Padding.symmetric(horizontal=20, vertical=14),
        text_style=strong,
        shape=ft.StadiumBorder(),
        elevation=0,
        animation_duration=0,
    )
    text_button = ft.ButtonTheme(style=button)
    theme.button_theme = text_button
    theme.filled_button_theme = ft.FilledButtonTheme(style=button)
    theme.outlined_button_theme = ft.OutlinedButtonTheme(style=button)
    theme.text_button_theme = ft.TextButtonTheme(
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(horizontal=8, vertical=14),
            text_style=strong,
            color=p.teal,
            animation_duration=0,
        )
    )
    theme.card_theme = ft.CardTheme(color=p.card, elevation=0, shape=rounded)
    theme.checkbox_theme = ft.CheckboxTheme(
        fill_color={picked: p.teal, rest: ft.Colors.TRANSPARENT},
        check_color=p.on_teal,
        border_side=ft.BorderSide(2, p.edge),
    )
    theme.radio_theme = ft.RadioTheme(fill_color={picked: p.teal, rest: p.edge})
    theme.switch_theme = ft.SwitchTheme(
        thumb_color={picked: p.on_teal, rest: p.edge},
        track_color={picked: p.teal, rest: p.card},
        track_outline_color={picked: p.teal, rest: p.edge},
    )
    theme.segmented_button_theme = ft.SegmentedButtonTheme(
        style=ft.ButtonStyle(
            bgcolor={picked: p.teal, rest: p.card},
            color={picked: p.on_teal, rest: p.teal},
            side=ft.BorderSide(1, p.teal),
            text_style=strong,
        )
    )
    theme.navigation_bar_theme = ft.NavigationBarTheme(
        bgcolor=p.card,
        indicator_color=p.teal_pale,
        elevation=0,
        height=62 + 18 * bar.scale,
        label_text_style={
            # A size smaller, as bold is wider: "Programme" stays in one line on a phone.
            picked: bar.style(MARK - 1, bold=True, colour=p.teal, height=1.2),
            rest: bar.style(MARK, colour=p.second_ink, height=1.2),
        },
    )
    theme.navigation_rail_theme = ft.NavigationRailTheme(
        bgcolor=p.card,
        indicator_color=p.teal_pale,
        selected_label_text_style=type_.style(MARK, bold=True, colour=p.teal),
        unselected_label_text_style=mark,
    )
    theme.snackbar_theme = ft.SnackBarTheme(
        bgcolor=p.bar,
        action_text_color=p.bar_action,
        close_icon_color=p.on_bar,
        content_text_style=type_.style(BODY, colour=p.on_bar),
        behavior=ft.SnackBarBehavior.FLOATING,
        elevation=2,
        shape=ft.RoundedRectangleBorder(radius=12),
    )
    theme.dialog_theme = ft.DialogTheme(
        bgcolor=p.card,
        shape=rounded,
        title_text_style=type_.style(HEADING, bold=True, colour=p.ink),
        content_text_style=body,
    )
    theme.bottom_sheet_theme = ft.BottomSheetTheme(
        bgcolor=p.card, shape=rounded, drag_handle_color=p.edge
    )
    theme.date_picker_theme = _date_picker(p, type_)
    theme.divider_theme = ft.DividerTheme(color=p.line, thickness=1, space=1)
    theme.divider_color = p.line
    theme.icon_theme = ft.IconTheme(color=p.ink, size=24)
    theme.list_tile_theme = ft.ListTileTheme(
        title_text_style=body, subtitle_text_style=type_.style(BODY, colour=p.second_ink)
    )
    theme.progress_indicator_theme = ft.ProgressIndicatorTheme(
        color=p.teal, linear_track_color=p.line, circular_track_color=p.line
    )
    theme.tooltip_theme = ft.TooltipTheme(
        text_style=type_.style(MARK, colour=p.on_bar), exclude_from_semantics=True
    )
    theme.scrollbar_theme = ft.ScrollbarTheme(thumb_color=p.edge, radius=4)


def _date_picker(p: Palette, type_: Typeface) -> ft.DatePickerTheme:
    picked, rest = ft.ControlState.SELECTED, ft.ControlState.DEFAULT
    off = ft.ControlState.DISABLED
    day = {picked: p.on_teal, off: veil(p.ink, 0.38), rest: p.ink}
    return ft.DatePickerTheme(
        bgcolor=p.card,
        header_bgcolor=p.teal_pale,
        header_foreground_color=p.on_teal_pale,
        divider_color=p.line,
        day_bgcolor={picked: p.teal, rest: ft.Colors.TRANSPARENT},
        day_foreground_color=day,
        today_bgcolor={picked: p.teal, rest: ft.Colors.TRANSPARENT},
        today_foreground_color={picked: p.on_teal, rest: p.teal},
        today_border_side=ft.BorderSide(1, p.teal),
        year_bgcolor={picked: p.teal, rest: ft.Colors.TRANSPARENT},
        year_foreground_color=day,
        # A month is a grid of fixed cells: larger letters would be cut off.
        day_text_style=Typeface(min(type_.scale, 1.25), type_.fallback).style(16),
        weekday_text_style=Typeface(min(type_.scale, 1.25), type_.fallback).style(
            MARK, colour=p.second_ink
        ),
        shape=ft.RoundedRectangleBorder(radius=CORNER),
    )
