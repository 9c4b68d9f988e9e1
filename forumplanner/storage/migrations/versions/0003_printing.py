"""Languages of documents, own texts, sheets of labels, names in extracts, what was made, and more about letters.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

import forumplanner.model.columns

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NARROW, _WIDE = "ix_registration_event_id_state", "ix_registration_event_id_state_contingent_id_guests_id"


def upgrade() -> None:
    """Make the new tables and columns."""
    op.create_table('document_language',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('code', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('reviewed_by', sa.Text(), nullable=False),
    sa.Column('reviewed_on', sa.Date(), nullable=True),
    sa.Column('reviewed_digest', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_document_language')),
    sa.UniqueConstraint('code', name=op.f('uq_document_language_code'))
    )
    op.create_table('label_format',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('width', sa.Double(), nullable=False),
    sa.Column('height', sa.Double(), nullable=False),
    sa.Column('columns', sa.Integer(), nullable=False),
    sa.Column('rows', sa.Integer(), nullable=False),
    sa.Column('margin_left', sa.Double(), nullable=False),
    sa.Column('margin_top', sa.Double(), nullable=False),
    sa.Column('pitch_x', sa.Double(), nullable=False),
    sa.Column('pitch_y', sa.Double(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_label_format'))
    )
    op.create_table('made_document',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('event_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('output', sa.Text(), nullable=False),
    sa.Column('language', sa.Text(), nullable=False),
    sa.Column('options', sa.Text(), nullable=False),
    sa.Column('form', sa.Text(), nullable=False),
    sa.Column('way', sa.Text(), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('who', sa.Text(), nullable=False),
    sa.Column('made_at', forumplanner.model.columns.Instant(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_made_document'))
    )
    with op.batch_alter_table('made_document', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_made_document_event_id'), ['event_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_made_document_made_at'), ['made_at'], unique=False)

    op.create_table('own_text',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('language', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('context', sa.Text(), nullable=False),
    sa.Column('message', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_text')),
    sa.UniqueConstraint('language', 'context', 'message', name=op.f('uq_own_text_language_context_message'))
    )
    op.create_table('event_text',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('event_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('entity', sa.Text(), nullable=False),
    sa.Column('row_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('field', sa.Text(), nullable=False),
    sa.Column('language', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('reviewed_by', sa.Text(), nullable=False),
    sa.Column('reviewed_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_event_text_event_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event_text')),
    sa.UniqueConstraint('entity', 'row_id', 'field', 'language', name=op.f('uq_event_text_entity_row_id_field_language'))
    )
    with op.batch_alter_table('event_text', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_event_text_event_id'), ['event_id'], unique=False)

    op.create_table('extract_name',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('minutes_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('person_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('named', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['minutes_id'], ['minutes.id'], name=op.f('fk_extract_name_minutes_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_extract_name_person_id'), initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_extract_name')),
    sa.UniqueConstraint('minutes_id', 'person_id', name=op.f('uq_extract_name_minutes_id_person_id'))
    )
    with op.batch_alter_table('extract_name', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_extract_name_person_id'), ['person_id'], unique=False)

    op.create_table('interruption',
    sa.Column('id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('minutes_id', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
    sa.Column('began', forumplanner.model.columns.CivilTime(), nullable=False),
    sa.Column('ended', forumplanner.model.columns.CivilTime(), nullable=True),
    sa.ForeignKeyConstraint(['minutes_id'], ['minutes.id'], name=op.f('fk_interruption_minutes_id'), ondelete='CASCADE', initially='IMMEDIATE', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_interruption'))
    )
    with op.batch_alter_table('interruption', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_interruption_minutes_id'), ['minutes_id'], unique=False)

    with op.batch_alter_table('agenda_item', schema=None) as batch_op:
        batch_op.add_column(sa.Column('material', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('stage_note', sa.Text(), server_default='', nullable=False))

    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.add_column(sa.Column('second_convening', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('registration_link', sa.Text(), server_default='', nullable=False))

    with op.batch_alter_table('minutes', schema=None) as batch_op:
        batch_op.add_column(sa.Column('duly_invited', sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column('invited_on', sa.Date(), nullable=True))

    with op.batch_alter_table('office', schema=None) as batch_op:
        batch_op.add_column(sa.Column('letter_form', sa.Enum('a', 'b', name='letterform', native_enum=False, length=40), server_default='b', nullable=False))
        batch_op.add_column(sa.Column('accent', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('footer', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('signatory', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('signatory_function', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('signature', sa.Text(), server_default='', nullable=False))
        batch_op.add_column(sa.Column('address_style', sa.Enum('formal', 'friendly', name='addressstyle', native_enum=False, length=40), server_default='formal', nullable=False))
        batch_op.add_column(sa.Column('wording_style', sa.Enum('neutral', 'both', 'star', 'colon', name='wordingstyle', native_enum=False, length=40), server_default='neutral', nullable=False))

    with op.batch_alter_table('registration', schema=None) as batch_op:
        batch_op.add_column(sa.Column('badge_languages', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column('listed_fields', forumplanner.model.columns.Codes(), server_default='', nullable=False))

    with op.batch_alter_table('sitting_rules', schema=None) as batch_op:
        batch_op.add_column(sa.Column('second_convening', sa.Text(), server_default='', nullable=False))

    # Some planners of the second schema have the wide index already.
    op.drop_index(op.f(_NARROW), table_name='registration', if_exists=True)
    op.create_index(op.f(_WIDE), 'registration', ['event_id', 'state', 'contingent_id', 'guests', 'id'], unique=False, if_not_exists=True)


def downgrade() -> None:
    """Take them away again."""
    op.drop_index(op.f(_WIDE), table_name='registration', if_exists=True)
    op.create_index(op.f(_NARROW), 'registration', ['event_id', 'state'], unique=False, if_not_exists=True)

    with op.batch_alter_table('sitting_rules', schema=None) as batch_op:
        batch_op.drop_column('second_convening')

    with op.batch_alter_table('registration', schema=None) as batch_op:
        batch_op.drop_column('listed_fields')
        batch_op.drop_column('badge_languages')

    with op.batch_alter_table('office', schema=None) as batch_op:
        batch_op.drop_column('wording_style')
        batch_op.drop_column('address_style')
        batch_op.drop_column('signature')
        batch_op.drop_column('signatory_function')
        batch_op.drop_column('signatory')
        batch_op.drop_column('footer')
        batch_op.drop_column('accent')
        batch_op.drop_column('letter_form')

    with op.batch_alter_table('minutes', schema=None) as batch_op:
        batch_op.drop_column('invited_on')
        batch_op.drop_column('duly_invited')

    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_column('registration_link')
        batch_op.drop_column('second_convening')

    with op.batch_alter_table('agenda_item', schema=None) as batch_op:
        batch_op.drop_column('stage_note')
        batch_op.drop_column('material')

    with op.batch_alter_table('interruption', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_interruption_minutes_id'))

    op.drop_table('interruption')
    with op.batch_alter_table('extract_name', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_extract_name_person_id'))

    op.drop_table('extract_name')
    with op.batch_alter_table('event_text', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_event_text_event_id'))

    op.drop_table('event_text')
    op.drop_table('own_text')
    with op.batch_alter_table('made_document', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_made_document_made_at'))
        batch_op.drop_index(batch_op.f('ix_made_document_event_id'))

    op.drop_table('made_document')
    op.drop_table('label_format')
    op.drop_table('document_language')
