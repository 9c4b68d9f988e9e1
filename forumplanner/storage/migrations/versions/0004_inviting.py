"""What was sent and came back, accounts for mail and calendars, entries and days of others, answers of the registered.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

import forumplanner.model.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables and columns."""
    op.create_table('calendar_account',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('user', sa.Text(), nullable=False),
    sa.Column('calendar_url', sa.Text(), nullable=False),
    sa.Column('public_only', sa.Boolean(), nullable=False),
    sa.Column('measures', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_calendar_account'))
    )
    op.create_table('local_day',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('every_year', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_local_day')),
    sa.UniqueConstraint('name', 'first', name=op.f('uq_local_day_name_first'))
    )
    op.create_table('mail_account',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('sender_name', sa.Text(), nullable=False),
    sa.Column('sender_address', sa.Text(), nullable=False),
    sa.Column('smtp_host', sa.Text(), nullable=False),
    sa.Column('smtp_port', sa.Integer(), nullable=False),
    sa.Column('smtp_security', sa.Enum('tls', 'starttls', 'none', name='linesecurity', native_enum=False, length=40), nullable=False),
    sa.Column('smtp_user', sa.Text(), nullable=False),
    sa.Column('per_minute', sa.Integer(), nullable=False),
    sa.Column('batch_size', sa.Integer(), nullable=False),
    sa.Column('imap_host', sa.Text(), nullable=False),
    sa.Column('imap_port', sa.Integer(), nullable=False),
    sa.Column('imap_security', sa.Enum('tls', 'starttls', 'none', name='linesecurity', native_enum=False, length=40), nullable=False),
    sa.Column('imap_user', sa.Text(), nullable=False),
    sa.Column('imap_folder', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mail_account'))
    )
    op.create_table('other_calendar',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('kind', sa.Enum('holidays', 'school', 'sittings', 'other', name='othercalendarkind', native_enum=False, length=40), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('read_at', forumplanner.model.columns.Instant(timezone=True), nullable=False),
    sa.Column('known_from', sa.Date(), nullable=True),
    sa.Column('known_until', sa.Date(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_other_calendar'))
    )
    op.create_table('outgoing',
    sa.Column('dispatch_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('batch_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('state', sa.Enum('waiting', 'sending', 'sent', 'handed_over', 'failed', 'uncertain', 'withdrawn', name='outgoingstate', native_enum=False, length=40), nullable=False),
    sa.Column('message_id', sa.Text(), nullable=False),
    sa.Column('message', sa.LargeBinary(), nullable=False),
    sa.Column('error', sa.Text(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('changed_at', forumplanner.model.columns.Instant(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('dispatch_id', name=op.f('pk_outgoing'))
    )
    with op.batch_alter_table('outgoing', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outgoing_batch_id'), ['batch_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outgoing_state'), ['state'], unique=False)

    op.create_table('published_calendar',
    sa.Column('account_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('sync_token', sa.Text(), nullable=False),
    sa.Column('synced_at', forumplanner.model.columns.Instant(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('account_id', name=op.f('pk_published_calendar'))
    )
    op.create_table('published_entry',
    sa.Column('account_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('uid', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('href', sa.Text(), nullable=False),
    sa.Column('etag', sa.Text(), nullable=False),
    sa.Column('digest', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('account_id', 'uid', name=op.f('pk_published_entry'))
    )
    op.create_table('other_entry',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('calendar_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('uid', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('starts', forumplanner.model.columns.CivilTime(), nullable=False),
    sa.Column('ends', forumplanner.model.columns.CivilTime(), nullable=False),
    sa.Column('all_day', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['calendar_id'], ['other_calendar.id'], name=op.f('fk_other_entry_calendar_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_other_entry'))
    )
    with op.batch_alter_table('other_entry', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_other_entry_calendar_id'), ['calendar_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_other_entry_starts'), ['starts'], unique=False)

    op.create_table('message_text',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('event_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('kind', sa.Enum('invitation', 'update', 'cancellation', 'notice_of_sitting', 'to_many', name='messagekind', native_enum=False, length=40), nullable=False),
    sa.Column('language', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_message_text_event_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_message_text'))
    )
    with op.batch_alter_table('message_text', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_message_text_event_id'), ['event_id'], unique=False)

    op.create_table('reply',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('digest', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('kind', sa.Enum('answer', 'counter', 'refresh', name='replykind', native_enum=False, length=40), nullable=False),
    sa.Column('event_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('person_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('dispatch_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('uid', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('stamped_at', forumplanner.model.columns.Instant(timezone=True), nullable=True),
    sa.Column('received_at', forumplanner.model.columns.Instant(timezone=True), nullable=False),
    sa.Column('address', sa.Text(), nullable=False),
    sa.Column('sender', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('participation', sa.Enum('accepted', 'tentative', 'declined', 'delegated', name='participation', native_enum=False, length=40), nullable=True),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('delegate', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('starts', forumplanner.model.columns.CivilTime(), nullable=True),
    sa.Column('ends', forumplanner.model.columns.CivilTime(), nullable=True),
    sa.Column('zone', sa.Text(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('standing', sa.Enum('fits', 'stale', 'forwarded', 'delegate', 'stranger', 'unknown_meeting', 'overtaken', name='replystanding', native_enum=False, length=40), nullable=False),
    sa.Column('proposal', sa.Enum('note', 'cancel_registration', 'leave_workshop', 'excuse_member', 'look_for_another', 'consider_time', 'send_again', 'look_at_it', name='replyproposal', native_enum=False, length=40), nullable=False),
    sa.Column('state', sa.Enum('open', 'applied', 'dismissed', name='replystate', native_enum=False, length=40), nullable=False),
    sa.Column('settled_at', forumplanner.model.columns.Instant(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['dispatch_id'], ['dispatch.id'], name=op.f('fk_reply_dispatch_id'), initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_reply_event_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_reply_person_id'), initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reply')),
    sa.UniqueConstraint('digest', name=op.f('uq_reply_digest'))
    )
    with op.batch_alter_table('reply', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reply_dispatch_id'), ['dispatch_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_reply_event_id'), ['event_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_reply_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_reply_state'), ['state'], unique=False)
        batch_op.create_index(batch_op.f('ix_reply_uid'), ['uid'], unique=False)

    with op.batch_alter_table('dispatch', schema=None) as batch_op:
        batch_op.add_column(sa.Column('batch_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), server_default='', nullable=False))
        batch_op.add_column(sa.Column('way', sa.Enum('smtp', 'draft', 'file', 'bcc', 'letter', 'notice_board', 'by_hand', name='dispatchway', native_enum=False, length=40), server_default='by_hand', nullable=False))
        batch_op.add_column(sa.Column('method', sa.Enum('none', 'request', 'cancel', 'publish', name='calendarmethod', native_enum=False, length=40), server_default='none', nullable=False))
        batch_op.add_column(sa.Column('meeting', sa.Enum('day', 'workshop', 'slot', 'duty', 'sitting', name='meetingkind', native_enum=False, length=40), nullable=True))
        batch_op.add_column(sa.Column('subject_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), server_default='', nullable=False))
        batch_op.add_column(sa.Column('address', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('language', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('title', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('starts', forumplanner.model.columns.CivilTime(), nullable=True))
        batch_op.add_column(sa.Column('ends', forumplanner.model.columns.CivilTime(), nullable=True))
        batch_op.add_column(sa.Column('zone', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('place', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('counts_from', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('note', sa.Text(), server_default='', nullable=False))
        batch_op.create_index(batch_op.f('ix_dispatch_batch_id'), ['batch_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_dispatch_uid'), ['uid'], unique=False)

    with op.batch_alter_table('registration', schema=None) as batch_op:
        batch_op.add_column(sa.Column('answer', sa.Enum('accepted', 'tentative', 'declined', 'delegated', name='participation', native_enum=False, length=40), nullable=True))


def downgrade() -> None:
    """Take them away again."""
    with op.batch_alter_table('registration', schema=None) as batch_op:
        batch_op.drop_column('answer')

    with op.batch_alter_table('dispatch', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_dispatch_uid'))
        batch_op.drop_index(batch_op.f('ix_dispatch_batch_id'))
        batch_op.drop_column('note')
        batch_op.drop_column('counts_from')
        batch_op.drop_column('place')
        batch_op.drop_column('zone')
        batch_op.drop_column('ends')
        batch_op.drop_column('starts')
        batch_op.drop_column('title')
        batch_op.drop_column('language')
        batch_op.drop_column('address')
        batch_op.drop_column('subject_id')
        batch_op.drop_column('meeting')
        batch_op.drop_column('method')
        batch_op.drop_column('way')
        batch_op.drop_column('batch_id')

    with op.batch_alter_table('reply', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_reply_uid'))
        batch_op.drop_index(batch_op.f('ix_reply_state'))
        batch_op.drop_index(batch_op.f('ix_reply_person_id'))
        batch_op.drop_index(batch_op.f('ix_reply_event_id'))
        batch_op.drop_index(batch_op.f('ix_reply_dispatch_id'))

    op.drop_table('reply')
    with op.batch_alter_table('message_text', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_message_text_event_id'))

    op.drop_table('message_text')
    with op.batch_alter_table('other_entry', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_other_entry_starts'))
        batch_op.drop_index(batch_op.f('ix_other_entry_calendar_id'))

    op.drop_table('other_entry')
    op.drop_table('published_entry')
    op.drop_table('published_calendar')
    with op.batch_alter_table('outgoing', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_outgoing_state'))
        batch_op.drop_index(batch_op.f('ix_outgoing_batch_id'))

    op.drop_table('outgoing')
    op.drop_table('other_calendar')
    op.drop_table('mail_account')
    op.drop_table('local_day')
    op.drop_table('calendar_account')
