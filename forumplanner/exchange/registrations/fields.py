"""What a column of a list of registrations can mean."""

from enum import StrEnum


class Field(StrEnum):
    """A target for a column. Several columns may share one; then the first that is filled counts most."""

    SALUTATION = "salutation"
    TITLE = "title"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    FULL_NAME = "full_name"
    FULL_NAME_FAMILY_FIRST = "full_name_family_first"
    OWN_SCRIPT_NAME = "own_script_name"
    ORGANISATION = "organisation"
    EMAIL = "email"
    PHONE = "phone"
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    POSTCODE = "postcode"
    POSTCODE_AND_CITY = "postcode_and_city"
    CITY = "city"
    DISTRICT = "district"
    COUNTRY = "country"
    BIRTH = "birth"
    LANGUAGE = "language"
    INTERPRETER = "interpreter"
    SIGN_LANGUAGE = "sign_language"
    WHEELCHAIR = "wheelchair"
    CHILDREN = "children"
    CHILD_AGES = "child_ages"
    DIET = "diet"
    NEEDS_CONSENT = "needs_consent"
    PHOTOS = "photos"
    REGISTERED_DATE = "registered_date"
    REGISTERED_TIME = "registered_time"
    CHANNEL = "channel"
    STATUS = "status"
    PAID = "paid"
    CHECKED_IN = "checked_in"
    WAITING = "waiting"
    VOUCHER = "voucher"
    PRIORITY = "priority"
    NOTE = "note"
    EXTERNAL_ID = "external_id"
    TOGETHER_WITH = "together_with"
    GUESTS = "guests"
    CONTINGENT = "contingent"
    ORDER_CODE = "order_code"
    POSITION = "position"
    ADD_ON_TO = "add_on_to"
    PRODUCT = "product"
    VARIANT = "variant"
    WORKSHOP = "workshop"
    EVENT_TITLE = "event_title"


SEVERAL = frozenset(
    {
        Field.EMAIL,
        Field.PHONE,
        Field.ORGANISATION,
        Field.INTERPRETER,
        Field.SIGN_LANGUAGE,
        Field.DIET,
        Field.NOTE,
        Field.WORKSHOP,
        Field.TOGETHER_WITH,
    }
)
"""Fields for which more than one column makes sense; of any other the best column is taken."""
