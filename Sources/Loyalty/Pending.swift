import Contract
import Operations

struct Programs: ProgramsService {
  func create(_ request: CreateProgramRequest, _ call: WriteCall) throws -> Program { throw Pending.here }
  func get(_ request: GetProgramRequest, _ call: ReadCall) throws -> Program { throw Pending.here }
  func list(_ request: ListProgramsRequest, _ call: ReadCall) throws -> ListProgramsReply { throw Pending.here }
  func setDraft(_ request: SetDraftRequest, _ call: WriteCall) throws -> Program { throw Pending.here }
  func activate(_ request: ActivateProgramRequest, _ call: WriteCall) throws -> Program { throw Pending.here }
  func versions(_ request: ProgramVersionsRequest, _ call: ReadCall) throws -> ProgramVersionsReply { throw Pending.here }
  func close(_ request: CloseProgramRequest, _ call: WriteCall) throws -> Program { throw Pending.here }
}

enum Pending { static var here: Refusal { Refusal(.methodUnknown, ["method": "loyalty"]) } }
