"""Ears and mouth: platforms, the daily push, and the one place where all is wired together."""
