"""Blocks to read: paragraphs, lists, drawings, and what somebody else found."""

import flet as ft

from app.content.markdown import plain
from app.content.session import PictureBlock, PointList, Prose, Story
from app.ui.components.card import Card, PictureCard
from app.ui.components.picture import Picture
from app.ui.components.text import Body, Points, Strong
from app.ui.components.tone import Tone
from app.ui.screens.programme.session_state import SessionState
from app.ui.state import AppState


def ProseView(_app: AppState, _state: SessionState, block: Prose) -> ft.Control:
    """Draw a paragraph; its linked words stand plain, and are explained below."""
    return Body(plain(block.text))


def PointsView(_app: AppState, _state: SessionState, block: PointList) -> ft.Control:
    """Draw a list."""
    return Points(map(plain, block.points))


def PictureView(_app: AppState, _state: SessionState, block: PictureBlock) -> ft.Control:
    """Draw a drawing; it stands on a panel of its own."""
    return Picture(block.picture, plain(block.alt), height=190)


def StoryView(_app: AppState, _state: SessionState, block: Story) -> ft.Control:
    """Draw a person and what they tell."""
    who, words = _Who(plain(block.who)), [Body(plain(text)) for text in block.text]
    if block.picture:
        return PictureCard(block.picture, plain(block.alt), who, *words, key=f"block-{block.id}")
    quote = ft.Icon(ft.Icons.FORMAT_QUOTE, size=26, color=ft.Colors.PRIMARY)
    said_by = ft.Row([quote, ft.Container(who, expand=True)], spacing=8)
    return Card(said_by, *words, tone=Tone.QUIET, key=f"block-{block.id}")


def _Who(name: str) -> ft.Control:
    """Name the person in the size of the story; a heading, as other blocks have one."""
    return ft.Semantics(header=True, heading_level=2, container=True, content=Strong(name))
