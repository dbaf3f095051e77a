# Sourced. Processes in the background, remembered in a file: the number alone may soon be somebody else's.
#   remember_process FILE PID       notes PID and when it began
#   process_runs FILE PROGRAM       whether that very process still runs PROGRAM
#   end_process FILE PROGRAM        ends it, waits, forgets it

# In ticks since boot: field 22 of proc(5)'s stat; the name before it, in brackets, may hold blanks.
process_start() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    echo "${20}"
}

remember_process() {
    echo "$2 $(process_start "$2")" >"$1"
}

process_runs() {
    local pid start exe
    [ -f "$1" ] && [ ! -L "$1" ] && read -r pid start <"$1" || return 1
    [[ $pid =~ ^[1-9][0-9]*$ && -n $start && $(process_start "$pid") == "$start" ]] || return 1
    exe=$(readlink "/proc/$pid/exe") || return 1
    [ "${exe% (deleted)}" = "$(readlink -f "$2")" ]
}

end_process() {
    local pid
    if process_runs "$1" "$2"; then
        read -r pid _ <"$1"
        kill "$pid" 2>/dev/null || true
        for _ in $(seq 100); do process_runs "$1" "$2" || break; sleep 0.05; done
    fi
    rm -f "$1"
}
