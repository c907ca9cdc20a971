"""Judgement: pure values in, values out; no clock, no I/O, no platform."""
