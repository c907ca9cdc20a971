"""The platforms' limits, and an index that finds what is due on one platform."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)

PUSHES_ON = """
UPDATE deliveries SET platform = coalesce(
    (SELECT min(platform) FROM accounts WHERE accounts.runner_id = deliveries.runner_id AND pushes),
    ''
)
"""


def upgrade() -> None:
    """Adds them."""
    op.create_table(
        "limits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("push_at", INSTANT, nullable=False),
        sa.Column("message_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_limits"),
        sa.UniqueConstraint("platform", name="uq_limits_platform"),
        sqlite_autoincrement=True,
    )
    platform = sa.Column("platform", sa.String(16), nullable=False, server_default="")
    op.add_column("deliveries", platform)
    op.execute(PUSHES_ON)
    op.drop_index("ix_deliveries_wake_at", "deliveries")
    is_owed = sa.text("wake_at IS NOT NULL")
    op.create_index(
        "ix_deliveries_platform_wake_at",
        "deliveries",
        ["platform", "wake_at"],
        sqlite_where=is_owed,
        postgresql_where=is_owed,
    )
    op.create_index("ix_deliveries_day", "deliveries", ["day"])
