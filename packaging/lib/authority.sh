# Sourced. A throw-away certificate authority for demonstration and tests.
#   make_authority DIR                       ca.crt, ca.key
#   make_server_certificate DIR HOST         server.crt, server.key  (HOST as name and address)
#   make_station_certificate DIR STATION     station.crt, station.key  (SAN URI station:<authority>:<number>)

new_key() {
    (umask 077 && openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null)
}

make_authority() {
    local dir=$1
    mkdir -p "$dir"
    new_key "$dir/ca.key"
    openssl req -x509 -new -key "$dir/ca.key" -sha256 -days 90 -subj "/CN=Zhika throw-away authority" \
        -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign" \
        -out "$dir/ca.crt"
}

# sign_certificate DIR NAME SUBJECT SAN USAGE
sign_certificate() {
    local dir=$1 name=$2 subject=$3 san=$4 usage=$5
    new_key "$dir/$name.key"
    openssl req -new -key "$dir/$name.key" -subj "/CN=$subject" -out "$dir/$name.csr"
    openssl x509 -req -in "$dir/$name.csr" -CA "$dir/ca.crt" -CAkey "$dir/ca.key" -CAcreateserial -sha256 -days 90 \
        -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=%s\nkeyUsage=critical,digitalSignature\n' "$san" "$usage") \
        -out "$dir/$name.crt" 2>/dev/null
    rm -f "$dir/$name.csr"
}

make_server_certificate() {
    sign_certificate "$1" server "zhika-central" "DNS:localhost,IP:$2" serverAuth
}

make_station_certificate() {
    sign_certificate "$1" station "station $2" "URI:station:$2" clientAuth
}
