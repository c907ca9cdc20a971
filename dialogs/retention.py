"""For how long things are kept; /privacy tells these very numbers."""

from datetime import timedelta

DONE = timedelta(days=400)
"""Sessions: all that the coach looks at, and a year to look back on."""

RUNS = timedelta(days=35)
"""The runs of single days: the coach looks back four weeks."""

DELIVERIES = timedelta(days=60)
"""The record of what was sent when."""

SILENT = timedelta(days=730)
"""Somebody about whom nothing has changed, and who was sent nothing, is forgotten then."""
