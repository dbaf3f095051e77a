#pragma once

namespace apdu {

// A listening TCP socket on 127.0.0.1, closed on exec, its port free again at once when it ends. Gives its descriptor, which the
// caller closes; -1 when the port is taken.
int listenOnLoopback(int port, int backlog);

// The next one who connects, without waiting: neither does the socket wait, nor does it hold small pieces back (TCP_NODELAY). -1:
// nobody.
int acceptConnection(int listening);

}  // namespace apdu
