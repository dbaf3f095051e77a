#pragma once

#include "apdu/id_reader/id_record.h"

namespace test {

// An invented holder.
inline apdu::IdRecord idCard() {
    apdu::IdRecord card;
    card.name = "李样例";
    card.sex = "1";
    card.nation = "01";
    card.birthDate = "1988-03-12";
    card.address = "江苏省南京市玄武区样例路12号2幢301室";
    card.number = "320102198803120030";
    card.authority = "南京市公安局玄武分局";
    card.validFrom = "2016-05-01";
    card.validUntil = "2036-05-01";
    return card;
}

}  // namespace test
