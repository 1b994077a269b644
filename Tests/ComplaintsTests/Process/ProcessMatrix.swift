import Contract
import Operations

@testable import Complaints

/// The process as the people at the desk would write it down: a line for each step, a letter for each state.
enum ProcessMatrix {
  /// Columns: Received, Triaged, Investigating, awaiting Customer, awaiting Third party, Proposed, Executing, Resolved,
  /// reView, External remedy; closed, Not accepted, Withdrawn, Duplicate.
  ///
  /// Letters: `w` every writer, `h` handler or supervisor, `f` the same once there is a handler, `t` a supervisor where it
  /// is grave, `e` an employee, `m` a supervisor by the method's permission, `c` somebody else than handler and resolver,
  /// `r` the reviewer; `!` a supervisor where a review is forced; `.` nobody.
  static let complaints = """
    step             R T I C T P X S V E  C N W D
    UPDATE           f f f f f f f f f f  . . . .
    ACKNOWLEDGE      f f f f f f f f f f  . . . .
    TRIAGE           t . . . . . . . . .  . . . .
    REJECT           m m . . . . . . . .  . . . .
    ASSIGN           . m m m m m m . m m  . . . .
    TAKE             . e e e e e e . . .  . . . .
    START            . h . . . . . . . .  . . . .
    ASK              . . h . . . . . . .  . . . .
    RESUME           . . . h h . . . . .  . . . .
    ADD_EVIDENCE     w w w w w w w w w w  . . . .
    PROPOSE          . . h . . . . . . .  . . . .
    ANSWER           . . . . . h . . . .  . . . .
    DECIDE           . . . . . m . . . .  . . . .
    DELIVER          . . . . . . h . . .  . . . .
    RESOLVE          . . . . . . h . . .  . . . .
    FOLLOW_UP        . . . . . . . w . .  . . . .
    CLOSE            . . . . . . . c . .  . . . .
    REOPEN           . . . . . . . . . .  m . . .
    REVIEW           . . ! . . m . . m .  m . . .
    FINISH_REVIEW    . . . . . . . . r .  . . . .
    REFER            m m m m m m m m m .  m . . .
    FINISH_REFERRAL  . . . . . . . . . m  . . . .
    WITHDRAW         f f f f f f f f f f  . . . .
    MARK_DUPLICATE   m m m m m m m m m m  . . . .
    LINK             w w w w w w w w w w  w w w w
    SPLIT            m m m m m m m m m m  . . . .
    ESCALATE         w w w w w w w w w w  . . . .
    SET_HOLD         m m m m m m m m m m  m m m m
    REPLAN           m m m m m m m m m m  . . . .
    NOTE             w w w w w w w w w w  w w w w
    """
  static let complaintStates: [ComplaintState] = [
    .received, .triaged, .investigating, .awaitingCustomer, .awaitingThirdParty, .proposed, .executing, .resolved,
    .review, .externalRemedy, .closed, .notAccepted, .withdrawn, .duplicate,
  ]

  /// Columns: Received, Accepted, Dispatched, In progress, awaiting Customer, cOmpleted; closed, cAncelled, coNverted.
  static let requests = """
    step             R A D I C O  C A N
    ACCEPT           f . . . . .  . . .
    DISPATCH         f f f f . .  . . .
    TAKE             . . e e e .  . . .
    PROGRESS         . . h h h .  . . .
    COMPLETE         . . h h h .  . . .
    RATE             . . . . . w  . . .
    CANCEL           f f f f f f  . . .
    CONVERT          w w w w w w  w . .
    """
  static let requestStates: [ComplaintState] = [
    .received, .accepted, .dispatched, .inProgress, .awaitingCustomer, .completed, .closed, .cancelled, .converted,
  ]

  /// Where steps lead; a step that is not here leaves the case where it stands.
  static let complaintMoves = """
    TRIAGE           RECEIVED > TRIAGED
    REJECT           RECEIVED TRIAGED > NOT_ACCEPTED
    START            TRIAGED > INVESTIGATING
    ASK              INVESTIGATING > AWAITING_CUSTOMER AWAITING_THIRD_PARTY
    RESUME           AWAITING_CUSTOMER AWAITING_THIRD_PARTY > INVESTIGATING
    ANSWER_TIMED_OUT AWAITING_CUSTOMER AWAITING_THIRD_PARTY > INVESTIGATING
    PROPOSE          INVESTIGATING > PROPOSED INVESTIGATING
    ANSWER           PROPOSED > EXECUTING INVESTIGATING
    DECIDE           PROPOSED > EXECUTING
    RESOLVE          EXECUTING > RESOLVED
    FOLLOW_UP        RESOLVED > RESOLVED INVESTIGATING
    CLOSE            RESOLVED > CLOSED
    REOPEN           CLOSED > INVESTIGATING
    REVIEW           INVESTIGATING PROPOSED CLOSED REVIEW > REVIEW
    FINISH_REVIEW    REVIEW > CLOSED INVESTIGATING
    REFER            RECEIVED TRIAGED INVESTIGATING AWAITING_CUSTOMER AWAITING_THIRD_PARTY > EXTERNAL_REMEDY
    REFER            PROPOSED EXECUTING RESOLVED REVIEW CLOSED > EXTERNAL_REMEDY
    FINISH_REFERRAL  EXTERNAL_REMEDY > CLOSED INVESTIGATING
    WITHDRAW         RECEIVED TRIAGED INVESTIGATING AWAITING_CUSTOMER AWAITING_THIRD_PARTY > WITHDRAWN
    WITHDRAW         PROPOSED EXECUTING RESOLVED REVIEW EXTERNAL_REMEDY > WITHDRAWN
    MARK_DUPLICATE   RECEIVED TRIAGED INVESTIGATING AWAITING_CUSTOMER AWAITING_THIRD_PARTY > DUPLICATE
    MARK_DUPLICATE   PROPOSED EXECUTING RESOLVED REVIEW EXTERNAL_REMEDY > DUPLICATE
    """
  static let requestMoves = """
    ACCEPT           RECEIVED > ACCEPTED
    DISPATCH         RECEIVED ACCEPTED DISPATCHED IN_PROGRESS > DISPATCHED
    PROGRESS         DISPATCHED IN_PROGRESS AWAITING_CUSTOMER > IN_PROGRESS AWAITING_CUSTOMER
    ANSWER_TIMED_OUT AWAITING_CUSTOMER > IN_PROGRESS
    COMPLETE         DISPATCHED IN_PROGRESS AWAITING_CUSTOMER > COMPLETED
    RATE             COMPLETED > CLOSED
    CANCEL           RECEIVED ACCEPTED DISPATCHED IN_PROGRESS AWAITING_CUSTOMER COMPLETED > CANCELLED
    CONVERT          RECEIVED ACCEPTED DISPATCHED IN_PROGRESS AWAITING_CUSTOMER COMPLETED CLOSED > CONVERTED
    """

