#pragma once

namespace apdu {

// A listening TCP socket on 127.0.0.1, closed on exec, its port free again at once when it ends. Gives its descriptor, which the
// caller closes; -1 when the port is taken.
int listenOnLoopback(int port, int backlog);

}  // namespace apdu
