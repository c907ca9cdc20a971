"""Manners: what is said and asked, as pure functions; no database and no platform."""
