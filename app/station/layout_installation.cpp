#include "app/station/layout_installation.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "app/life_cycle/trust_grants.h"
#include "app/registry/content.h"
#include "app/station/layout_trial.h"
#include "app/station/specimen_face.h"
#include "app/station/two_people.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/seal/signed_document.h"

namespace app {
namespace {

constexpr auto signer = "issuer";

tl::unexpected<Error> refused(const std::string& detail, Cause cause) {
    return fail(Code::layoutRefused, detail, std::move(cause));
}

printer::Error untrusted(const cardlib::Error& error) {
    return printer::layoutUntrusted(nameOf(error.code) + (error.detail.empty() ? "" : " " + error.detail));
}

printer::Result<printer::Layout> genuine(const std::string& text, const std::string& pem) {
    const auto checked = cardlib::parseSignedDocument(text).and_then(
        [&](const cardlib::SignedDocument& document) { return checkDocument(document, pem); });
    if (!checked) return tl::unexpected(untrusted(checked.error()));
    return printer::parseLayout(text);
}

cardlib::Result<LayoutKey> keyOf(const std::string& pem, const char* origin) {
    return cardlib::sm2KeyReference(pem).map([&](const Bytes& reference) {
        return LayoutKey{0, apdu::toHex(reference), pem, origin};
    });
}

cardlib::Result<std::string> signedText(const std::string& text, cardlib::KeyVault& vault) {
    return cardlib::parseSignedDocument(text)
        .and_then([&](cardlib::SignedDocument document) { return signDocument(std::move(document), vault, signer); })
        .map([](const cardlib::SignedDocument& document) { return encodeSignedDocument(document); });
}

std::string hashOf(const std::string& text) {
    return cardlib::parseSignedDocument(text).value_or(cardlib::SignedDocument{}).hash;
}

Result<void> refuseOld(Layouts& layouts, const printer::Layout& layout, const std::string& content) {
    const auto newest = layouts.newest(layout.name);
    if (!newest) return tl::unexpected(newest.error());
    if (!*newest || (*newest)->content == content) return {};
    const std::string what = layout.name + " " + std::to_string(layout.version);
    if ((*newest)->version == layout.version) return fail(Code::layoutVersionTaken, what);
    if ((*newest)->version > layout.version)
        return fail(Code::layoutDowngrade, what + ", installed was " + std::to_string((*newest)->version));
    return {};
}

Result<void> record(Station& station, const StoredLayout& layout, const std::string& by) {
    const std::string hash = hashOf(layout.content);
    return station.database->transact([&] {
        return station.layouts->add(layout)
            .and_then([&] { return saveSetting(*station.database, "layout", layout.name); })
            .and_then([&] {
                return station.audit->write(by, "layout installed", "layout " + layout.name,
                                            "version " + std::to_string(layout.version) + " " + hash);
            })
            .and_then([&] {
                return station.events->append("layout.installed", nlohmann::json{{"layout", layout.name},
                                                                                 {"version", layout.version},
                                                                                 {"hash", hash},
                                                                                 {"signer", layout.key.reference}}
                                                                      .dump());
            });
    });
}

Result<void> refuseUnfit(const Station& station, const printer::Layout& layout) {
    return specimenFace(station.resources).and_then([&](const printer::FaceContent& specimen) -> Result<void> {
        const LayoutTrial trial = tryLayout(layout, specimen);
        if (!trial.faults.empty()) return refused(layout.name, trial.faults.front());
        return {};
    });
}

// What is to be seen on a face: the values it binds, the photo and the code.
std::vector<std::string> seenOn(const printer::Layout& layout) {
    std::vector<std::string> fields;
    for (const auto& side : layout.sides)
        for (const auto& element : side.elements) {
            if (!element.bind.empty()) fields.push_back(element.bind);
            if (element.type == printer::ElementType::photo) fields.emplace_back("photo");
            if (element.type == printer::ElementType::qr) fields.emplace_back("qr");
        }
    return fields;
}

}  // namespace

printer::Result<printer::Layout> trustedLayout(Layouts& layouts) {
    const auto current = layouts.current();
    if (!current || !*current) return tl::unexpected(printer::layoutUntrusted("none is installed"));
    return trustedLayout(**current);
}

printer::Result<printer::Layout> trustedLayout(const StoredLayout& layout) {
    return genuine(layout.content, layout.key.pem);
}

printer::Result<printer::Layout> trustedLayout(Layouts& layouts, const std::string& text) {
    const auto key = layouts.trusted();
    if (!key || !*key) return tl::unexpected(printer::layoutUntrusted("no key is trusted"));
    return genuine(text, (*key)->pem);
}

Result<void> installFirstLayout(Database& database, cardlib::KeyVault& vault, const std::filesystem::path& resources,
                                const std::string& name) {
    const auto shipped = readResource(resources, "layouts/" + name + ".json");
    if (!shipped) return tl::unexpected(shipped.error());
    const auto layout = printer::parseLayout(*shipped);
    if (!layout) return fail(Code::layoutUnusable, name, layout.error());
    const auto key = vault.publicPem(signer).and_then([](const std::string& pem) { return keyOf(pem, "embedded"); });
    const auto text = signedText(*shipped, vault);
    if (!key || !text) return refused(name, key ? text.error() : key.error());
    Layouts layouts(database);
    AuditLog audit(database, vault);
    LayoutKey trusted = *key;
    return layouts.trust(trusted)
        .and_then([&](std::int64_t id) {
            trusted.id = id;
            return audit.write("setup", "layout key trusted", "layout", trusted.reference + " " + trusted.origin);
        })
        .and_then([&] { return layouts.add({layout->name, layout->version, *text, "", trusted}); });
}

Result<InstalledLayout> installLayout(Station& station, const std::string& text, const Actor& by) {
    if (const auto may = station.people->demand(trust_grants::installing, "layout", by); !may) return tl::unexpected(may.error());
    const auto layout = trustedLayout(*station.layouts, text);
    if (!layout) return refused("", layout.error());
    const auto document = cardlib::parseSignedDocument(text);
    if (!document) return refused(layout->name, document.error());
    const std::string content = encodeSignedDocument(*document);
    const auto current = station.layouts->current();
    const auto key = station.layouts->trusted();
    if (!current || !key) return tl::unexpected(current ? key.error() : current.error());
    const StoredLayout stored{layout->name, layout->version, content, "", key->value_or(LayoutKey{})};
    if (*current && (*current)->content == content && (*current)->key.id == stored.key.id)
        return InstalledLayout{stored, false, faceWith(station.regime, seenOn(*layout))};
    return refuseOld(*station.layouts, *layout, content)
        .and_then([&] { return record(station, stored, by.name()); })
        .map([&] {
            station.identity.layout = layout->name;
            station.studio = makeFaceStudio(*layout);
            return InstalledLayout{stored, true, faceWith(station.regime, seenOn(*layout))};
        });
}

void followLayout(Station& station) {
    auto layout = trustedLayout(*station.layouts);
    if (layout) station.identity.layout = layout->name;
    station.studio = makeFaceStudio(std::move(layout));
}

Result<std::string> signLayout(Station& station, const std::string& text, const Actor& by) {
    if (const auto may = station.people->demand(trust_grants::signing, "sign layout", by); !may) return tl::unexpected(may.error());
    const auto layout = printer::parseLayout(text);
    if (!layout) return refused("", layout.error());
    if (const auto fits = refuseUnfit(station, *layout); !fits) return tl::unexpected(fits.error());
    const auto made = signedText(text, *station.vault);
    if (!made) return refused(layout->name, made.error());
    return *made;
}

Result<LayoutKey> trustLayoutSigner(Station& station, const std::string& pem, const Actor& by, const Actor& second) {
    const auto may = station.people->demand(trust_grants::trusting, "layout key", by, {second, {}}).and_then([&] {
        return requireTwoPeople(by.name(), second.name(), "layout");
    });
    if (!may) return tl::unexpected(may.error());
    auto key = keyOf(pem, "authority");
    if (!key) return refused("key", key.error());
    const std::string people = by.name() + ", " + second.name();
    return station.database
        ->transact([&] {
            return station.layouts->trust(*key)
                .and_then([&](std::int64_t id) {
                    key->id = id;
                    return station.audit->write(people, "layout key trusted", "layout", key->reference);
                })
                .and_then([&] {
                    return station.events->append(
                        "layout.trusted", nlohmann::json{{"signer", key->reference}, {"by", people}}.dump());
                });
        })
        .map([&] { return *key; });
}

}  // namespace app
