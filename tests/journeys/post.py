"""post.py URL CA CERTIFICATE BODY [TIMES]: posts BODY with CERTIFICATE.crt and .key ("none": without); prints the HTTP status,
or "refused" when the line was closed; of several times each that came. BODY "oversized" stands for three megabytes."""
import http.client
import ssl
import sys
import urllib.parse


def main():
    url, authority, certificate, body = sys.argv[1:5]
    times = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    parts = urllib.parse.urlsplit(url)
    context = ssl.create_default_context(cafile=authority)
    if certificate != "none":
        context.load_cert_chain(certificate + ".crt", certificate + ".key")
    if body == "oversized":
        body = '{"events": "' + "x" * 3_000_000 + '"}'
    try:
        connection = http.client.HTTPSConnection(parts.hostname, parts.port, context=context, timeout=10)
        statuses = set()
        for _ in range(times):
            connection.request("POST", parts.path, body)
            response = connection.getresponse()
            response.read()
            statuses.add(response.status)
        print(*sorted(statuses))
    except (ssl.SSLError, http.client.HTTPException, OSError):
        print("refused")


main()
