#include "app/sync/receipt.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"

namespace app {

Bytes signedPart(const Receipt& receipt) {
    return apdu::bytesOf(receipt.station + "|" + std::to_string(receipt.upto) + "|" +
                         apdu::toHex(receipt.headHash) + "|" + receipt.serverTime);
}

std::string toJson(const Receipt& receipt) {
    return nlohmann::json{{"station", receipt.station},
                          {"upto", receipt.upto},
                          {"head_hash", apdu::toHex(receipt.headHash)},
                          {"server_time", receipt.serverTime},
                          {"signature", apdu::toHex(receipt.signature)}}
        .dump();
}

Result<Receipt> parseReceipt(std::string_view text) {
    std::string reason;
    try {
        const auto json = nlohmann::json::parse(text);
        return Receipt{json.at("station"), json.at("server_time"), json.at("upto"),
                       apdu::fromHex(json.at("head_hash").get<std::string>()).value_or(Bytes{}),
                       apdu::fromHex(json.at("signature").get<std::string>()).value_or(Bytes{})};
    } catch (const nlohmann::json::exception& error) {
        reason = error.what();
    }
    return fail(Code::receiptMalformed, reason);
}

}  // namespace app
