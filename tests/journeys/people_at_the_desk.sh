#!/bin/bash
# The desk's first start, signing in, locking, a second person's signature and the training mode, by keys alone.
# people_at_the_desk.sh BIN [PICTURES]: pictures of its pages are left in that folder.
. "$(dirname "${BASH_SOURCE[0]}")/journey.sh"
PICTURES=${2:-}
start_reader_and_card --stack 5
for part in screen signed_in; do . "$(dirname "${BASH_SOURCE[0]}")/$part.sh"; done
start_screen 1366x768
# a folder without a station: three pages make one
open_desk nobody
titled 首次启动
picture first-start-station
words 410105000000
keys ctrl+Return
until_idle # a shortcut presses its button a moment later
picture first-start-printer
keys ctrl+Return
until_idle
words root
keys Return
words Root
keys Return
words "$PASSWORD"
keys Return
words "$PASSWORD"
picture first-start-administrator
keys ctrl+Return
until_store 1 "SELECT count(*) FROM account"
until_idle
titled 登录
picture sign-in
sign_in root
titled 今日
picture administrator
keys F3
until_idle
titled 今日

# the settings are the administrator's: somebody is added there
keys alt+8
until_idle
titled 设置
picture settings
keys ctrl+4
until_idle
keys ctrl+n
until_idle
words keeper
keys Return Return Return # no citizen number
words "$PASSWORD"
keys Return
words "$PASSWORD"
keys Return space
picture settings-people
keys ctrl+Return
until_store community_clerk "SELECT roles FROM account WHERE name = 'keeper'"
close_desk

for role in clerk reviewer issuer supervisor; do as root people add "$role" --role "$role"; done
as clerk import "$ROOT/resources/samples/applicants.csv" --photos "$ROOT/resources/samples/photos" || [ $? = 1 ]

open_desk nobody
sign_in reviewer
keys F3
until_idle
titled 审核
picture reviewer
keys ctrl+j ctrl+Return
until_store reviewer "SELECT approved_by FROM card_order WHERE id = 1"
keys ctrl+l
until_idle
titled 登录
picture locked
keys F3
titled 登录
words "$PASSWORD"
keys Return
until_idle
titled 审核
keys ctrl+shift+l
until_idle
sign_in issuer
keys F4
until_idle
keys ctrl+Return
until_store committed "SELECT state FROM card_order WHERE id = 1"
keys shift+F4
until_idle
titled 作废
picture spoil
keys ctrl+Return
until_idle
keys Down ctrl+Return
look_at_dialog
words supervisor
keys Return
words "$PASSWORD"
picture second-person
keys Return
until_store spoiled "SELECT state FROM card_order WHERE id = 1"
until_store "issuer, supervisor" "SELECT actor FROM audit WHERE action = 'reason'"
until_windows 1
close_desk
zhika audit verify >/dev/null

# training: a station of its own, gone with the window
take_card
in_background env QT_QPA_PLATFORM=xcb TMPDIR="$DIR" ZHIKA_RESOURCES="$ROOT/resources" "$BIN/zhika-desk" --training --virtual-port 36000
DESK=${STARTED[-1]}
until_windows 1
WINDOW=$(xdotool search --onlyvisible --pid "$DESK" | tail -1)
# shellcheck disable=SC2086
xdotool windowmove "$WINDOW" 0 0 windowsize "$WINDOW" $SCREEN_SIZE
look_at_desk
HOME_OF_TRAINING=$(dirname "$(find "$DIR" -maxdepth 3 -path '*/station/station.db' -not -path "$DIR/station/*" | head -1)")
[ -d "$HOME_OF_TRAINING" ] || fail "the training has no station"
STORE=$HOME_OF_TRAINING/station.db
picture training-sign-in
PASSWORD="training desk"
sign_in reviewer
keys F3
until_idle
picture training-reviewer
keys ctrl+j ctrl+Return
until_store approved "SELECT state FROM card_order WHERE id = 1"
until_idle
keys ctrl+j ctrl+Return
until_store approved "SELECT state FROM card_order WHERE id = 2"
keys ctrl+shift+l
until_idle
sign_in issuer
keys F4
until_idle
keys ctrl+Return
until_store committed "SELECT state FROM card_order WHERE id = 1"
until_idle
picture training-issuer
# a second card, with a blank from the virtual stack; then the first one again, which is handed over
keys ctrl+alt+1
sleep 2
until_idle
keys ctrl+Return
until_store committed "SELECT state FROM card_order WHERE id = 2"
until_idle
keys F5
until_idle
keys ctrl+alt+3
sleep 1
picture training-cards
keys Down Return
sleep 2
until_idle
keys ctrl+Return
until_store handed_over "SELECT state FROM card_order WHERE id = 1"
until_idle
[ -z "$PICTURES" ] || cp "$(find "$HOME_OF_TRAINING/.." -name front.png | head -1)" "$PICTURES/training-front.png"
close_desk
[ ! -e "$HOME_OF_TRAINING" ] || fail "the training left its station behind"
echo "a first start, signatures and a training, by keys alone"
