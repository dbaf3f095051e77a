#include "cardlib/profile/profile_reader.h"

#include <map>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/profile/profile_checker.h"

namespace cardlib {
namespace {

using nlohmann::json;

constexpr std::size_t maxProfileSize = 1 << 20;
constexpr int maxAncestors = 4;

const std::map<std::string, FileKind> kinds{{"transparent", FileKind::transparent},
                                            {"fixed", FileKind::fixedRecord},
                                            {"variable", FileKind::variableRecord},
                                            {"cyclic", FileKind::cyclic}};
const std::map<std::string, Protection> protections{
    {"none", Protection::none}, {"mac", Protection::mac}, {"encrypted_mac", Protection::encryptedMac}};
const std::map<std::string, Codec> codecs{{"text", Codec::text},         {"ascii", Codec::ascii},
                                          {"bcd", Codec::bcd},           {"date", Codec::date},
                                          {"number", Codec::number},     {"hex", Codec::hex},
                                          {"constant", Codec::constant}, {"reserved", Codec::reserved}};
const std::map<std::string, Content> contents{{"fields", Content::fields},
                                              {"directory", Content::directory},
                                              {"photo", Content::photo},
                                              {"signature", Content::signature},
                                              {"empty", Content::empty}};
const std::map<std::string, Cipher> ciphers{
    {"sm4", Cipher::sm4}, {"3des", Cipher::des3}, {"aes", Cipher::aes}};
const std::map<std::string, Family> families{{"native_cos", Family::nativeCos},
                                             {"global_platform", Family::globalPlatform},
                                             {"storage_card", Family::storageCard}};

// A JSON object at a place; what is missing or of another type is noted once, and a default goes on.
class Node {
  public:
    Node(const json& value, std::string pointer, std::vector<ProfileProblem>& problems)
        : value_(value), pointer_(std::move(pointer)), problems_(problems) {}

    [[nodiscard]] std::string text(const char* key, const char* otherwise = nullptr) const {
        const json* found = at(key);
        if (found && found->is_string()) return found->get<std::string>();
        if (found || !otherwise) note(key, "a text is needed");
        return otherwise ? otherwise : "";
    }
    [[nodiscard]] std::size_t number(const char* key, std::optional<std::size_t> otherwise = {}) const {
        const json* found = at(key);
        if (found && found->is_number_unsigned() && found->get<std::uint64_t>() <= 0xFFFF)
            return found->get<std::size_t>();
        if (found || !otherwise) note(key, "a number from 0 to 65535 is needed");
        return otherwise.value_or(0);
    }
    [[nodiscard]] bool has(const char* key) const { return at(key) != nullptr; }
    [[nodiscard]] bool flag(const char* key, bool otherwise) const {
        const json* found = at(key);
        if (found && !found->is_boolean()) note(key, "true or false is needed");
        return found && found->is_boolean() ? found->get<bool>() : otherwise;
    }
    [[nodiscard]] Bytes bytes(const char* key, std::size_t size, const char* otherwise = nullptr) const {
        auto read = apdu::fromHex(text(key, otherwise));
        if (!read || (size != 0 && read->size() != size)) {
            note(key, size == 0 ? "hexadecimal is needed"
                                : std::to_string(size) + " bytes of hexadecimal are needed");
            return Bytes(size);
        }
        return *read;
    }
    [[nodiscard]] Byte byte(const char* key, const char* otherwise = nullptr) const {
        return bytes(key, 1, otherwise)[0];
    }
    [[nodiscard]] std::uint16_t word(const char* key) const {
        return static_cast<std::uint16_t>(apdu::fromBigEndian(bytes(key, 2)));
    }
    template <class T>
    [[nodiscard]] T oneOf(const char* key, const std::map<std::string, T>& names,
                          const char* otherwise) const {
        const auto found = names.find(text(key, otherwise));
        if (found != names.end()) return found->second;
        note(key, "is none of the known words");
        return T{};
    }
    [[nodiscard]] Node child(const char* key) const {
        static const json nothing = json::object();
        const json* found = at(key);
        if (!found || !found->is_object()) note(key, "an object is needed");
        return {found && found->is_object() ? *found : nothing, pointer_ + "/" + key, problems_};
    }
    template <class T>
    [[nodiscard]] std::vector<T> list(const char* key, T (*read)(const Node&)) const {
        std::vector<T> all;
        const json* found = at(key);
        if (found && !found->is_array()) note(key, "a list is needed");
        for (std::size_t i = 0; found && found->is_array() && i < found->size(); ++i)
            all.push_back(
                read(Node(found->at(i), pointer_ + "/" + key + "/" + std::to_string(i), problems_)));
        return all;
    }
    [[nodiscard]] std::string asText() const {
        if (value_.is_string()) return value_.get<std::string>();
        problems_.push_back({pointer_, "a text is needed"});
        return {};
    }

