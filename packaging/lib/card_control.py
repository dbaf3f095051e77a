"""card_control.py SOCKET VERB [SERIAL]: one line to zhika-virtual-card's control socket; prints its answer.
VERB ready waits until the reader has seen the card that is in it."""
import json
import socket
import sys
import time


def ask(path, line):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(10)
        connection.connect(path)
        connection.sendall((line + "\n").encode())
        answer = b""
        while not answer.endswith(b"\n"):
            part = connection.recv(65536)
            if not part:
                break
            answer += part
        return answer.decode().strip()


def main():
    path, verb = sys.argv[1], sys.argv[2]
    if verb != "ready":
        print(ask(path, " ".join(sys.argv[2:])))
        return
    for _ in range(200):
        if json.loads(ask(path, "state"))["seen"]:
            time.sleep(0.2)  # the service writes down what it saw a moment later
            return
        time.sleep(0.05)
    sys.exit("the card does not reach the reader")


main()
