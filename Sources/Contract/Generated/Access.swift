// Generated from access.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

/// What somebody is employed as (角色).
public enum Role: Int32, ContractEnum {
  case unspecified = 0
  /// The operating-system user on the server's own machine (本机管理员).
  case administrator = 1
  /// 总监: sets and supervises the rules.
  case director = 2
  /// 主管: plans, approves, coordinates.
  case supervisor = 3
  /// 专员: keeps files, answers customers.
  case specialist = 4
  /// 审计: reads everything, changes nothing.
  case auditor = 5

  public static let words: [String] = ["ADMINISTRATOR", "DIRECTOR", "SUPERVISOR", "SPECIALIST", "AUDITOR"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .administrator: "ADMINISTRATOR"
    case .director: "DIRECTOR"
    case .supervisor: "SUPERVISOR"
    case .specialist: "SPECIALIST"
    case .auditor: "AUDITOR"
    }
  }
}

/// Which records somebody sees (数据范围).
public enum DataScope: Int32, ContractEnum {
  case unspecified = 0
  /// 本人: the records that they own.
  case own = 1
  /// 本部门: those of their department.
  case department = 2
  /// 本部门及下级: those of their department and all below it.
  case departmentTree = 3
  /// 全部: all.
  case all = 4

  public static let words: [String] = ["OWN", "DEPARTMENT", "DEPARTMENT_TREE", "ALL"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .own: "OWN"
    case .department: "DEPARTMENT"
    case .departmentTree: "DEPARTMENT_TREE"
    case .all: "ALL"
    }
  }
}

/// What a call needs (权限). A service account is given permissions as its scopes.
public enum Permission: Int32, ContractEnum {
  case unspecified = 0
  /// Open to every connection, also one without a credential.
  case `public` = 1
  /// Open to everybody who is known.
  case signedIn = 2
  /// Load, limits and counters of the server.
  case systemRead = 3
  /// Departments, employees, service accounts and the metadata of keys.
  case identityRead = 4
  /// Creating, moving and retiring them; issuing and revoking keys.
  case identityWrite = 5
  /// Reading customer files.
  case customersRead = 6
  /// Creating and changing customer files.
  case customersWrite = 7
  /// Taking customer files out in bulk.
  case customersExport = 8
  /// Reading purchases.
  case purchasesRead = 9
  /// Posting purchases.
  case purchasesWrite = 10
  /// Posting facts as of a past instant (`as_of_ms`).
  case `import` = 11
  /// Acting for an employee (`on_behalf_of`).
  case delegate = 12
  /// Seeing the names of people, and what complaints and requests say; without it 王小明 is 王*明.
  case personalNames = 13
  /// Seeing telephone numbers, e-mail and postal addresses, birthdays and notes; without it 13800001234 is 138****1234.
  case personalRead = 14
  /// Seeing one file's personal data for a stated reason, which is journalled.
  case personalReveal = 15
  /// Giving customers to other employees than oneself.
  case customersAssign = 16
  /// Merging customer files.
  case customersMerge = 17
  /// Changing dictionaries, tags and custom attributes.
  case wordsWrite = 18
  /// Reading loyalty programs, members, points, rewards and vouchers.
  case loyaltyRead = 19
  /// Enrolling members, redeeming, transferring.
  case loyaltyWrite = 20
  /// Adjusting points by hand, within the role's limit.
  case loyaltyAdjust = 21
  /// Approving adjustments of others, and granting tiers.
  case loyaltyApprove = 22
  /// Setting up programs.
  case loyaltyPrograms = 23
  /// Keeping the rewards catalogue, issuing vouchers.
  case loyaltyRewards = 24
  /// The books of a program, and checking its ledger.
  case loyaltyFinance = 25
  /// Reading complaints, service requests, their calendars and policies, and statistics.
  case complaintsRead = 26
  /// Recording complaints and requests, and working on one's own.
  case complaintsWrite = 27
  /// Supervising complaints: triage of grave ones, giving work to others, reviews, corrective actions.
  case complaintsManage = 28
  /// Setting up calendars, policies, routes and the desk.
  case complaintsPolicies = 29
  /// Seeing every approval in sight, not only those that concern oneself.
  case approvalsRead = 30
  /// Closing grave complaints and approving remedies above others' limits.
  case complaintsDecide = 31
  /// Following what changes (system.watch), as far as one may read the records. An account needs it beside their scopes.
  case feedRead = 32

