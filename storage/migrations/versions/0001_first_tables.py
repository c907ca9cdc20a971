"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Makes all tables."""
    _runners()
    _accounts()
    _conversations()
    _deliveries()
    op.create_table(
        "seen_updates",
        _id(),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("update", sa.String(128), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_seen_updates"),
        sa.UniqueConstraint("platform", "update", name="uq_seen_updates_platform_update"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_seen_updates_at", "seen_updates", ["at"])
    op.create_table(
        "canary",
        _id(),
        sa.Column("song", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_canary"),
        sqlite_autoincrement=True,
    )


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _runner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["runner_id"], ["runners.id"], name=f"fk_{table}_runner_id", ondelete="CASCADE"
    )


def _runners() -> None:
    op.create_table(
        "runners",
        _id(),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_runners"),
        sqlite_autoincrement=True,
    )


def _accounts() -> None:
    op.create_table(
        "accounts",
        _id(),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("user", sa.String(64), nullable=False),
        sa.Column("chat", sa.String(64), nullable=False),
        sa.Column("runner_id", sa.Integer(), nullable=False),
        sa.Column("pushes", sa.Boolean(), nullable=False),
        sa.Column("blocked_at", INSTANT),
        _runner("accounts"),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("platform", "user", name="uq_accounts_platform_user"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_accounts_runner_id", "accounts", ["runner_id"])


def _conversations() -> None:
    op.create_table(
        "conversations",
        _id(),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("chat", sa.String(64), nullable=False),
        sa.Column("user", sa.String(64), nullable=False),
        sa.Column("runner_id", sa.Integer()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        _runner("conversations"),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.UniqueConstraint("platform", "chat", "user", name="uq_conversations_platform_chat_user"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_conversations_runner_id", "conversations", ["runner_id"])


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        _id(),
        sa.Column("runner_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("wake_at", INSTANT),
        sa.Column("leased_until", INSTANT),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _runner("deliveries"),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint("runner_id", "kind", "day", name="uq_deliveries_runner_id_kind_day"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_deliveries_wake_at", "deliveries", ["wake_at"])