  private:
    [[nodiscard]] const json* at(const char* key) const {
        if (!value_.is_object()) return nullptr;
        const auto found = value_.find(key);
        return found == value_.end() ? nullptr : &*found;
    }
    void note(const char* key, const std::string& message) const {
        problems_.push_back({pointer_ + "/" + key, message});
    }

    const json& value_;
    std::string pointer_;
    std::vector<ProfileProblem>& problems_;
};

Field readField(const Node& node) {
    Field field;
    field.codec = node.oneOf("codec", codecs, "reserved");
    field.name = node.text("name", "");
    field.size = node.number("size");
    if (field.codec == Codec::constant) field.constant = node.bytes("constant", field.size);
    field.required = node.flag("required", true);
    return field;
}

File readFile(const Node& node) {
    File file;
    file.id = node.text("id");
    file.fid = node.word("fid");
    file.kind = node.oneOf("kind", kinds, "transparent");
    file.protection = node.oneOf("protection", protections, "none");
    file.size = node.number("size");
    file.recordCount = node.number("record_count", 0);
    file.recordSize = node.number("record_size", 0);
    file.read = node.byte("read");
    file.write = node.byte("write");
    file.content = node.oneOf("content", contents, "fields");
    file.fields = node.list("fields", readField);
    file.covered = node.list<std::string>("covered", [](const Node& entry) { return entry.asText(); });
    file.signer = node.text("signer", "");
    return file;
}

Key readKey(const Node& node) {
    Key key;
    key.id = node.text("id");
    key.type = node.byte("type");
    key.index = node.byte("index");
    key.use = node.byte("use");
    key.change = node.byte("change");
    key.nextState = node.byte("next_state", "FF");
    key.errors = node.byte("errors", "FF");
    key.version = node.byte("version", "00");
    key.master = node.text("master");
    return key;
}

Application readApplication(const Node& node) {
    Application application;
    application.id = node.text("id");
    application.label = node.text("label", "");
    application.fid = node.word("fid");
    application.aid = node.bytes("aid", 0, "");
    application.space = node.word("space");
    application.create = node.byte("create");
    application.erase = node.byte("erase");
    if (node.has("key_file")) {
        const Node keyFile = node.child("key_file");
        application.keyFile = keyFile.word("fid");
        application.keySpace = static_cast<std::uint16_t>(keyFile.number("space"));
        application.keyAdd = keyFile.byte("add");
    }
    application.keys = node.list("keys", readKey);
    application.files = node.list("files", readFile);
    return application;
}

void readNativeCos(const Node& node, Profile& profile) {
    profile.algorithmId = node.byte("algorithm_id");
    const Node serial = node.child("chip_serial");
    profile.serialOffset = serial.number("offset");
    profile.serialLength = serial.number("length");
    const Node switches = node.child("switches");
    profile.switches.mfTransportCode = switches.bytes("mf_transport_code", 0);
    profile.switches.macForKeyFiles = switches.flag("mac_for_key_files", false);
    profile.switches.retailMacFor16ByteKeys = switches.flag("retail_mac_for_16_byte_keys", true);
    profile.switches.eraseKeepsDirectory = switches.flag("erase_keeps_directory", false);
}

void readGlobalPlatform(const Node& node, Profile& profile) {
    profile.keySize = node.number("key_size");
    profile.channelLevel = node.byte("channel_level");
    profile.issuerMaster = node.text("issuer_key");
}

// Line protection and internal authentication are the secure channel's business.
void keepChannelKeys(Profile& profile) {
    const auto keep = [](Application& application) {
        std::erase_if(application.keys, [](const Key& key) { return key.type != 0x39; });
    };
    keep(profile.mf);
    for (auto& application : profile.applications) keep(application);
}

Profile readAll(const Node& node) {
    Profile profile;
    profile.name = node.text("name");
    profile.title = node.text("title", "");
    profile.layoutVersion = static_cast<Byte>(node.number("layout_version"));
    profile.family = node.oneOf("family", families, "native_cos");
    profile.cipher = node.oneOf("cipher", ciphers, "sm4");
    profile.transportMaster = node.text("transport_key");
    if (profile.family == Family::nativeCos) readNativeCos(node, profile);
    if (profile.family == Family::globalPlatform) readGlobalPlatform(node, profile);
    profile.mf = readApplication(node.child("mf"));
    profile.applications = node.list("applications", readApplication);
    const Node status = node.child("status");
    profile.statusApplication = status.text("application");
    profile.statusFile = status.text("file");
    if (profile.family == Family::globalPlatform) keepChannelKeys(profile);
    return profile;
}

// "more_files" of an application come after its "files".
void addFiles(json& application) {
    if (!application.is_object() || !application.contains("more_files")) return;
    for (const auto& file : application["more_files"]) application["files"].push_back(file);
}

// An application "like" a template is the template with what it says itself laid over it.
json expanded(json profile) {
    if (profile.is_object() && profile.contains("mf")) addFiles(profile["mf"]);
    if (!profile.is_object() || !profile.contains("applications") || !profile["applications"].is_array())
        return profile;
    const json templates = profile.value("templates", json::object());
    for (auto& application : profile["applications"]) {
        if (!application.is_object()) continue;
        const auto like = application.find("like");
        if (like != application.end() && like->is_string() && templates.contains(like->get<std::string>())) {
            json whole = templates[like->get<std::string>()];
            whole.merge_patch(application);
            application = whole;
        }
        addFiles(application);
    }
    return profile;
}

// Each department's tree for this family joins the applications.
Result<json> composed(json profile, const SectorTexts& sectors) {
    const auto tree = profile.find("sectors");
    if (tree == profile.end() || !tree->is_string()) return profile;
    const json::json_pointer place("/trees/" + tree->get<std::string>());
    json& applications = profile["applications"];
    for (const auto& text : sectors) {
        const json sector = json::parse(text, nullptr, false);
        if (!applications.is_array() || !sector.is_object() || !sector.contains(place))
            return fail(Code::sectorTreeMissing, place.to_string());
        applications.push_back(sector.at(place));
    }
    return profile;
}

Result<json> readMerged(const std::filesystem::path& folder, const std::string& name, int ancestors) {
    const auto content = apdu::readFile(folder / (name + ".json"), maxProfileSize);
    json own = content ? json::parse(content->begin(), content->end(), nullptr, false) : json();
    const bool named = name.find('/') == std::string::npos && ancestors < maxAncestors;
    if (!own.is_object() || !named)
        return fail(Code::profileUnreadable, name, content ? std::nullopt : std::optional(content.error()));
    if (!own.contains("extends") || !own["extends"].is_string()) return own;
    return readMerged(folder, own["extends"].get<std::string>(), ancestors + 1).map([&](json base) {
        base.merge_patch(own);
        return base;
    });
}

Result<Profile> checked(const json& merged) {
    std::vector<ProfileProblem> problems;
    Profile profile = readAll(Node(expanded(merged), "", problems));
    profile.hash = apdu::toHex(sm3(apdu::bytesOf(merged.dump(-1, ' ', false, json::error_handler_t::replace))));
    if (problems.empty()) problems = checkProfile(profile);
    if (problems.empty()) return profile;
    std::string all;
    for (const auto& problem : problems)
        all += (all.empty() ? "" : "; ") + problem.pointer + ": " + problem.message;
    return fail(Code::profileInvalid, all);
}

}  // namespace

Result<Profile> readProfile(const std::filesystem::path& folder, const std::string& name) {
    return readShippedSectors(folder.parent_path() / "sectors").and_then([&](const SectorTexts& sectors) {
        return readProfile(folder, name, sectors);
    });
}

Result<Profile> readProfile(const std::filesystem::path& folder, const std::string& name,
                            const SectorTexts& sectors) {
    return readMerged(folder, name, 0)
        .and_then([&](json merged) { return composed(std::move(merged), sectors); })
        .and_then(checked);
}

Result<Profile> parseProfile(std::string_view text) {
    return checked(json::parse(text, nullptr, false));
}

}  // namespace cardlib