  public static let words: [String] = [
    "PUBLIC",
    "SIGNED_IN",
    "SYSTEM_READ",
    "IDENTITY_READ",
    "IDENTITY_WRITE",
    "CUSTOMERS_READ",
    "CUSTOMERS_WRITE",
    "CUSTOMERS_EXPORT",
    "PURCHASES_READ",
    "PURCHASES_WRITE",
    "IMPORT",
    "DELEGATE",
    "PERSONAL_NAMES",
    "PERSONAL_READ",
    "PERSONAL_REVEAL",
    "CUSTOMERS_ASSIGN",
    "CUSTOMERS_MERGE",
    "WORDS_WRITE",
    "LOYALTY_READ",
    "LOYALTY_WRITE",
    "LOYALTY_ADJUST",
    "LOYALTY_APPROVE",
    "LOYALTY_PROGRAMS",
    "LOYALTY_REWARDS",
    "LOYALTY_FINANCE",
    "COMPLAINTS_READ",
    "COMPLAINTS_WRITE",
    "COMPLAINTS_MANAGE",
    "COMPLAINTS_POLICIES",
    "APPROVALS_READ",
    "COMPLAINTS_DECIDE",
    "FEED_READ",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .public: "PUBLIC"
    case .signedIn: "SIGNED_IN"
    case .systemRead: "SYSTEM_READ"
    case .identityRead: "IDENTITY_READ"
    case .identityWrite: "IDENTITY_WRITE"
    case .customersRead: "CUSTOMERS_READ"
    case .customersWrite: "CUSTOMERS_WRITE"
    case .customersExport: "CUSTOMERS_EXPORT"
    case .purchasesRead: "PURCHASES_READ"
    case .purchasesWrite: "PURCHASES_WRITE"
    case .import: "IMPORT"
    case .delegate: "DELEGATE"
    case .personalNames: "PERSONAL_NAMES"
    case .personalRead: "PERSONAL_READ"
    case .personalReveal: "PERSONAL_REVEAL"
    case .customersAssign: "CUSTOMERS_ASSIGN"
    case .customersMerge: "CUSTOMERS_MERGE"
    case .wordsWrite: "WORDS_WRITE"
    case .loyaltyRead: "LOYALTY_READ"
    case .loyaltyWrite: "LOYALTY_WRITE"
    case .loyaltyAdjust: "LOYALTY_ADJUST"
    case .loyaltyApprove: "LOYALTY_APPROVE"
    case .loyaltyPrograms: "LOYALTY_PROGRAMS"
    case .loyaltyRewards: "LOYALTY_REWARDS"
    case .loyaltyFinance: "LOYALTY_FINANCE"
    case .complaintsRead: "COMPLAINTS_READ"
    case .complaintsWrite: "COMPLAINTS_WRITE"
    case .complaintsManage: "COMPLAINTS_MANAGE"
    case .complaintsPolicies: "COMPLAINTS_POLICIES"
    case .approvalsRead: "APPROVALS_READ"
    case .complaintsDecide: "COMPLAINTS_DECIDE"
    case .feedRead: "FEED_READ"
    }
  }

  /// The roles that hold the permission.
  public var grantedTo: [Role] {
    switch self {
    case .unspecified: []
    case .public: []
    case .signedIn: []
    case .systemRead: [.administrator, .director, .auditor]
    case .identityRead: [.administrator, .director, .supervisor, .auditor]
    case .identityWrite: [.administrator, .director]
    case .customersRead: [.administrator, .director, .supervisor, .specialist, .auditor]
    case .customersWrite: [.administrator, .director, .supervisor, .specialist]
    case .customersExport: [.administrator, .director]
    case .purchasesRead: [.administrator, .director, .supervisor, .specialist, .auditor]
    case .purchasesWrite: [.administrator, .director, .supervisor, .specialist]
    case .import: [.administrator]
    case .delegate: [.administrator]
    case .personalNames: [.administrator, .director, .supervisor, .specialist]
    case .personalRead: [.administrator, .director, .supervisor]
    case .personalReveal: [.administrator, .director, .supervisor, .specialist]
    case .customersAssign: [.administrator, .director, .supervisor]
    case .customersMerge: [.administrator, .director, .supervisor]
    case .wordsWrite: [.administrator, .director, .supervisor]
    case .loyaltyRead: [.administrator, .director, .supervisor, .specialist, .auditor]
    case .loyaltyWrite: [.administrator, .director, .supervisor, .specialist]
    case .loyaltyAdjust: [.administrator, .director, .supervisor, .specialist]
    case .loyaltyApprove: [.administrator, .director, .supervisor]
    case .loyaltyPrograms: [.administrator, .director]
    case .loyaltyRewards: [.administrator, .director, .supervisor]
    case .loyaltyFinance: [.administrator, .director, .auditor]
    case .complaintsRead: [.administrator, .director, .supervisor, .specialist, .auditor]
    case .complaintsWrite: [.administrator, .director, .supervisor, .specialist]
    case .complaintsManage: [.administrator, .director, .supervisor]
    case .complaintsPolicies: [.administrator, .director]
    case .approvalsRead: [.administrator, .director, .auditor]
    case .complaintsDecide: [.administrator, .director]
    case .feedRead: [.administrator, .director, .supervisor, .specialist, .auditor]
    }
  }
}
