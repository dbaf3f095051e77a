#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "app/registry/holder.h"
#include "app/search/pinyin.h"

namespace bench {

// People nobody is: no place has the code 99…. Family names are as frequent as they are in China: the first has one in thirteen.
inline app::Application inventedPerson(std::int64_t id) {
    static const std::vector<std::string> families{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡",
                                                   "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "邓", "冯", "韩", "曹",
                                                   "曾", "彭", "萧", "蔡", "潘", "田", "董", "袁", "于", "余", "叶", "蒋", "杜", "苏", "魏",
                                                   "程", "吕", "丁", "沈", "任", "姚", "卢", "傅", "钟", "姜", "崔", "谭", "廖", "范", "汪",
                                                   "陆", "金", "石", "戴", "贾", "韦", "夏", "邱", "方", "侯", "邹", "熊", "孟", "秦", "白",
                                                   "江", "阎", "薛", "尹", "段", "雷", "黎", "史", "龙", "陶", "贺", "顾", "毛", "郝", "龚",
                                                   "邵", "万", "钱", "严", "覃", "武", "戚", "莫", "孔", "欧阳"};
    static const std::vector<std::string> given{"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超",
                                                "秀", "霞", "平", "刚", "桂", "英", "华", "玉", "兰", "红", "梅", "建", "国", "文", "志", "海", "春",
                                                "晓", "雪", "婷", "宇", "浩", "子", "轩", "梓", "涵", "欣", "怡", "佳", "俊", "鹏", "飞", "龙", "云",
                                                "天", "成", "德", "福", "贵", "荣", "新", "东", "林", "森", "山", "川", "清", "月", "星", "辰", "光"};
    std::uint64_t state = static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15ULL;
    const auto draw = [&](std::uint64_t below) {
        state ^= state >> 30, state *= 0xBF58476D1CE4E5B9ULL, state ^= state >> 27, state *= 0x94D049BB133111EBULL, state ^= state >> 31;
        return state % below;
    };
    const auto a = draw(families.size()), b = draw(families.size()), c = draw(families.size());
    std::string name = families[std::min({a, b, c})];
    for (auto count = draw(5) == 0 ? 1 : 2; count > 0; --count) name += given[draw(given.size())];
    char text[32];
    app::Application person;
    auto& holder = person.holder;
    holder.name = name;
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", 1945 + static_cast<int>(draw(65)), 1 + static_cast<int>(draw(12)), 1 + static_cast<int>(draw(28)));
    holder.birthDate = std::string(text);
    const std::string birth = std::string(text, 4) + std::string(text + 5, 2) + std::string(text + 8, 2);
    // The running number makes each number another one, whatever was drawn.
    std::snprintf(text, sizeof text, "99%04d", static_cast<int>(id / 10000 % 10000));
    const std::string area = text;
    std::snprintf(text, sizeof text, "%04d", static_cast<int>(id % 10000));
    holder.citizenNumber = area + birth + text;
    std::snprintf(text, sizeof text, "199%08d", static_cast<int>(draw(100000000)));
    holder.phone = std::string(text);
    holder.sex = "1", holder.nation = "01", holder.maritalStatus = "10";
    holder.householdDivision = holder.presentDivision = "000000";
    holder.householdAddress = "样例省样例市样例区样例路一百二十三号院四号楼五单元六零七号";
    holder.presentAddress = "样例市样例区样例街道样例路八号院九号楼十单元";
    holder.workplace = "样例有限公司";
    holder.residenceReason = "01", holder.residencePlace = "01", holder.documentType = "1";
    person.declarant = {"1", holder.name, holder.phone};
    person.arrivalDate = "2026-01-01";
    person.intendedDays = 365;
    return person;
}

// The ways to look for a person, each key by key.
inline std::map<std::string, std::vector<std::string>> waysToType(const app::Application& person) {
    const auto& holder = person.holder;
    const auto byKeys = [](const std::string& text, std::size_t width) {
        std::vector<std::string> keys;
        for (std::size_t end = width; end <= text.size(); end += width) keys.push_back(text.substr(0, end));
        return keys;
    };
    std::string pinyin, initials;
    const auto readings = app::readingsOf(holder.name.reveal());
    for (const auto& syllable : readings.front()) pinyin += syllable, initials += syllable.front();
    const std::string number = holder.citizenNumber.reveal(), phone = holder.phone.reveal();
    return {{"name", byKeys(holder.name.reveal(), 3)},
            {"part of a name", {holder.name.reveal().substr(holder.name.reveal().size() - 3)}},
            {"pinyin", byKeys(pinyin, 1)},
            {"initials", byKeys(initials, 1)},
            {"number", byKeys(number, 1)},
            {"area", {number.substr(0, 6)}},
            {"last four", {number.substr(14), phone.substr(7)}},
            {"telephone", byKeys(phone, 1)},
            {"birthday", {holder.birthDate.reveal()}}};
}

}  // namespace bench
