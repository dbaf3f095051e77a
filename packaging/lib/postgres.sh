# Sourced. A private PostgreSQL cluster below a folder: unix socket only, no TCP, gone with the folder.
#   start_postgres DIR DATABASE   makes the cluster when DIR is new, starts it, creates DATABASE
#   stop_postgres DIR
#   postgres_conninfo DIR DATABASE
# PostgreSQL refuses root: then the system user `postgres` of Debian's package owns DIR.

postgres_bin() {
    ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1
}

# Runs a PostgreSQL tool as whoever owns the cluster.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@")
    else
        "$@"
    fi
}

start_postgres() {
    local dir=$1 database=$2 bin
    bin=$(postgres_bin)
    if [ ! -e "$dir/data/PG_VERSION" ]; then
        mkdir -p "$dir"
        [ "$(id -u)" != 0 ] || chown postgres: "$dir"
        as_postgres "$bin/initdb" -D "$dir/data" -U zhika -A trust -E UTF8 --locale=C.UTF-8 >"$dir.log" 2>&1
    fi
    # Only users who may enter the folder reach the socket.
    as_postgres chmod 700 "$dir"
    as_postgres "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w -s \
        -o "-c listen_addresses='' -c unix_socket_directories='$dir'" start
    as_postgres "$bin/psql" -h "$dir" -U zhika -d postgres -qtAc \
        "SELECT 1 FROM pg_database WHERE datname = '$database'" | grep -q 1 ||
        as_postgres "$bin/createdb" -h "$dir" -U zhika "$database"
}

stop_postgres() {
    local dir=$1
    [ ! -e "$dir/data/postmaster.pid" ] || as_postgres "$(postgres_bin)/pg_ctl" -D "$dir/data" -m fast -w -s stop
}

postgres_conninfo() {
    echo "host=$1 user=zhika dbname=$2"
}
