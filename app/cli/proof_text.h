#pragma once

#include <nlohmann/json.hpp>

#include "app/issuance/hand_over.h"

namespace app {

inline nlohmann::json toJson(const ThreeWayProof& proof) {
    nlohmann::json json{{"genuine", proof.genuine == cardlib::Genuine::notProvable
                                        ? nlohmann::json("not provable")
                                        : nlohmann::json(proof.genuine == cardlib::Genuine::yes)},
                        {"signatures", proof.signatures},
                        {"record_agrees", proof.recordAgrees},
                        {"differences", proof.differences},
                        {"status", proof.status}};
    json["print_agrees"] =
        proof.printAgrees ? nlohmann::json(*proof.printAgrees) : nlohmann::json("not proved");
    json["print"] = proof.print;
    return json;
}

}  // namespace app
