#pragma once

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "printer/face/layout.h"

namespace printer {

// One object of a layout's JSON: gives values of the right type and notes each fault with path, value and rule.
class LayoutNode {
  public:
    using json = nlohmann::json;
    template <class T>
    using Names = std::map<std::string, T>;

    LayoutNode(const json& value, std::string path, std::vector<LayoutFault>& faults)
        : value_(value), path_(std::move(path)), faults_(faults) { demandObject(); }

    [[nodiscard]] bool has(const char* key) const { return value_.is_object() && value_.contains(key); }

    [[nodiscard]] std::string text(const char* key, std::string otherwise = {}) const {
        if (!known(key)) return otherwise;
        if (value_[key].is_string()) return value_[key].get<std::string>();
        fault(key, "must be a text");
        return otherwise;
    }
    [[nodiscard]] bool flag(const char* key) const {
        if (!known(key)) return false;
        if (value_[key].is_boolean()) return value_[key].get<bool>();
        fault(key, "must be true or false");
        return false;
    }
    [[nodiscard]] double number(const char* key, double otherwise, double least, double most) const {
        if (!known(key)) return otherwise;
        const json& found = value_[key];
        if (isMeasure(found) && found >= least && found <= most) return found.get<double>();
        fault(key, "must be a number from " + plain(least) + " to " + plain(most) + " with at most three decimals");
        return otherwise;
    }
    [[nodiscard]] int whole(const char* key, int otherwise, int least, int most) const {
        if (!known(key)) return otherwise;
        const json& found = value_[key];
        if (found.is_number_integer() && found >= least && found <= most) return found.get<int>();
        fault(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return otherwise;
    }
    template <class T>
    [[nodiscard]] T oneOf(const char* key, const Names<T>& names, T otherwise) const {
        if (!known(key)) return otherwise;
        const auto found = names.find(value_[key].is_string() ? value_[key].get<std::string>() : "");
        if (found != names.end()) return found->second;
        std::string all;
        for (const auto& [name, meaning] : names) all += (all.empty() ? "" : ", ") + name;
        fault(key, "must be one of " + all);
        return otherwise;
    }
    [[nodiscard]] Box box(const char* key) const {
        const json found = known(key) ? value_[key] : json();
        if (found.is_array() && found.size() == 4 && std::ranges::all_of(found, isMeasure))
            return {found[0], found[1], found[2], found[3]};
        fault(key, "must be four numbers: x, y, width, height in millimetres with at most three decimals");
        return {};
    }
    [[nodiscard]] std::vector<std::string> texts(const char* key, std::size_t most) const {
        std::vector<std::string> all;
        if (!known(key)) return all;
        for (const json& entry : value_[key])
            if (entry.is_string() && !entry.get<std::string>().empty()) all.push_back(entry);
        if (!value_[key].is_array() || all.size() != value_[key].size() || all.size() > most)
            fault(key, "must be a list of at most " + std::to_string(most) + " texts");
        return all;
    }
    [[nodiscard]] std::vector<int> wholes(const char* key) const {
        std::vector<int> all;
        if (known(key) && value_[key].is_array())
            for (const json& entry : value_[key])
                all.push_back(entry.is_number_integer() && entry >= 0 && entry <= 10000 ? entry.get<int>() : -1);
        return all;
    }
    void ignore(const char* key) const { (void)known(key); }
    template <class Use>
    void each(const char* key, Use use) const {
        if (!known(key)) return;
        const json& found = value_[key];
        if (!found.is_array() || found.size() > 500) return fault(key, "must be a list of at most 500");
        for (std::size_t i = 0; i < found.size(); ++i) {
            const LayoutNode entry(found[i], path_ + "/" + key + "/" + std::to_string(i), faults_);
            use(entry);
            entry.refuseUnknown();
        }
    }
    [[nodiscard]] LayoutNode child(const char* key) const {
        (void)known(key);
        return {value_[key], path_ + "/" + key, faults_};
    }

    void fault(const std::string& key, const std::string& rule) const {
        const bool there = value_.is_object() && value_.contains(key);
        faults_.push_back({path_ + "/" + key, there ? shortened(value_[key]) : "nothing", rule});
    }
    void require(bool holds, const char* key, const std::string& rule) const {
        if (!holds) fault(key, rule);
    }
    // A member that nobody asked for is a slip of the pen.
    void refuseUnknown() const {
        if (!value_.is_object()) return;
        for (const auto& [key, entry] : value_.items())
            if (!known_.contains(key)) fault(key, "is no member that this schema knows here");
    }

  private:
    void demandObject() const {
        if (!value_.is_object()) faults_.push_back({path_, shortened(value_), "must be an object"});
    }
    [[nodiscard]] bool known(const char* key) const {
        known_.insert(key);
        return has(key);
    }
    // Of a form that every program writes alike, so that a signature over the text holds.
    static bool isMeasure(const json& value) {
        if (value.is_number_integer()) return value >= -10000 && value <= 10000;
        if (!value.is_number_float()) return false;
        const double number = value.get<double>(), thousandths = number * 1000;
        return std::abs(number) <= 10000 && std::abs(thousandths - std::round(thousandths)) < 1e-6;
    }
    static std::string plain(double number) { return json(number).dump(); }
    static std::string shortened(const json& value) {
        const std::string text = value.dump(-1, ' ', true);
        return text.size() <= 60 ? text : text.substr(0, 57) + "...";
    }

    const json& value_;
    std::string path_;
    std::vector<LayoutFault>& faults_;
    mutable std::set<std::string> known_;
};

}  // namespace printer
