#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/context.h"

namespace app {

// Each adds one command of `zhika`; its file is named after it. The callback leaves its result in
// context.exitCode.
void addReaders(CLI::App& zhika, CommandContext& context);
void addPeople(CLI::App& zhika, CommandContext& context);
void addPrinters(CLI::App& zhika, CommandContext& context);
void addIdReader(CLI::App& zhika, CommandContext& context);
void addSetup(CLI::App& zhika, CommandContext& context);
void addImport(CLI::App& zhika, CommandContext& context);
void addApplication(CLI::App& zhika, CommandContext& context);
void addRegister(CLI::App& zhika, CommandContext& context);
void addToday(CLI::App& zhika, CommandContext& context);
void addApprove(CLI::App& zhika, CommandContext& context);
void addOrders(CLI::App& zhika, CommandContext& context);
void addInspect(CLI::App& zhika, CommandContext& context);
void addBindStation(CLI::App& zhika, CommandContext& context);
void addIssue(CLI::App& zhika, CommandContext& context);
void addSpoil(CLI::App& zhika, CommandContext& context);
void addHandOver(CLI::App& zhika, CommandContext& context);
void addRead(CLI::App& zhika, CommandContext& context);
void addLoss(CLI::App& zhika, CommandContext& context);
void addLost(CLI::App& zhika, CommandContext& context);
void addVerify(CLI::App& zhika, CommandContext& context);
void addEndorse(CLI::App& zhika, CommandContext& context);
void addChange(CLI::App& zhika, CommandContext& context);
void addCorrect(CLI::App& zhika, CommandContext& context);
void addSuspend(CLI::App& zhika, CommandContext& context);
void addRestore(CLI::App& zhika, CommandContext& context);
void addCancel(CLI::App& zhika, CommandContext& context);
void addReplace(CLI::App& zhika, CommandContext& context);
void addErase(CLI::App& zhika, CommandContext& context);
void addExportKeys(CLI::App& zhika, CommandContext& context);
void addSync(CLI::App& zhika, CommandContext& context);
void addTrace(CLI::App& zhika, CommandContext& context);
void addSector(CLI::App& zhika, CommandContext& context);
void addPapers(CLI::App& zhika, CommandContext& context);
void addPlaces(CLI::App& zhika, CommandContext& context);
void addRecord(CLI::App& zhika, CommandContext& context);
void addBackup(CLI::App& zhika, CommandContext& context);
void addRestoreBackup(CLI::App& zhika, CommandContext& context);
void addEraseRecords(CLI::App& zhika, CommandContext& context);
void addFind(CLI::App& zhika, CommandContext& context);
void addFace(CLI::App& zhika, CommandContext& context);
void addPhoto(CLI::App& zhika, CommandContext& context);
void addQr(CLI::App& zhika, CommandContext& context);
void addAudit(CLI::App& zhika, CommandContext& context);
void addStock(CLI::App& zhika, CommandContext& context);
void addShift(CLI::App& zhika, CommandContext& context);
void addFee(CLI::App& zhika, CommandContext& context);
void addReport(CLI::App& zhika, CommandContext& context);
void addSettings(CLI::App& zhika, CommandContext& context);
void addShelf(CLI::App& zhika, CommandContext& context);
void addDrafts(CLI::App& zhika, CommandContext& context);
void addDraft(CLI::App& zhika, CommandContext& context);
void addDue(CLI::App& zhika, CommandContext& context);
void addReceipt(CLI::App& zhika, CommandContext& context);
void addStatistics(CLI::App& zhika, CommandContext& context);

}  // namespace app
