#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/ledger/signatures.h"
#include "printer/paper/paper.h"

namespace app {

// What every paper of papers.h is made with.

// The words that a template cannot hold: names of what is listed.
class PaperWords {
  public:
    // Error: resourceUnreadable.
    static Result<PaperWords> read(const Station& station, const std::string& language);
    [[nodiscard]] std::string of(const std::string& id) const;
    [[nodiscard]] std::string of(const Regime::Names& ids, const std::string& prefix) const;

  private:
    std::map<std::string, std::string> words_;
};

// People as who gets a paper reads them: by their shown names. Who has no account here stays as the records name them.
class PaperPeople {
  public:
    // Errors: the store's.
    static Result<PaperPeople> read(Station& station);
    [[nodiscard]] std::string shownName(const std::string& name) const;

  private:
    std::vector<Account> accounts_;
};

// A template of resources/papers, filled in; what a station for training makes bears its mark. Errors: paperNotMade, resourceUnreadable.
Result<Bytes> makePaper(const Station& station, const std::string& name, const std::string& language, printer::PaperContent content);

// The same paper, when the audit trail has it.
Result<Bytes> noted(Station& station, const Signers& people, const std::string& what, const std::string& object, Bytes pdf);

// In one line, without those that are empty.
std::string joinedFacts(const std::vector<std::string>& parts);

}  // namespace app