  /// What each step looks at, the first first.
  static let guards = """
    COMPLAINT ACKNOWLEDGE     ACKNOWLEDGED_ALREADY
    COMPLAINT REJECT          ON_HOLD
    COMPLAINT TAKE            HANDLER_TAKEN
    COMPLAINT START           HANDLER_MISSING
    COMPLAINT ASK             REVIEW_FORCED
    COMPLAINT PROPOSE         REVIEW_FORCED APPROVAL_WAITS EVIDENCE_MISSING
    COMPLAINT RESOLVE         REMEDY_OPEN
    COMPLAINT CLOSE           FOLLOW_UP_MISSING CHILDREN_OPEN ON_HOLD
    COMPLAINT REOPEN          REOPEN_TOO_LATE
    COMPLAINT REVIEW          REVIEW_TOO_LATE
    COMPLAINT WITHDRAW        ON_HOLD
    COMPLAINT MARK_DUPLICATE  ON_HOLD
    COMPLAINT SPLIT           SPLIT_TOO_DEEP
    COMPLAINT ESCALATE        LEVEL_NOT_HIGHER
    REQUEST   TAKE            HANDLER_TAKEN
    """

  /// A letter's answers in three cases (a general one, a grave one, a general one that nobody handles), for: the local
  /// administrator, a director, a supervisor who also is the reviewer, the handler, another specialist, the accused
  /// specialist, the accused supervisor, an auditor, an account that may write.
  static let answers: [Character: [String]] = [
    "w": ["ok ok ok ok ok ac ac pd ok", "ok ok ok ok ok ac ac pd ok", "ok ok ok ok ok ac ac pd ok"],
    "h": ["ok ok ok ok nh ac ac pd nh", "ok ok ok ok nh ac ac pd nh", "ok ok ok hm hm ac ac pd hm"],
    "f": ["ok ok ok ok nh ac ac pd nh", "ok ok ok ok nh ac ac pd nh", "ok ok ok ok ok ac ac pd ok"],
    "t": ["ok ok ok ok ok ac ac pd ok", "ok ok ok sn sn ac ac pd sn", "ok ok ok ok ok ac ac pd ok"],
    "e": ["ne ok ok ok ok ac ac pd ne", "ne ok ok ok ok ac ac pd ne", "ne ok ok ok ok ac ac pd ne"],
    "m": ["ok ok ok pd pd pd ac pd pd", "ok ok ok pd pd pd ac pd pd", "ok ok ok pd pd pd ac pd pd"],
    "c": ["ok ok ok oh ok ac ac pd ok", "ok ok dn oh dn ac ac pd dn", "ok ok ok ok ok ac ac pd ok"],
    "r": ["nr nr ok nr nr ac ac pd nr", "nr nr ok nr nr ac ac pd nr", "nr nr ok nr nr ac ac pd nr"],
    // Steps that are not possible now, of those that every writer may ask for and of a supervisor's.
    ".": ["no no no no no no no pd no", "no no no no no no no pd no", "no no no no no no no pd no"],
    "-": ["no no no pd pd pd no pd pd", "no no no pd pd pd no pd pd", "no no no pd pd pd no pd pd"],
  ]
  static let words = [
    "ok": "OK", "ac": "ACCUSED_ACTS", "pd": "PERMISSION_DENIED", "nh": "NOT_THE_HANDLER", "hm": "HANDLER_MISSING",
    "sn": "SUPERVISOR_NEEDED", "ne": "NOT_AN_EMPLOYEE", "oh": "OTHER_THAN_HANDLER", "dn": "DIRECTOR_NEEDED",
    "nr": "NOT_THE_REVIEWER", "no": "STEP_NOT_NOW",
  ]

  static let actors: [ActorFacts] = [
    actor(nil, "local:0", .administrator), actor(1, "employee:1", .director), actor(2, "employee:2", .supervisor),
    actor(3, "employee:3", .specialist), actor(4, "employee:4", .specialist), actor(9, "employee:9", .specialist),
    actor(9, "employee:9", .supervisor), actor(5, "employee:5", .auditor),
    ActorFacts(
      employeeId: nil, journalName: "account:1",
      permissions: [.public, .signedIn, .complaintsRead, .complaintsWrite]),
  ]

  private static func actor(_ id: Int64?, _ name: String, _ role: Role) -> ActorFacts {
    ActorFacts(employeeId: id, journalName: name, permissions: PermissionSet(role: role))
  }
}
