"""The codes that link two chats."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Makes their tables."""
    op.create_table(
        "link_codes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("typed_by", sa.Integer()),
        sa.Column("answers", sa.String(8)),
        sa.Column("push", sa.String(8)),
        _account("account_id"),
        _account("typed_by"),
        sa.PrimaryKeyConstraint("id", name="pk_link_codes"),
        sa.UniqueConstraint("code", name="uq_link_codes_code"),
        sqlite_autoincrement=True,
    )
    for column in ("account_id", "expires_at", "typed_by"):
        op.create_index(f"ix_link_codes_{column}", "link_codes", [column])
    op.create_table(
        "link_tries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("user", sa.String(64), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_link_tries"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_link_tries_platform_user", "link_tries", ["platform", "user"])
    op.create_index("ix_link_tries_at", "link_tries", ["at"])


def _account(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], ["accounts.id"], name=f"fk_link_codes_{column}", ondelete="CASCADE"
    )
