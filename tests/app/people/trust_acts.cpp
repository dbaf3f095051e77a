#include "app/backup/backup.h"
#include "app/backup/restore.h"
#include "app/life_cycle/trust_grants.h"
#include "app/services/desk_settings.h"
#include "app/services/printer_station.h"
#include "app/services/sector_file.h"
#include "app/station/layout_drafts.h"
#include "app/station/layout_installation.h"
#include "app/station/sector_installation.h"
#include "app/station/sector_standing.h"
#include "tests/app/people/acts.h"

namespace acts {
namespace {

Result<KnownLayout> drawn(Stage& at, const Actor& by) {
    auto document = printer::LayoutDocument::open(at.station().resources / "layouts/zhengzhou-2013.json").value();
    return saveDraft(at.station(), document, by);
}

}  // namespace

std::vector<EngineAct> trustActs() {
    using namespace trust_grants;
    return {
        {"installLayout", "", installing, About::nobody, ZHIKA_ACT(installLayout(at.station(), "none", by))},
        {"putToUse", "", installing, About::nobody, ZHIKA_ACT(putToUse(at.station(), "none", by))},
        {"signLayout", "", signing, About::nobody, ZHIKA_ACT(signLayout(at.station(), "none", by))},
        {"saveDraft", "", drawing, About::nobody, ZHIKA_ACT(drawn(at, by))},
        {"trustLayoutSigner", "", trusting, About::nobody, ZHIKA_ACT(trustLayoutSigner(at.station(), "no key", by, second))},
        {"installSector", "", installing, About::nobody, ZHIKA_ACT(installSector(at.station(), "none", by))},
        {"examineSector", "", installing, About::nobody, ZHIKA_ACT(examineSector(at.station(), "none", by))},
        {"signSector", "", signing, About::nobody, ZHIKA_ACT(signSector(at.station(), "none", by))},
        {"trustDepartment", "", trusting, About::nobody, ZHIKA_ACT(trustDepartment(at.station(), "education", "no key", by, second))},
        {"withdrawSector", "", withdrawing, About::nobody, ZHIKA_ACT(withdrawSector(at.station(), "education", by, second))},
        {"reinstateSector", "", withdrawing, About::nobody, ZHIKA_ACT(reinstateSector(at.station(), "education", by, second))},
        {"changeDeskSettings", "", settings, About::nobody, ZHIKA_ACT(changeDeskSettings(at.station(), {"", "", "", 7}, by))},
        {"bookStation", "", binding, About::nobody, ZHIKA_ACT(bookStation(at.station(), {"evolis:usb", "Reader", false}, by))},
        {"rebookStation", "", binding, About::nobody, ZHIKA_ACT(rebookStation(at.station(), {"none", "none", false}, by))},
        {"takeBackup", "", backingUp, About::nobody, ZHIKA_ACT(takeBackup(at.station(), "/none", test::secret("short"), by))},
        {"confirmRestored", "", goingOn, About::nobody, ZHIKA_ACT(confirmRestored(at.station(), by, second))},
    };
}

}  // namespace acts
