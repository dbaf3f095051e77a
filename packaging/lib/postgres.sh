# Sourced. A private PostgreSQL cluster: unix socket only, no TCP, gone when it is stopped for good.
#   start_postgres DIR DATABASE   makes the cluster when DIR names none, starts it, creates DATABASE
#   stop_postgres DIR             stops it and removes the cluster
#   postgres_socket DIR           the folder of its socket
#   postgres_conninfo DIR DATABASE
# The cluster has a short folder of its own below /tmp, whose name DIR/cluster keeps: a socket's path ends at 107
# bytes, and PostgreSQL refuses root, so that Debian's system user `postgres`, who may not enter DIR, runs it.

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

# Believes DIR/cluster only when it is the name of such a folder, and the folder its owner's.
postgres_socket() {
    local name owner
    owner=$(if [ "$(id -u)" = 0 ]; then id -u postgres; else id -u; fi)
    [ -f "$1/cluster" ] && read -r name <"$1/cluster" || return 1
    [[ $name =~ ^zhika-postgres-[A-Za-z0-9]{6}$ && ! -L /tmp/$name && $(stat -c %u "/tmp/$name" 2>/dev/null) == "$owner" ]] || return 1
    echo "/tmp/$name"
}

# make_cluster DIR
make_cluster() {
    local folder
    mkdir -p "$1"
    folder=$(as_postgres mktemp -d /tmp/zhika-postgres-XXXXXX)
    basename "$folder" >"$1/cluster"
    as_postgres "$(postgres_bin)/initdb" -D "$folder/data" -U zhika -A trust -E UTF8 --locale=C.UTF-8 >"$1/initdb.log" 2>&1 ||
        { echo "the cluster was not made:" >&2; cat "$1/initdb.log" >&2; return 1; }
}

start_postgres() {
    local dir=$1 database=$2 bin folder
    bin=$(postgres_bin)
    postgres_socket "$dir" >/dev/null || make_cluster "$dir"
    folder=$(postgres_socket "$dir")
    as_postgres "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -s \
        -o "-c listen_addresses='' -c unix_socket_directories='$folder'" start ||
        { echo "PostgreSQL did not start:" >&2; cat "$folder/server.log" >&2; return 1; }
    as_postgres "$bin/psql" -h "$folder" -U zhika -d postgres -qtAc \
        "SELECT 1 FROM pg_database WHERE datname = '$database'" | grep -q 1 ||
        as_postgres "$bin/createdb" -h "$folder" -U zhika "$database"
}

stop_postgres() {
    local folder
    folder=$(postgres_socket "$1") || return 0
    [ ! -e "$folder/data/postmaster.pid" ] || as_postgres "$(postgres_bin)/pg_ctl" -D "$folder/data" -m fast -w -s stop
    rm -rf "$folder" "$1/cluster"
}

postgres_conninfo() {
    echo "host='$(postgres_socket "$1")' user=zhika dbname='$2'"
}
