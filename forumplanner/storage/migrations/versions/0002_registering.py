"""Contingents, questions, channels, links between actors, orders with people, reports of imports.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

import forumplanner.model.columns
from forumplanner.planning.folding import search_key, sort_key

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables and columns."""
    op.create_table('remembered',
    sa.Column('key', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('at', forumplanner.model.columns.Instant(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_remembered'))
    )
    op.create_table('actor_link',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('from_person_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('from_organisation_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('to_person_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('to_organisation_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('kind', sa.Enum('knows', 'cooperates', 'belongs_to', 'funds', 'sends_to', name='linkkind', native_enum=False, length=40), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['from_organisation_id'], ['organisation.id'], name=op.f('fk_actor_link_from_organisation_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['from_person_id'], ['person.id'], name=op.f('fk_actor_link_from_person_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['to_organisation_id'], ['organisation.id'], name=op.f('fk_actor_link_to_organisation_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['to_person_id'], ['person.id'], name=op.f('fk_actor_link_to_person_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_actor_link'))
    )
    with op.batch_alter_table('actor_link', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_actor_link_from_organisation_id'), ['from_organisation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_actor_link_from_person_id'), ['from_person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_actor_link_to_organisation_id'), ['to_organisation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_actor_link_to_person_id'), ['to_person_id'], unique=False)

    op.create_table('channel',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('person_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('organisation_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('kind', sa.Enum('mobile', 'work_phone', 'fax', 'email', 'messenger', 'social_media', 'website', 'other', name='channelkind', native_enum=False, length=40), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_channel_organisation_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_channel_person_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_channel'))
    )
    with op.batch_alter_table('channel', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_channel_organisation_id'), ['organisation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_channel_person_id'), ['person_id'], unique=False)

    op.create_table('distinct_persons',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('first_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('second_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['first_id'], ['person.id'], name=op.f('fk_distinct_persons_first_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['second_id'], ['person.id'], name=op.f('fk_distinct_persons_second_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_distinct_persons')),
    sa.UniqueConstraint('first_id', 'second_id', name=op.f('uq_distinct_persons_first_id_second_id'))
    )
    with op.batch_alter_table('distinct_persons', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_distinct_persons_second_id'), ['second_id'], unique=False)

    op.create_table('contingent',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('event_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('places', sa.Integer(), nullable=False),
    sa.Column('released', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_contingent_event_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contingent'))
    )
    with op.batch_alter_table('contingent', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_contingent_event_id'), ['event_id'], unique=False)

    op.create_table('import_report',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('at', forumplanner.model.columns.Instant(timezone=True), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('event_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('rows', sa.Integer(), nullable=False),
    sa.Column('written', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_import_report_event_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_import_report'))
    )
    with op.batch_alter_table('import_report', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_import_report_at'), ['at'], unique=False)
        batch_op.create_index(batch_op.f('ix_import_report_event_id'), ['event_id'], unique=False)

    op.create_table('question',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('event_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('kind', sa.Enum('text', 'yes_no', 'choice', 'number', name='questionkind', native_enum=False, length=40), nullable=False),
    sa.Column('choices', sa.Text(), nullable=False),
    sa.Column('required', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('asked_if_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True),
    sa.Column('asked_if_answer', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['asked_if_id'], ['question.id'], name=op.f('fk_question_asked_if_id'), initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_question_event_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question'))
    )
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_question_asked_if_id'), ['asked_if_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_question_event_id'), ['event_id'], unique=False)

    op.create_table('answer',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('registration_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('question_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_answer_question_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['registration_id'], ['registration.id'], name=op.f('fk_answer_registration_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_answer')),
    sa.UniqueConstraint('registration_id', 'question_id', name=op.f('uq_answer_registration_id_question_id'))
    )
    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_answer_question_id'), ['question_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_answer_registration_id'), ['registration_id'], unique=False)

    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.add_column(sa.Column('waiting_policy', sa.Enum('strict_order', 'fill_seats', name='waitingpolicy', native_enum=False, length=40), server_default='strict_order', nullable=False))
        batch_op.add_column(sa.Column('offer_hours', sa.Integer(), server_default='72', nullable=False))
        batch_op.add_column(sa.Column('approval', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('needs_asked', forumplanner.model.columns.Codes(), server_default='interpreter sign_language childcare wheelchair diet other', nullable=False))
        batch_op.add_column(sa.Column('needs_contact', sa.Text(), server_default='', nullable=False))

    with op.batch_alter_table('mailing_list', schema=None) as batch_op:
        batch_op.add_column(sa.Column('note', sa.Text(), server_default='', nullable=False))

    with op.batch_alter_table('office', schema=None) as batch_op:
        batch_op.add_column(sa.Column('logo', sa.Text(), server_default='', nullable=False))

    with op.batch_alter_table('paper', schema=None) as batch_op:
        batch_op.add_column(sa.Column('kind', sa.Enum('paper', 'signed_list', 'signed_minutes', name='paperkind', native_enum=False, length=40), server_default='paper', nullable=False))

    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.add_column(sa.Column('preferred_channel', sa.Enum('unsaid', 'email', 'letter', 'phone', 'messenger', name='preferredchannel', native_enum=False, length=40), server_default='unsaid', nullable=False))

    with op.batch_alter_table('registration', schema=None) as batch_op:
        batch_op.add_column(sa.Column('guests', sa.Integer(), server_default='0', nullable=False))
        batch_op.add_column(sa.Column('contingent_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True))
        batch_op.add_column(sa.Column('privacy_informed_at', forumplanner.model.columns.Instant(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f('ix_registration_contingent_id'), ['contingent_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_registration_contingent_id'), 'contingent', ['contingent_id'], ['id'], initially='IMMEDIATE', deferrable=True)

    with op.batch_alter_table('service_order', schema=None) as batch_op:
        batch_op.add_column(sa.Column('quantity', sa.Integer(), server_default='1', nullable=False))
        batch_op.add_column(sa.Column('person_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=True))
        batch_op.add_column(sa.Column('starts', forumplanner.model.columns.CivilTime(), nullable=True))
        batch_op.add_column(sa.Column('ends', forumplanner.model.columns.CivilTime(), nullable=True))
        batch_op.add_column(sa.Column('note', sa.Text(), server_default='', nullable=False))
        batch_op.create_index(batch_op.f('ix_service_order_person_id'), ['person_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_service_order_person_id'), 'person', ['person_id'], ['id'], initially='IMMEDIATE', deferrable=True)

    with op.batch_alter_table('workshop_place', schema=None) as batch_op:
        batch_op.add_column(sa.Column('queue', sa.Integer(), server_default='0', nullable=False))

    _renew_keys()


def _renew_keys() -> None:
    """Compute all stored search keys anew: they hold transliterations and sounds now."""
    _renew("person", ("given_name", "family_name", "own_script_name", "email", "second_email", "city", "district"))
    _renew("organisation", ("name", "short_name", "tags", "email", "district"))
    _renew("event", ("title", "subtitle", "code"))
    _renew(
        "measure", ("title", "description", "field_of_action", "dimension", "phase", "municipality", "result")
    )
    db = op.get_bind()
    nameless = sa.text("SELECT id, own_script_name FROM person WHERE given_name = '' AND family_name = ''")
    for row in db.execute(nameless).all():
        db.execute(
            sa.text("UPDATE person SET sort_key = :key WHERE id = :id"),
            {"id": row.id, "key": sort_key(row.own_script_name, "")},
        )
    for name in ("sort_key", "search_key"):
        key = f"(SELECT {name} FROM person WHERE person.id = registration.person_id)"
        op.execute(f"UPDATE registration SET {name} = {key}")


def _renew(table: str, parts: tuple[str, ...]) -> None:
    db = op.get_bind()
    rows = db.execute(sa.text(f"SELECT id, {', '.join(parts)} FROM {table}")).all()
    keys = [{"id": row.id, "key": search_key(*(part or "" for part in row[1:]))} for row in rows]
    if keys:
        db.execute(sa.text(f"UPDATE {table} SET search_key = :key WHERE id = :id"), keys)


def downgrade() -> None:
    """Take them away again."""
    with op.batch_alter_table('workshop_place', schema=None) as batch_op:
        batch_op.drop_column('queue')

    with op.batch_alter_table('service_order', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_service_order_person_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_service_order_person_id'))
        batch_op.drop_column('note')
        batch_op.drop_column('ends')
        batch_op.drop_column('starts')
        batch_op.drop_column('person_id')
        batch_op.drop_column('quantity')

    with op.batch_alter_table('registration', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_registration_contingent_id'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_registration_contingent_id'))
        batch_op.drop_column('privacy_informed_at')
        batch_op.drop_column('contingent_id')
        batch_op.drop_column('guests')

    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.drop_column('preferred_channel')

    with op.batch_alter_table('paper', schema=None) as batch_op:
        batch_op.drop_column('kind')

    with op.batch_alter_table('office', schema=None) as batch_op:
        batch_op.drop_column('logo')

    with op.batch_alter_table('mailing_list', schema=None) as batch_op:
        batch_op.drop_column('note')

    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_column('needs_contact')
        batch_op.drop_column('needs_asked')
        batch_op.drop_column('approval')
        batch_op.drop_column('offer_hours')
        batch_op.drop_column('waiting_policy')

    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_answer_registration_id'))
        batch_op.drop_index(batch_op.f('ix_answer_question_id'))

    op.drop_table('answer')
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_question_event_id'))
        batch_op.drop_index(batch_op.f('ix_question_asked_if_id'))

    op.drop_table('question')
    with op.batch_alter_table('import_report', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_import_report_event_id'))
        batch_op.drop_index(batch_op.f('ix_import_report_at'))

    op.drop_table('import_report')
    with op.batch_alter_table('contingent', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_contingent_event_id'))

    op.drop_table('contingent')
    with op.batch_alter_table('distinct_persons', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_distinct_persons_second_id'))

    op.drop_table('distinct_persons')
    with op.batch_alter_table('channel', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_channel_person_id'))
        batch_op.drop_index(batch_op.f('ix_channel_organisation_id'))

    op.drop_table('channel')
    with op.batch_alter_table('actor_link', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_actor_link_to_person_id'))
        batch_op.drop_index(batch_op.f('ix_actor_link_to_organisation_id'))
        batch_op.drop_index(batch_op.f('ix_actor_link_from_person_id'))
        batch_op.drop_index(batch_op.f('ix_actor_link_from_organisation_id'))

    op.drop_table('actor_link')
    op.drop_table('remembered')
