import Testing

/// Whole processes: a real `guanxid` on a home of its own, spoken to over its sockets, killed and started again.
///
/// In reading order: `Binaries`, `ChildProcess`, `ServerProcess` (what is started), `StoreFile` (the store seen from
/// outside), `Ledger` (what clients wanted and were told), `ExactlyOnceCheck` and `LoyaltyBooks` (what the store must
/// then hold), then a file for each promise: `KillTests`, `DueAfterKillTests`, `FeedTests`, `SampleTests`, `DrainTests`,
/// `ConformanceTests`, `AbuseTests`, `MemoryTests`, `NetworkFaultTests`, `ConsoleTests`, `ConsoleScriptTests`,
/// `ConsoleMemoryTests`, `ProgramTests`, `StartAndVerifyTests`, `SocketFileTests`, and with a keyboard and a screen
/// (`Terminal`) `PromptTests` and `TerminalKindTests`; `SabotageTests` and `LoyaltyTwinTests` show that the checks can
/// fail. One at a time, since they measure.
///
/// GUANXI_BIN names the folder of the programs, GUANXI_KILL_CYCLES and GUANXI_LOYALTY_KILL_CYCLES the number of kills,
/// GUANXI_SEED the first seed.
@Suite(.serialized) struct EndToEnd {}
