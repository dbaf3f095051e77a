"""post.py URL CA CERTIFICATE BODY: posts BODY with CERTIFICATE.crt and .key ("none": without); prints the HTTP status, or
"refused" when the line was closed. BODY "oversized" stands for three megabytes."""
import http.client
import ssl
import sys
import urllib.parse


def main():
    url, authority, certificate, body = sys.argv[1:5]
    parts = urllib.parse.urlsplit(url)
    context = ssl.create_default_context(cafile=authority)
    if certificate != "none":
        context.load_cert_chain(certificate + ".crt", certificate + ".key")
    if body == "oversized":
        body = '{"events": "' + "x" * 3_000_000 + '"}'
    try:
        connection = http.client.HTTPSConnection(parts.hostname, parts.port, context=context, timeout=10)
        connection.request("POST", parts.path, body)
        print(connection.getresponse().status)
    except (ssl.SSLError, http.client.HTTPException, OSError):
        print("refused")


main()
