#!/bin/bash
# People sign in by a card and its PIN: enrolled by an administrator, refused with a wrong PIN, when blocked, when it is another's,
# and from the moment it is withdrawn. No PIN stands anywhere.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"

start_reader
lay_card operator --family operator_card
PASSWORD="correct horse"
PIN=27182818  # of eight digits: six stand somewhere in a folder by chance
english() { zhika --lang en "$@"; }
as() { ZHIKA_PASSWORD=$PASSWORD ZHIKA_NEW_PASSWORD=$PASSWORD english --as "$@"; }
by_card() { ZHIKA_PIN=${TYPED:-$PIN} english --card "$READER" "$@"; }
told() { sqlite3 "file:$DIR/station/station.db?mode=ro" "SELECT count(*) FROM audit WHERE actor = '$1' AND action = 'sign in' AND result LIKE '$2'"; }

set_up_station
as nobody people add root --role administrator >/dev/null
as root people add clerk --role clerk >/dev/null
as root people add supervisor --role supervisor >/dev/null

# a card as it was delivered is no use before it has a PIN of its holder's
ZHIKA_CARD_PIN=123456 expect 1 "the PIN is too plain" as root people card enrol supervisor --reader "$READER 00 00"
ZHIKA_CARD_PIN=123456 ZHIKA_NEW_PIN=222222 expect 1 "the PIN is too plain" english people card pin --reader "$READER 00 00"
ZHIKA_CARD_PIN=123456 ZHIKA_NEW_PIN=$PIN expect 0 "PIN changed" english people card pin --reader "$READER 00 00"
expect 1 "not enrolled" by_card people list
ZHIKA_CARD_PIN=$PIN expect 1 "your role may not do this" as clerk people card enrol supervisor --reader "$READER 00 00"
ZHIKA_CARD_PIN=$PIN expect 0 "supervisor" as root people card enrol supervisor --reader "$READER 00 00"
ZHIKA_CARD_PIN=$PIN expect 1 "enrolled for another person" as root people card enrol clerk --reader "$READER 00 00"
expect 0 "supervisor" as root people card list

# its person does what their role may, and nothing else
expect 0 "clerk" by_card people list
expect 1 "your role may not do this" by_card people card withdraw clerk
expect 0 "clerk" by_card --as supervisor people list
expect 1 "another person's" by_card --as clerk people list
TYPED=12 expect 1 "six to eight digits" by_card people list
TYPED=314159 expect 1 "(2)" by_card people list
expect 0 "clerk" by_card people list
[ "$(told supervisor 'by card %')" = 5 ] || fail "the trail does not say by which card"
[ "$(told supervisor refused)" = 2 ] || fail "the trail does not tell the refused tries"

# withdrawn, and given back
expect 0 "withdrawn" as root people card withdraw supervisor
expect 1 "was withdrawn" by_card people list
expect 1 "no operator's card enrolled" as root people card withdraw supervisor
ZHIKA_CARD_PIN=$PIN expect 0 "supervisor" as root people card enrol supervisor --reader "$READER 00 00"
expect 0 "clerk" by_card people list

# blocked
for _ in 1 2 3; do TYPED=314159 by_card people list >/dev/null 2>&1 || true; done
expect 1 "is blocked" by_card people list
expect 0 "clerk" as supervisor people list

# another card, no card, and a card that is none of people's
take_card
expect 1 "no operator's card lies" by_card people list
lay_card other --family operator_card
TYPED=123456 expect 1 "not enrolled" by_card people list
take_card
lay_card slot
expect 1 "is no operator's card" by_card people list

zhika audit verify >/dev/null
! grep -rqa "$PIN" "$DIR/station" || fail "a PIN stands in the station's folder"
echo "cards and PINs signed people in, and nothing else did"
