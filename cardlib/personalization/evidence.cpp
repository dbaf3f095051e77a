#include "cardlib/personalization/evidence.h"

#include <nlohmann/json.hpp>

namespace cardlib {

std::string toJson(const Evidence& evidence) {
    return nlohmann::json{{"profile", evidence.profile},
                          {"vault", evidence.vault},
                          {"chip_serial", evidence.chipSerial},
                          {"application_serial", evidence.applicationSerial},
                          {"file_digests", evidence.fileDigests},
                          {"key_check_values", evidence.keyCheckValues},
                          {"resumed", evidence.resumed},
                          {"apdus", evidence.traffic.apdus},
                          {"bytes_out", evidence.traffic.bytesOut},
                          {"bytes_in", evidence.traffic.bytesIn}}
        .dump();
}

}  // namespace cardlib
