"""Memory: rows stay in here, frozen dataclasses come out."""
