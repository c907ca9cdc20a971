"""Clubs, who is in one, their frozen totals, and the posts that they are owed."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Makes their tables."""
    op.create_table(
        "clubs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("group", sa.String(64), nullable=False),
        sa.Column("club", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("freeze_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_clubs"),
        sa.UniqueConstraint("platform", "group", name="uq_clubs_platform_group"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_clubs_freeze_at", "clubs", ["freeze_at"])
    op.create_table(
        "memberships",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("club_id", sa.Integer(), nullable=False),
        sa.Column("runner_id", sa.Integer(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        _of_club("memberships"),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runners.id"], name="fk_memberships_runner_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_memberships"),
        sa.UniqueConstraint("runner_id", name="uq_memberships_runner_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_memberships_club_id", "memberships", ["club_id"])
    op.create_table(
        "club_weeks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("club_id", sa.Integer(), nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("active", sa.Integer(), nullable=False),
        sa.Column("sessions", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        _of_club("club_weeks"),
        sa.PrimaryKeyConstraint("id", name="pk_club_weeks"),
        sa.UniqueConstraint("club_id", "monday", name="uq_club_weeks_club_id_monday"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "club_posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(16), nullable=False, server_default=""),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("wake_at", INSTANT),
        sa.Column("leased_until", INSTANT),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("club_id", sa.Integer(), nullable=False),
        _of_club("club_posts"),
        sa.PrimaryKeyConstraint("id", name="pk_club_posts"),
        sa.UniqueConstraint("club_id", "day", name="uq_club_posts_club_id_day"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_club_posts_day", "club_posts", ["day"])
    op.create_index(
        "ix_club_posts_platform_wake_at",
        "club_posts",
        ["platform", "wake_at"],
        sqlite_where=sa.text("wake_at IS NOT NULL"),
        postgresql_where=sa.text("wake_at IS NOT NULL"),
    )


def _of_club(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["club_id"], ["clubs.id"], name=f"fk_{table}_club_id", ondelete="CASCADE"
    )
