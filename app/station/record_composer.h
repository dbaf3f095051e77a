#pragma once

#include <map>
#include <set>

#include "app/registry/calendar.h"
#include "app/station/station.h"
#include "cardlib/profile/card_record.h"

namespace app {

// The numbers one card goes by.
struct CardNumbers {
    std::string permitNumber, applicationSerial, printNumber, chipSerial;
    Day issueDate;
};

// Numbers of the right form for checks before there are any.
CardNumbers specimenNumbers(const StationIdentity& identity, Day day);

// What the chip is made from; the same normalized text goes on the face and into the code.
cardlib::CardRecord composeRecord(const Station& station, const Application& application,
                                  const CardNumbers& numbers);
std::map<std::string, apdu::PiiText> composeFace(const Station& station, const Application& application,
                                                 const CardNumbers& numbers);

// The record's texts as JSON and back, for a sealed column.
std::string recordToJson(const cardlib::CardRecord& record, const std::string& qr);
cardlib::CardRecord recordFromJson(const std::string& json, std::string& qr);

// The JSON as an operation on the card leaves it, and the names of the facts changed since the card was
// issued.
std::string afterOperation(const std::string& json, const std::map<std::string, apdu::PiiText>& facts,
                           const std::string& endorsedUntil);
std::set<std::string> changedSinceIssue(const std::string& json);

}  // namespace app
