"""Where a conversation's question stands in its chat."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column."""
    op.add_column("conversations", sa.Column("screen", sa.String(64)))
