"""Envelopes and key wraps over a small cryptography protocol."""
