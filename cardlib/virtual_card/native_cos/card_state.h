#pragma once

#include <optional>

#include "apdu/iso7816/command.h"
#include "apdu/iso7816/response.h"
#include "cardlib/virtual_card/native_cos/card_image.h"

namespace cardlib {

// A powered card at work: its EEPROM and what it forgets at reset.
class CardState {
  public:
    explicit CardState(CardImage initial) : image(std::move(initial)) { reset(); }

    CardImage image;
    bool changed = false;            // EEPROM was written since this was last cleared
    std::optional<Bytes> challenge;  // valid for the command after GET CHALLENGE only
    std::optional<std::uint16_t> currentFile;

    void reset();

    [[nodiscard]] bool hasMasterFile() const { return image.masterFile.has_value(); }
    [[nodiscard]] bool inMasterFile() const { return path_.empty(); }
    // The current directory; there must be a master file.
    CardDirectory& current();
    CardDirectory& parentOfCurrent();

    void enterMasterFile();
    // Steps into a child of the directory at `parentPath`.
    void enter(const std::vector<std::size_t>& path);
    void eraseCurrent();
    [[nodiscard]] const std::vector<std::size_t>& path() const { return path_; }

    // The register of the current directory; the master file's own survives a visit to a child.
    [[nodiscard]] Byte state() const { return inMasterFile() ? masterState_ : childState_; }
    void reach(Byte state) { (inMasterFile() ? masterState_ : childState_) = state; }

    // Access byte XY: X = 0 asks the master file's state to be at least Y; else Y ≤ current state ≤ X.
    [[nodiscard]] bool allows(Byte access) const;
    // As allows(), or the directory was empty when it was entered: then everything may be made in it.
    [[nodiscard]] bool allowsMaking(Byte access) const { return fresh_ || allows(access); }
    [[nodiscard]] bool fresh() const { return fresh_; }

  private:
    CardDirectory& directoryAt(const std::vector<std::size_t>& path);

    std::vector<std::size_t> path_;  // children from the master file down
    Byte masterState_ = 0, childState_ = 0;
    bool fresh_ = false;
};

CardKeyRecord* findKey(CardDirectory& directory, Byte type, Byte index);
CardFile* findFile(CardDirectory& directory, std::uint16_t fid);

// Bytes that the body of a directory takes of its space, each file's 12 of administration included.
std::size_t usedSpace(const CardDirectory& directory);

apdu::Response answer(apdu::StatusWord word);
apdu::Response answer(Bytes data);

}  // namespace cardlib
