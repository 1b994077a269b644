// Generated from reasons.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import Wire

public enum Reason: Int32, ContractEnum {
  case unspecified = 0
  /// What a field can have wrong; each stands in a violation, with the field's path. The call's own reason is INVALID_REQUEST.
  case invalidRequest = 1
  case fieldRequired = 2
  case tooLong = 3
  case tooShort = 4
  case tooSmall = 5
  case tooLarge = 6
  case tooManyItems = 7
  case patternMismatch = 8
  case unknownEnumValue = 9
  case notUtf8 = 10
  case hasNul = 11
  case malformed = 12
  case tooDeep = 13
  case tooManyFields = 14
  case oneOfRequired = 15
  case cannotClear = 16
  case inFuture = 17
  case conflictingChange = 18
  case duplicateItem = 19
  case cursorInvalid = 20
  case cursorMismatch = 21
  case numberInvalid = 22
  /// The protocol.
  case methodUnknown = 40
  case keyRequired = 41
  case idempotencyKeyReused = 42
  case metaInvalid = 43
  case frameTooLarge = 44
  case replyTooLarge = 45
  case callIdInvalid = 46
  case protocolError = 47
  case memoryBudget = 48
  /// Load, time and life of the server.
  case deadlineExceeded = 60
  case streamStalled = 61
  case cancelled = 62
  case tooManyInFlight = 63
  case overloaded = 64
  case draining = 65
  case notYet = 66
  case storeFull = 67
  case storeFailed = 68
  case `internal` = 69
  case echoFailure = 70
  case connectionLost = 71
  case tooManyConnections = 72
  case readTooLong = 73
  /// Who may do what.
  case credentialUnknown = 80
  case credentialRequired = 81
  case permissionDenied = 82
  case sessionEnded = 83
  case asOfInvalid = 84
  case tlsRequired = 85
  /// Records in general.
  case versionMismatch = 100
  case externalIdReused = 101
  /// Identity.
  case departmentNotFound = 120
  case departmentCycle = 121
  case departmentExists = 122
  case employeeNotFound = 123
  case employeeLeft = 124
  case roleNotAssignable = 125
  case accountNotFound = 126
  case accountRetired = 127
  case accountExists = 128
  case keyNotFound = 129
  case tooManyKeys = 130
  case exceedsOwnPermissions = 131
  case inPast = 132
  /// Customers and purchases.
  case customerNotFound = 200
  case externalRefTaken = 201
  case externalRefsDisagree = 202
  case phoneInvalid = 203
  case customerDuplicate = 204
  case wordUnknown = 205
  case attributeUnknown = 206
  case attributeValueInvalid = 207
  case attributeExists = 208
  case attributeNotFound = 209
  case tooManyAttributes = 210
  case wordNotFound = 211
  case customerArchived = 212
  case notArchived = 213
  case mergeWithItself = 214
  case mergeKindsDiffer = 215
  case mergeTooLarge = 216
  case assignDenied = 217
  case nothingToRevert = 218
  case consentRefused = 219
  case purchaseNotFound = 220
  case negativeAmount = 221
  case beforeCustomer = 222
  case currencyMismatch = 223
  case linesDisagree = 224
  case refundAbovePurchase = 225
  case refundBeforePurchase = 226
  case lineNotFound = 227
  case amountTooLarge = 228
  case nothingToRefund = 229
  case choicesUnexpected = 230
  case contactNotFound = 240
  case notAnOrganization = 241
  case notAPerson = 242
  case contactExists = 243
  case kindInUse = 260
  case tooManyContacts = 261
  /// Loyalty.
  case programNotFound = 320
  case programNeeded = 321
  case programExists = 322
  case programClosed = 323
  case programNotActive = 324
  case zoneUnknown = 325
  case draftInvalid = 326
  case draftMissing = 327
  case activationOutOfOrder = 328
  case notForKind = 329
  case neededForKind = 330
  case codeTwice = 331
  case rangeEmpty = 332
  case tierUnknown = 333
  case tiersNotRising = 334
  case tierInUse = 335
  case growthUnnamed = 336
  case memberNotFound = 340
  case memberExists = 341
  case cardTaken = 342
  case referralUnknown = 343
  case selfReferral = 344
  case memberSuspended = 345
  case memberClosed = 346
  case memberActive = 347
  case reservationsOpen = 348
  case clockWentBack = 349
  case beforeMembership = 350
  case historyTooLong = 351
  case poolNotFound = 352
  case inPoolAlready = 353
  case notInPool = 354
  case poolFull = 355
  case floorInPast = 356
  case pointsNotEnough = 360
  case pointsTooLarge = 361
  case awardNotFound = 362
  case nothingPending = 363
  case ruleCapExceeded = 364
  case eventUnknown = 365
  case redemptionNotFound = 366
  case redemptionNotReserved = 367
  case captureAboveReservation = 368
  case redemptionNotRedeemed = 369
  case restoreAboveRedeemed = 370
  case moneyNotOffered = 371
  case moneyBelowMinimum = 372
  case moneyAboveShare = 373
  case programCurrency = 374
  case dayLimitReached = 375
  case transferToSelf = 376
  case otherProgram = 377
  case zeroPoints = 378
  case expiryInPast = 379
  case expiryUnexpected = 380
  case transactionNotFound = 381
  case monthInvalid = 382
  case adjustAboveLimit = 383
  case rewardNotFound = 390
  case rewardExists = 391
  case rewardRetired = 392
  case rewardNotOpen = 393
  case outOfStock = 394
  case rewardMemberLimit = 395
  case tierTooLow = 396
  case stockNegative = 397
  case voucherNotFound = 400
  case voucherRedeemed = 401
  case voucherVoid = 402
  case voucherExpired = 403
  case voucherOfOther = 404
  case taxAboveAmount = 430
  case cardInvalid = 431
  case poolClosed = 432
  /// Approvals.
  case approvalNotFound = 300
  case approvalDecided = 301
  case approvalExpired = 302
  case approvalOwnRequest = 303
  case approvalAboveLimit = 304
  case approvalNotAsker = 305
  case approvalKindUnknown = 306
  case approvalOnlyNow = 307
  case approvalByNobody = 308
  case deputyNotFound = 309
  case deputyOverlaps = 310
  case deputyIsSelf = 311
  case deputyIsAuditor = 312
  case tooManyDeputies = 313
  case deputyWindowInvalid = 314
  case voucherCodeInvalid = 425
  case stockNotCounted = 426
  /// Service standards, complaints, requests, the desk.
  case calendarNotFound = 450
  case calendarNeverOpens = 451
  case exceptionTwice = 452
  case exceptionHours = 453
  case hoursInvalid = 454
  case weekdayTwice = 455
  case targetInvalid = 456
  case policyNoDefault = 457
  case policyNotFound = 458
  case policyInForce = 459
  case clockTwice = 460
  case clockNotOfPolicy = 461
  case roleTwice = 462
  case calendarTextInvalid = 463
  case spanInvalid = 464
  case targetNeverDue = 465
  case lengthInvalid = 466
  case dayInvalid = 467
  case caseNotFound = 470
  case caseNumberInvalid = 471
  case stepNotNow = 472
  case notTheHandler = 473
  case supervisorNeeded = 474
  case directorNeeded = 475
  case conflictOfInterest = 476
  case otherThanHandler = 477
  case complaintRefTaken = 478
  case whoComplains = 479
  case purchaseOfOther = 480
  case categoryMissing = 481
  case departmentMissing = 482
  case duplicatesUnchecked = 483
  case handlerTaken = 484
  case handlerMissing = 485
  case pauseUsedUp = 486
  case notInPast = 487
  case behindLastStep = 488
  case evidenceMissing = 489
  case remedyInvalid = 490
  case remedyLineUnknown = 491
  case remedyDelivered = 492
  case remedyOpen = 493
  case referenceMissing = 494
  case answerReasonMissing = 495
  case channelsNotTold = 496
  case approvalWaits = 497
  case followUpMissing = 498
  case followUpIncomplete = 499
  case rootCauseMissing = 500
  case childrenOpen = 501
  case reopenTooLate = 502
  case reviewTooLate = 503
  case reviewerUnfit = 504
  case notTheReviewer = 505
  case duplicateOfSelf = 506
  case duplicateOfDuplicate = 507
  case duplicateTargetEnded = 508
  case linkExists = 509
  case linkNotFound = 510
  case linkKindMade = 511
  case tooManyLinks = 512
  case tooManyAttachments = 513
  case levelNotHigher = 514
  case onHold = 515
  case clockNotFound = 516
  case acknowledgedAlready = 517
  case remedyAboveLimits = 518
  case memberMissing = 519
  case anonymousNoPoints = 520
  case asOfInFuture = 521
  case periodInvalid = 522
  case splitTooDeep = 523
  case notAnEmployee = 524
  case reviewForced = 525
  case accusedActs = 526
  case repeatOfOther = 527
  case handlerSkill = 530
  case handlerOffShift = 531
  case handlerFull = 532
  case handlerOtherDepartment = 533
  case handlerTakesNoWork = 534
  case departmentUnknown = 535
  case awayInvalid = 536
  case handOverToSelf = 537
  case roleTakesNoCases = 538
  case ratingAbsent = 545
  case actionNotFound = 555
  case actionNotOpen = 556
  case actionOtherOwner = 557
  case actionOwnWork = 558
  case noticeNotFound = 565
  case noticesOfOthers = 566
  /// The change feed.
  case feedCompacted = 570
  case feedAhead = 571
  case feedAreaUnknown = 572

  public static let words: [String] = [
    "INVALID_REQUEST",
    "FIELD_REQUIRED",
    "TOO_LONG",
    "TOO_SHORT",
    "TOO_SMALL",
    "TOO_LARGE",
    "TOO_MANY_ITEMS",
    "PATTERN_MISMATCH",
    "UNKNOWN_ENUM_VALUE",
    "NOT_UTF8",
    "HAS_NUL",
    "MALFORMED",
    "TOO_DEEP",
    "TOO_MANY_FIELDS",
    "ONE_OF_REQUIRED",
    "CANNOT_CLEAR",
    "IN_FUTURE",
    "CONFLICTING_CHANGE",
    "DUPLICATE_ITEM",
    "CURSOR_INVALID",
    "CURSOR_MISMATCH",
    "NUMBER_INVALID",
    "METHOD_UNKNOWN",
    "KEY_REQUIRED",
    "IDEMPOTENCY_KEY_REUSED",
    "META_INVALID",
    "FRAME_TOO_LARGE",
    "REPLY_TOO_LARGE",
    "CALL_ID_INVALID",
    "PROTOCOL_ERROR",
    "MEMORY_BUDGET",
    "DEADLINE_EXCEEDED",
    "STREAM_STALLED",
    "CANCELLED",
    "TOO_MANY_IN_FLIGHT",
    "OVERLOADED",
    "DRAINING",
    "NOT_YET",
    "STORE_FULL",
    "STORE_FAILED",
    "INTERNAL",
    "ECHO_FAILURE",
    "CONNECTION_LOST",
    "TOO_MANY_CONNECTIONS",
    "READ_TOO_LONG",
    "CREDENTIAL_UNKNOWN",
    "CREDENTIAL_REQUIRED",
    "PERMISSION_DENIED",
    "SESSION_ENDED",
    "AS_OF_INVALID",
    "TLS_REQUIRED",
    "VERSION_MISMATCH",
    "EXTERNAL_ID_REUSED",
    "DEPARTMENT_NOT_FOUND",
    "DEPARTMENT_CYCLE",
    "DEPARTMENT_EXISTS",
    "EMPLOYEE_NOT_FOUND",
    "EMPLOYEE_LEFT",
    "ROLE_NOT_ASSIGNABLE",
    "ACCOUNT_NOT_FOUND",
    "ACCOUNT_RETIRED",
    "ACCOUNT_EXISTS",
    "KEY_NOT_FOUND",
    "TOO_MANY_KEYS",
    "EXCEEDS_OWN_PERMISSIONS",
    "IN_PAST",
    "CUSTOMER_NOT_FOUND",
    "EXTERNAL_REF_TAKEN",
    "EXTERNAL_REFS_DISAGREE",
    "PHONE_INVALID",
    "CUSTOMER_DUPLICATE",
    "WORD_UNKNOWN",
    "ATTRIBUTE_UNKNOWN",
    "ATTRIBUTE_VALUE_INVALID",
    "ATTRIBUTE_EXISTS",
    "ATTRIBUTE_NOT_FOUND",
    "TOO_MANY_ATTRIBUTES",
    "WORD_NOT_FOUND",
    "CUSTOMER_ARCHIVED",
    "NOT_ARCHIVED",
    "MERGE_WITH_ITSELF",
    "MERGE_KINDS_DIFFER",
    "MERGE_TOO_LARGE",
    "ASSIGN_DENIED",
    "NOTHING_TO_REVERT",
    "CONSENT_REFUSED",
    "PURCHASE_NOT_FOUND",
    "NEGATIVE_AMOUNT",
    "BEFORE_CUSTOMER",
    "CURRENCY_MISMATCH",
    "LINES_DISAGREE",
    "REFUND_ABOVE_PURCHASE",
    "REFUND_BEFORE_PURCHASE",
    "LINE_NOT_FOUND",
    "AMOUNT_TOO_LARGE",
    "NOTHING_TO_REFUND",
    "CHOICES_UNEXPECTED",
    "CONTACT_NOT_FOUND",
    "NOT_AN_ORGANIZATION",
    "NOT_A_PERSON",
    "CONTACT_EXISTS",
    "KIND_IN_USE",
    "TOO_MANY_CONTACTS",
    "PROGRAM_NOT_FOUND",
    "PROGRAM_NEEDED",
    "PROGRAM_EXISTS",
    "PROGRAM_CLOSED",
    "PROGRAM_NOT_ACTIVE",
    "ZONE_UNKNOWN",
    "DRAFT_INVALID",
    "DRAFT_MISSING",
    "ACTIVATION_OUT_OF_ORDER",
    "NOT_FOR_KIND",
    "NEEDED_FOR_KIND",
    "CODE_TWICE",
    "RANGE_EMPTY",
    "TIER_UNKNOWN",
    "TIERS_NOT_RISING",
    "TIER_IN_USE",
    "GROWTH_UNNAMED",
    "MEMBER_NOT_FOUND",
    "MEMBER_EXISTS",
    "CARD_TAKEN",
    "REFERRAL_UNKNOWN",
    "SELF_REFERRAL",
    "MEMBER_SUSPENDED",
    "MEMBER_CLOSED",
    "MEMBER_ACTIVE",
    "RESERVATIONS_OPEN",
    "CLOCK_WENT_BACK",
    "BEFORE_MEMBERSHIP",
    "HISTORY_TOO_LONG",
    "POOL_NOT_FOUND",
    "IN_POOL_ALREADY",
    "NOT_IN_POOL",
    "POOL_FULL",
    "FLOOR_IN_PAST",
    "POINTS_NOT_ENOUGH",
    "POINTS_TOO_LARGE",
    "AWARD_NOT_FOUND",
    "NOTHING_PENDING",
    "RULE_CAP_EXCEEDED",
    "EVENT_UNKNOWN",
    "REDEMPTION_NOT_FOUND",
    "REDEMPTION_NOT_RESERVED",
    "CAPTURE_ABOVE_RESERVATION",
    "REDEMPTION_NOT_REDEEMED",
    "RESTORE_ABOVE_REDEEMED",
    "MONEY_NOT_OFFERED",
    "MONEY_BELOW_MINIMUM",
    "MONEY_ABOVE_SHARE",
    "PROGRAM_CURRENCY",
    "DAY_LIMIT_REACHED",
    "TRANSFER_TO_SELF",
    "OTHER_PROGRAM",
    "ZERO_POINTS",
    "EXPIRY_IN_PAST",
    "EXPIRY_UNEXPECTED",
    "TRANSACTION_NOT_FOUND",
    "MONTH_INVALID",
    "ADJUST_ABOVE_LIMIT",
    "REWARD_NOT_FOUND",
    "REWARD_EXISTS",
    "REWARD_RETIRED",
    "REWARD_NOT_OPEN",
    "OUT_OF_STOCK",
    "REWARD_MEMBER_LIMIT",
    "TIER_TOO_LOW",
    "STOCK_NEGATIVE",
    "VOUCHER_NOT_FOUND",
    "VOUCHER_REDEEMED",
    "VOUCHER_VOID",
    "VOUCHER_EXPIRED",
    "VOUCHER_OF_OTHER",
    "TAX_ABOVE_AMOUNT",
    "CARD_INVALID",
    "POOL_CLOSED",
    "APPROVAL_NOT_FOUND",
    "APPROVAL_DECIDED",
    "APPROVAL_EXPIRED",
    "APPROVAL_OWN_REQUEST",
    "APPROVAL_ABOVE_LIMIT",
    "APPROVAL_NOT_ASKER",
    "APPROVAL_KIND_UNKNOWN",
    "APPROVAL_ONLY_NOW",
    "APPROVAL_BY_NOBODY",
    "DEPUTY_NOT_FOUND",
    "DEPUTY_OVERLAPS",
    "DEPUTY_IS_SELF",
    "DEPUTY_IS_AUDITOR",
    "TOO_MANY_DEPUTIES",
    "DEPUTY_WINDOW_INVALID",
    "VOUCHER_CODE_INVALID",
    "STOCK_NOT_COUNTED",
    "CALENDAR_NOT_FOUND",
    "CALENDAR_NEVER_OPENS",
    "EXCEPTION_TWICE",
    "EXCEPTION_HOURS",
    "HOURS_INVALID",
    "WEEKDAY_TWICE",
    "TARGET_INVALID",
    "POLICY_NO_DEFAULT",
    "POLICY_NOT_FOUND",
    "POLICY_IN_FORCE",
    "CLOCK_TWICE",
    "CLOCK_NOT_OF_POLICY",
    "ROLE_TWICE",
    "CALENDAR_TEXT_INVALID",
    "SPAN_INVALID",
    "TARGET_NEVER_DUE",
    "LENGTH_INVALID",
    "DAY_INVALID",
    "CASE_NOT_FOUND",
    "CASE_NUMBER_INVALID",
    "STEP_NOT_NOW",
    "NOT_THE_HANDLER",
    "SUPERVISOR_NEEDED",
    "DIRECTOR_NEEDED",
    "CONFLICT_OF_INTEREST",
    "OTHER_THAN_HANDLER",
    "COMPLAINT_REF_TAKEN",
    "WHO_COMPLAINS",
    "PURCHASE_OF_OTHER",
    "CATEGORY_MISSING",
    "DEPARTMENT_MISSING",
    "DUPLICATES_UNCHECKED",
    "HANDLER_TAKEN",
    "HANDLER_MISSING",
    "PAUSE_USED_UP",
    "NOT_IN_PAST",
    "BEHIND_LAST_STEP",
    "EVIDENCE_MISSING",
    "REMEDY_INVALID",
    "REMEDY_LINE_UNKNOWN",
    "REMEDY_DELIVERED",
    "REMEDY_OPEN",
    "REFERENCE_MISSING",
    "ANSWER_REASON_MISSING",
    "CHANNELS_NOT_TOLD",
    "APPROVAL_WAITS",
    "FOLLOW_UP_MISSING",
    "FOLLOW_UP_INCOMPLETE",
    "ROOT_CAUSE_MISSING",
    "CHILDREN_OPEN",
    "REOPEN_TOO_LATE",
    "REVIEW_TOO_LATE",
    "REVIEWER_UNFIT",
    "NOT_THE_REVIEWER",
    "DUPLICATE_OF_SELF",
    "DUPLICATE_OF_DUPLICATE",
    "DUPLICATE_TARGET_ENDED",
    "LINK_EXISTS",
    "LINK_NOT_FOUND",
    "LINK_KIND_MADE",
    "TOO_MANY_LINKS",
    "TOO_MANY_ATTACHMENTS",
    "LEVEL_NOT_HIGHER",
    "ON_HOLD",
    "CLOCK_NOT_FOUND",
    "ACKNOWLEDGED_ALREADY",
    "REMEDY_ABOVE_LIMITS",
    "MEMBER_MISSING",
    "ANONYMOUS_NO_POINTS",
    "AS_OF_IN_FUTURE",
    "PERIOD_INVALID",
    "SPLIT_TOO_DEEP",
    "NOT_AN_EMPLOYEE",
    "REVIEW_FORCED",
    "ACCUSED_ACTS",
    "REPEAT_OF_OTHER",
    "HANDLER_SKILL",
    "HANDLER_OFF_SHIFT",
    "HANDLER_FULL",
    "HANDLER_OTHER_DEPARTMENT",
    "HANDLER_TAKES_NO_WORK",
    "DEPARTMENT_UNKNOWN",
    "AWAY_INVALID",
    "HAND_OVER_TO_SELF",
    "ROLE_TAKES_NO_CASES",
    "RATING_ABSENT",
    "ACTION_NOT_FOUND",
    "ACTION_NOT_OPEN",
    "ACTION_OTHER_OWNER",
    "ACTION_OWN_WORK",
    "NOTICE_NOT_FOUND",
    "NOTICES_OF_OTHERS",
    "FEED_COMPACTED",
    "FEED_AHEAD",
    "FEED_AREA_UNKNOWN",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .invalidRequest: "INVALID_REQUEST"
    case .fieldRequired: "FIELD_REQUIRED"
    case .tooLong: "TOO_LONG"
    case .tooShort: "TOO_SHORT"
    case .tooSmall: "TOO_SMALL"
    case .tooLarge: "TOO_LARGE"
    case .tooManyItems: "TOO_MANY_ITEMS"
    case .patternMismatch: "PATTERN_MISMATCH"
    case .unknownEnumValue: "UNKNOWN_ENUM_VALUE"
    case .notUtf8: "NOT_UTF8"
    case .hasNul: "HAS_NUL"
    case .malformed: "MALFORMED"
    case .tooDeep: "TOO_DEEP"
    case .tooManyFields: "TOO_MANY_FIELDS"
    case .oneOfRequired: "ONE_OF_REQUIRED"
    case .cannotClear: "CANNOT_CLEAR"
    case .inFuture: "IN_FUTURE"
    case .conflictingChange: "CONFLICTING_CHANGE"
    case .duplicateItem: "DUPLICATE_ITEM"
    case .cursorInvalid: "CURSOR_INVALID"
    case .cursorMismatch: "CURSOR_MISMATCH"
    case .numberInvalid: "NUMBER_INVALID"
    case .methodUnknown: "METHOD_UNKNOWN"
    case .keyRequired: "KEY_REQUIRED"
    case .idempotencyKeyReused: "IDEMPOTENCY_KEY_REUSED"
    case .metaInvalid: "META_INVALID"
    case .frameTooLarge: "FRAME_TOO_LARGE"
    case .replyTooLarge: "REPLY_TOO_LARGE"
    case .callIdInvalid: "CALL_ID_INVALID"
    case .protocolError: "PROTOCOL_ERROR"
    case .memoryBudget: "MEMORY_BUDGET"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .streamStalled: "STREAM_STALLED"
    case .cancelled: "CANCELLED"
    case .tooManyInFlight: "TOO_MANY_IN_FLIGHT"
    case .overloaded: "OVERLOADED"
    case .draining: "DRAINING"
    case .notYet: "NOT_YET"
    case .storeFull: "STORE_FULL"
    case .storeFailed: "STORE_FAILED"
    case .internal: "INTERNAL"
    case .echoFailure: "ECHO_FAILURE"
    case .connectionLost: "CONNECTION_LOST"
    case .tooManyConnections: "TOO_MANY_CONNECTIONS"
    case .readTooLong: "READ_TOO_LONG"
    case .credentialUnknown: "CREDENTIAL_UNKNOWN"
    case .credentialRequired: "CREDENTIAL_REQUIRED"
    case .permissionDenied: "PERMISSION_DENIED"
    case .sessionEnded: "SESSION_ENDED"
    case .asOfInvalid: "AS_OF_INVALID"
    case .tlsRequired: "TLS_REQUIRED"
    case .versionMismatch: "VERSION_MISMATCH"
    case .externalIdReused: "EXTERNAL_ID_REUSED"
    case .departmentNotFound: "DEPARTMENT_NOT_FOUND"
    case .departmentCycle: "DEPARTMENT_CYCLE"
    case .departmentExists: "DEPARTMENT_EXISTS"
    case .employeeNotFound: "EMPLOYEE_NOT_FOUND"
    case .employeeLeft: "EMPLOYEE_LEFT"
    case .roleNotAssignable: "ROLE_NOT_ASSIGNABLE"
    case .accountNotFound: "ACCOUNT_NOT_FOUND"
    case .accountRetired: "ACCOUNT_RETIRED"
    case .accountExists: "ACCOUNT_EXISTS"
    case .keyNotFound: "KEY_NOT_FOUND"
    case .tooManyKeys: "TOO_MANY_KEYS"
    case .exceedsOwnPermissions: "EXCEEDS_OWN_PERMISSIONS"
    case .inPast: "IN_PAST"
    case .customerNotFound: "CUSTOMER_NOT_FOUND"
    case .externalRefTaken: "EXTERNAL_REF_TAKEN"
    case .externalRefsDisagree: "EXTERNAL_REFS_DISAGREE"
    case .phoneInvalid: "PHONE_INVALID"
    case .customerDuplicate: "CUSTOMER_DUPLICATE"
    case .wordUnknown: "WORD_UNKNOWN"
    case .attributeUnknown: "ATTRIBUTE_UNKNOWN"
    case .attributeValueInvalid: "ATTRIBUTE_VALUE_INVALID"
    case .attributeExists: "ATTRIBUTE_EXISTS"
    case .attributeNotFound: "ATTRIBUTE_NOT_FOUND"
    case .tooManyAttributes: "TOO_MANY_ATTRIBUTES"
    case .wordNotFound: "WORD_NOT_FOUND"
    case .customerArchived: "CUSTOMER_ARCHIVED"
    case .notArchived: "NOT_ARCHIVED"
    case .mergeWithItself: "MERGE_WITH_ITSELF"
    case .mergeKindsDiffer: "MERGE_KINDS_DIFFER"
    case .mergeTooLarge: "MERGE_TOO_LARGE"
    case .assignDenied: "ASSIGN_DENIED"
    case .nothingToRevert: "NOTHING_TO_REVERT"
    case .consentRefused: "CONSENT_REFUSED"
    case .purchaseNotFound: "PURCHASE_NOT_FOUND"
    case .negativeAmount: "NEGATIVE_AMOUNT"
    case .beforeCustomer: "BEFORE_CUSTOMER"
    case .currencyMismatch: "CURRENCY_MISMATCH"
    case .linesDisagree: "LINES_DISAGREE"
    case .refundAbovePurchase: "REFUND_ABOVE_PURCHASE"
    case .refundBeforePurchase: "REFUND_BEFORE_PURCHASE"
    case .lineNotFound: "LINE_NOT_FOUND"
    case .amountTooLarge: "AMOUNT_TOO_LARGE"
    case .nothingToRefund: "NOTHING_TO_REFUND"
    case .choicesUnexpected: "CHOICES_UNEXPECTED"
    case .contactNotFound: "CONTACT_NOT_FOUND"
    case .notAnOrganization: "NOT_AN_ORGANIZATION"
    case .notAPerson: "NOT_A_PERSON"
    case .contactExists: "CONTACT_EXISTS"
    case .kindInUse: "KIND_IN_USE"
    case .tooManyContacts: "TOO_MANY_CONTACTS"
    case .programNotFound: "PROGRAM_NOT_FOUND"
    case .programNeeded: "PROGRAM_NEEDED"
    case .programExists: "PROGRAM_EXISTS"
    case .programClosed: "PROGRAM_CLOSED"
    case .programNotActive: "PROGRAM_NOT_ACTIVE"
    case .zoneUnknown: "ZONE_UNKNOWN"
    case .draftInvalid: "DRAFT_INVALID"
    case .draftMissing: "DRAFT_MISSING"
    case .activationOutOfOrder: "ACTIVATION_OUT_OF_ORDER"
    case .notForKind: "NOT_FOR_KIND"
    case .neededForKind: "NEEDED_FOR_KIND"
    case .codeTwice: "CODE_TWICE"
    case .rangeEmpty: "RANGE_EMPTY"
    case .tierUnknown: "TIER_UNKNOWN"
    case .tiersNotRising: "TIERS_NOT_RISING"
    case .tierInUse: "TIER_IN_USE"
    case .growthUnnamed: "GROWTH_UNNAMED"
    case .memberNotFound: "MEMBER_NOT_FOUND"
    case .memberExists: "MEMBER_EXISTS"
    case .cardTaken: "CARD_TAKEN"
    case .referralUnknown: "REFERRAL_UNKNOWN"
    case .selfReferral: "SELF_REFERRAL"
    case .memberSuspended: "MEMBER_SUSPENDED"
    case .memberClosed: "MEMBER_CLOSED"
    case .memberActive: "MEMBER_ACTIVE"
    case .reservationsOpen: "RESERVATIONS_OPEN"
    case .clockWentBack: "CLOCK_WENT_BACK"
    case .beforeMembership: "BEFORE_MEMBERSHIP"
    case .historyTooLong: "HISTORY_TOO_LONG"
    case .poolNotFound: "POOL_NOT_FOUND"
    case .inPoolAlready: "IN_POOL_ALREADY"
    case .notInPool: "NOT_IN_POOL"
    case .poolFull: "POOL_FULL"
    case .floorInPast: "FLOOR_IN_PAST"
    case .pointsNotEnough: "POINTS_NOT_ENOUGH"
    case .pointsTooLarge: "POINTS_TOO_LARGE"
    case .awardNotFound: "AWARD_NOT_FOUND"
    case .nothingPending: "NOTHING_PENDING"
    case .ruleCapExceeded: "RULE_CAP_EXCEEDED"
    case .eventUnknown: "EVENT_UNKNOWN"
    case .redemptionNotFound: "REDEMPTION_NOT_FOUND"
    case .redemptionNotReserved: "REDEMPTION_NOT_RESERVED"
    case .captureAboveReservation: "CAPTURE_ABOVE_RESERVATION"
    case .redemptionNotRedeemed: "REDEMPTION_NOT_REDEEMED"
    case .restoreAboveRedeemed: "RESTORE_ABOVE_REDEEMED"
    case .moneyNotOffered: "MONEY_NOT_OFFERED"
    case .moneyBelowMinimum: "MONEY_BELOW_MINIMUM"
    case .moneyAboveShare: "MONEY_ABOVE_SHARE"
    case .programCurrency: "PROGRAM_CURRENCY"
    case .dayLimitReached: "DAY_LIMIT_REACHED"
    case .transferToSelf: "TRANSFER_TO_SELF"
    case .otherProgram: "OTHER_PROGRAM"
    case .zeroPoints: "ZERO_POINTS"
    case .expiryInPast: "EXPIRY_IN_PAST"
    case .expiryUnexpected: "EXPIRY_UNEXPECTED"
    case .transactionNotFound: "TRANSACTION_NOT_FOUND"
    case .monthInvalid: "MONTH_INVALID"
    case .adjustAboveLimit: "ADJUST_ABOVE_LIMIT"
    case .rewardNotFound: "REWARD_NOT_FOUND"
    case .rewardExists: "REWARD_EXISTS"
    case .rewardRetired: "REWARD_RETIRED"
    case .rewardNotOpen: "REWARD_NOT_OPEN"
    case .outOfStock: "OUT_OF_STOCK"
    case .rewardMemberLimit: "REWARD_MEMBER_LIMIT"
    case .tierTooLow: "TIER_TOO_LOW"
    case .stockNegative: "STOCK_NEGATIVE"
    case .voucherNotFound: "VOUCHER_NOT_FOUND"
    case .voucherRedeemed: "VOUCHER_REDEEMED"
    case .voucherVoid: "VOUCHER_VOID"
    case .voucherExpired: "VOUCHER_EXPIRED"
    case .voucherOfOther: "VOUCHER_OF_OTHER"
    case .taxAboveAmount: "TAX_ABOVE_AMOUNT"
    case .cardInvalid: "CARD_INVALID"
    case .poolClosed: "POOL_CLOSED"
    case .approvalNotFound: "APPROVAL_NOT_FOUND"
    case .approvalDecided: "APPROVAL_DECIDED"
    case .approvalExpired: "APPROVAL_EXPIRED"
    case .approvalOwnRequest: "APPROVAL_OWN_REQUEST"
    case .approvalAboveLimit: "APPROVAL_ABOVE_LIMIT"
    case .approvalNotAsker: "APPROVAL_NOT_ASKER"
    case .approvalKindUnknown: "APPROVAL_KIND_UNKNOWN"
    case .approvalOnlyNow: "APPROVAL_ONLY_NOW"
    case .approvalByNobody: "APPROVAL_BY_NOBODY"
    case .deputyNotFound: "DEPUTY_NOT_FOUND"
    case .deputyOverlaps: "DEPUTY_OVERLAPS"
    case .deputyIsSelf: "DEPUTY_IS_SELF"
    case .deputyIsAuditor: "DEPUTY_IS_AUDITOR"
    case .tooManyDeputies: "TOO_MANY_DEPUTIES"
    case .deputyWindowInvalid: "DEPUTY_WINDOW_INVALID"
    case .voucherCodeInvalid: "VOUCHER_CODE_INVALID"
    case .stockNotCounted: "STOCK_NOT_COUNTED"
    case .calendarNotFound: "CALENDAR_NOT_FOUND"
    case .calendarNeverOpens: "CALENDAR_NEVER_OPENS"
    case .exceptionTwice: "EXCEPTION_TWICE"
    case .exceptionHours: "EXCEPTION_HOURS"
    case .hoursInvalid: "HOURS_INVALID"
    case .weekdayTwice: "WEEKDAY_TWICE"
    case .targetInvalid: "TARGET_INVALID"
    case .policyNoDefault: "POLICY_NO_DEFAULT"
    case .policyNotFound: "POLICY_NOT_FOUND"
    case .policyInForce: "POLICY_IN_FORCE"
    case .clockTwice: "CLOCK_TWICE"
    case .clockNotOfPolicy: "CLOCK_NOT_OF_POLICY"
    case .roleTwice: "ROLE_TWICE"
    case .calendarTextInvalid: "CALENDAR_TEXT_INVALID"
    case .spanInvalid: "SPAN_INVALID"
    case .targetNeverDue: "TARGET_NEVER_DUE"
    case .lengthInvalid: "LENGTH_INVALID"
    case .dayInvalid: "DAY_INVALID"
    case .caseNotFound: "CASE_NOT_FOUND"
    case .caseNumberInvalid: "CASE_NUMBER_INVALID"
    case .stepNotNow: "STEP_NOT_NOW"
    case .notTheHandler: "NOT_THE_HANDLER"
    case .supervisorNeeded: "SUPERVISOR_NEEDED"
    case .directorNeeded: "DIRECTOR_NEEDED"
    case .conflictOfInterest: "CONFLICT_OF_INTEREST"
    case .otherThanHandler: "OTHER_THAN_HANDLER"
    case .complaintRefTaken: "COMPLAINT_REF_TAKEN"
    case .whoComplains: "WHO_COMPLAINS"
    case .purchaseOfOther: "PURCHASE_OF_OTHER"
    case .categoryMissing: "CATEGORY_MISSING"
    case .departmentMissing: "DEPARTMENT_MISSING"
    case .duplicatesUnchecked: "DUPLICATES_UNCHECKED"
    case .handlerTaken: "HANDLER_TAKEN"
    case .handlerMissing: "HANDLER_MISSING"
    case .pauseUsedUp: "PAUSE_USED_UP"
    case .notInPast: "NOT_IN_PAST"
    case .behindLastStep: "BEHIND_LAST_STEP"
    case .evidenceMissing: "EVIDENCE_MISSING"
    case .remedyInvalid: "REMEDY_INVALID"
    case .remedyLineUnknown: "REMEDY_LINE_UNKNOWN"
    case .remedyDelivered: "REMEDY_DELIVERED"
    case .remedyOpen: "REMEDY_OPEN"
    case .referenceMissing: "REFERENCE_MISSING"
    case .answerReasonMissing: "ANSWER_REASON_MISSING"
    case .channelsNotTold: "CHANNELS_NOT_TOLD"
    case .approvalWaits: "APPROVAL_WAITS"
    case .followUpMissing: "FOLLOW_UP_MISSING"
    case .followUpIncomplete: "FOLLOW_UP_INCOMPLETE"
    case .rootCauseMissing: "ROOT_CAUSE_MISSING"
    case .childrenOpen: "CHILDREN_OPEN"
    case .reopenTooLate: "REOPEN_TOO_LATE"
    case .reviewTooLate: "REVIEW_TOO_LATE"
    case .reviewerUnfit: "REVIEWER_UNFIT"
    case .notTheReviewer: "NOT_THE_REVIEWER"
    case .duplicateOfSelf: "DUPLICATE_OF_SELF"
    case .duplicateOfDuplicate: "DUPLICATE_OF_DUPLICATE"
    case .duplicateTargetEnded: "DUPLICATE_TARGET_ENDED"
    case .linkExists: "LINK_EXISTS"
    case .linkNotFound: "LINK_NOT_FOUND"
    case .linkKindMade: "LINK_KIND_MADE"
    case .tooManyLinks: "TOO_MANY_LINKS"
    case .tooManyAttachments: "TOO_MANY_ATTACHMENTS"
    case .levelNotHigher: "LEVEL_NOT_HIGHER"
    case .onHold: "ON_HOLD"
    case .clockNotFound: "CLOCK_NOT_FOUND"
    case .acknowledgedAlready: "ACKNOWLEDGED_ALREADY"
    case .remedyAboveLimits: "REMEDY_ABOVE_LIMITS"
    case .memberMissing: "MEMBER_MISSING"
    case .anonymousNoPoints: "ANONYMOUS_NO_POINTS"
    case .asOfInFuture: "AS_OF_IN_FUTURE"
    case .periodInvalid: "PERIOD_INVALID"
    case .splitTooDeep: "SPLIT_TOO_DEEP"
    case .notAnEmployee: "NOT_AN_EMPLOYEE"
    case .reviewForced: "REVIEW_FORCED"
    case .accusedActs: "ACCUSED_ACTS"
    case .repeatOfOther: "REPEAT_OF_OTHER"
    case .handlerSkill: "HANDLER_SKILL"
    case .handlerOffShift: "HANDLER_OFF_SHIFT"
    case .handlerFull: "HANDLER_FULL"
    case .handlerOtherDepartment: "HANDLER_OTHER_DEPARTMENT"
    case .handlerTakesNoWork: "HANDLER_TAKES_NO_WORK"
    case .departmentUnknown: "DEPARTMENT_UNKNOWN"
    case .awayInvalid: "AWAY_INVALID"
    case .handOverToSelf: "HAND_OVER_TO_SELF"
    case .roleTakesNoCases: "ROLE_TAKES_NO_CASES"
    case .ratingAbsent: "RATING_ABSENT"
    case .actionNotFound: "ACTION_NOT_FOUND"
    case .actionNotOpen: "ACTION_NOT_OPEN"
    case .actionOtherOwner: "ACTION_OTHER_OWNER"
    case .actionOwnWork: "ACTION_OWN_WORK"
    case .noticeNotFound: "NOTICE_NOT_FOUND"
    case .noticesOfOthers: "NOTICES_OF_OTHERS"
    case .feedCompacted: "FEED_COMPACTED"
    case .feedAhead: "FEED_AHEAD"
    case .feedAreaUnknown: "FEED_AREA_UNKNOWN"
    }
  }

  /// The status code that goes with the reason.
  public var code: StatusCode {
    switch self {
    case .unspecified: .unknown
    case .invalidRequest: .invalidArgument
    case .fieldRequired: .invalidArgument
    case .tooLong: .invalidArgument
    case .tooShort: .invalidArgument
    case .tooSmall: .invalidArgument
    case .tooLarge: .invalidArgument
    case .tooManyItems: .invalidArgument
    case .patternMismatch: .invalidArgument
    case .unknownEnumValue: .invalidArgument
    case .notUtf8: .invalidArgument
    case .hasNul: .invalidArgument
    case .malformed: .invalidArgument
    case .tooDeep: .invalidArgument
    case .tooManyFields: .invalidArgument
    case .oneOfRequired: .invalidArgument
    case .cannotClear: .invalidArgument
    case .inFuture: .invalidArgument
    case .conflictingChange: .invalidArgument
    case .duplicateItem: .invalidArgument
    case .cursorInvalid: .invalidArgument
    case .cursorMismatch: .invalidArgument
    case .numberInvalid: .invalidArgument
    case .methodUnknown: .unimplemented
    case .keyRequired: .invalidArgument
    case .idempotencyKeyReused: .failedPrecondition
    case .metaInvalid: .invalidArgument
    case .frameTooLarge: .resourceExhausted
    case .replyTooLarge: .resourceExhausted
    case .callIdInvalid: .invalidArgument
    case .protocolError: .invalidArgument
    case .memoryBudget: .resourceExhausted
    case .deadlineExceeded: .deadlineExceeded
    case .streamStalled: .deadlineExceeded
    case .cancelled: .cancelled
    case .tooManyInFlight: .resourceExhausted
    case .overloaded: .resourceExhausted
    case .draining: .unavailable
    case .notYet: .unavailable
    case .storeFull: .unavailable
    case .storeFailed: .unavailable
    case .internal: .internalError
    case .echoFailure: .unknown
    case .connectionLost: .unavailable
    case .tooManyConnections: .resourceExhausted
    case .readTooLong: .resourceExhausted
    case .credentialUnknown: .unauthenticated
    case .credentialRequired: .unauthenticated
    case .permissionDenied: .permissionDenied
    case .sessionEnded: .unauthenticated
    case .asOfInvalid: .invalidArgument
    case .tlsRequired: .failedPrecondition
    case .versionMismatch: .aborted
    case .externalIdReused: .alreadyExists
    case .departmentNotFound: .notFound
    case .departmentCycle: .failedPrecondition
    case .departmentExists: .alreadyExists
    case .employeeNotFound: .notFound
    case .employeeLeft: .failedPrecondition
    case .roleNotAssignable: .invalidArgument
    case .accountNotFound: .notFound
    case .accountRetired: .failedPrecondition
    case .accountExists: .alreadyExists
    case .keyNotFound: .notFound
    case .tooManyKeys: .failedPrecondition
    case .exceedsOwnPermissions: .permissionDenied
    case .inPast: .invalidArgument
    case .customerNotFound: .notFound
    case .externalRefTaken: .alreadyExists
    case .externalRefsDisagree: .failedPrecondition
    case .phoneInvalid: .invalidArgument
    case .customerDuplicate: .alreadyExists
    case .wordUnknown: .invalidArgument
    case .attributeUnknown: .invalidArgument
    case .attributeValueInvalid: .invalidArgument
    case .attributeExists: .alreadyExists
    case .attributeNotFound: .notFound
    case .tooManyAttributes: .failedPrecondition
    case .wordNotFound: .notFound
    case .customerArchived: .failedPrecondition
    case .notArchived: .failedPrecondition
    case .mergeWithItself: .failedPrecondition
    case .mergeKindsDiffer: .failedPrecondition
    case .mergeTooLarge: .failedPrecondition
    case .assignDenied: .permissionDenied
    case .nothingToRevert: .failedPrecondition
    case .consentRefused: .invalidArgument
    case .purchaseNotFound: .notFound
    case .negativeAmount: .invalidArgument
    case .beforeCustomer: .failedPrecondition
    case .currencyMismatch: .failedPrecondition
    case .linesDisagree: .invalidArgument
    case .refundAbovePurchase: .failedPrecondition
    case .refundBeforePurchase: .invalidArgument
    case .lineNotFound: .notFound
    case .amountTooLarge: .invalidArgument
    case .nothingToRefund: .failedPrecondition
    case .choicesUnexpected: .invalidArgument
    case .contactNotFound: .notFound
    case .notAnOrganization: .failedPrecondition
    case .notAPerson: .failedPrecondition
    case .contactExists: .alreadyExists
    case .kindInUse: .failedPrecondition
    case .tooManyContacts: .failedPrecondition
    case .programNotFound: .notFound
    case .programNeeded: .invalidArgument
    case .programExists: .alreadyExists
    case .programClosed: .failedPrecondition
    case .programNotActive: .failedPrecondition
    case .zoneUnknown: .invalidArgument
    case .draftInvalid: .invalidArgument
    case .draftMissing: .failedPrecondition
    case .activationOutOfOrder: .failedPrecondition
    case .notForKind: .invalidArgument
    case .neededForKind: .invalidArgument
    case .codeTwice: .invalidArgument
    case .rangeEmpty: .invalidArgument
    case .tierUnknown: .invalidArgument
    case .tiersNotRising: .invalidArgument
    case .tierInUse: .failedPrecondition
    case .growthUnnamed: .invalidArgument
    case .memberNotFound: .notFound
    case .memberExists: .alreadyExists
    case .cardTaken: .alreadyExists
    case .referralUnknown: .notFound
    case .selfReferral: .failedPrecondition
    case .memberSuspended: .failedPrecondition
    case .memberClosed: .failedPrecondition
    case .memberActive: .failedPrecondition
    case .reservationsOpen: .failedPrecondition
    case .clockWentBack: .failedPrecondition
    case .beforeMembership: .failedPrecondition
    case .historyTooLong: .failedPrecondition
    case .poolNotFound: .notFound
    case .inPoolAlready: .failedPrecondition
    case .notInPool: .failedPrecondition
    case .poolFull: .failedPrecondition
    case .floorInPast: .invalidArgument
    case .pointsNotEnough: .failedPrecondition
    case .pointsTooLarge: .outOfRange
    case .awardNotFound: .notFound
    case .nothingPending: .failedPrecondition
    case .ruleCapExceeded: .failedPrecondition
    case .eventUnknown: .failedPrecondition
    case .redemptionNotFound: .notFound
    case .redemptionNotReserved: .failedPrecondition
    case .captureAboveReservation: .failedPrecondition
    case .redemptionNotRedeemed: .failedPrecondition
    case .restoreAboveRedeemed: .failedPrecondition
    case .moneyNotOffered: .failedPrecondition
    case .moneyBelowMinimum: .failedPrecondition
    case .moneyAboveShare: .failedPrecondition
    case .programCurrency: .failedPrecondition
    case .dayLimitReached: .failedPrecondition
    case .transferToSelf: .failedPrecondition
    case .otherProgram: .failedPrecondition
    case .zeroPoints: .invalidArgument
    case .expiryInPast: .invalidArgument
    case .expiryUnexpected: .invalidArgument
    case .transactionNotFound: .notFound
    case .monthInvalid: .invalidArgument
    case .adjustAboveLimit: .failedPrecondition
    case .rewardNotFound: .notFound
    case .rewardExists: .alreadyExists
    case .rewardRetired: .failedPrecondition
    case .rewardNotOpen: .failedPrecondition
    case .outOfStock: .failedPrecondition
    case .rewardMemberLimit: .failedPrecondition
    case .tierTooLow: .failedPrecondition
    case .stockNegative: .failedPrecondition
    case .voucherNotFound: .notFound
    case .voucherRedeemed: .failedPrecondition
    case .voucherVoid: .failedPrecondition
    case .voucherExpired: .failedPrecondition
    case .voucherOfOther: .failedPrecondition
    case .taxAboveAmount: .invalidArgument
    case .cardInvalid: .invalidArgument
    case .poolClosed: .failedPrecondition
    case .approvalNotFound: .notFound
    case .approvalDecided: .failedPrecondition
    case .approvalExpired: .failedPrecondition
    case .approvalOwnRequest: .permissionDenied
    case .approvalAboveLimit: .permissionDenied
    case .approvalNotAsker: .permissionDenied
    case .approvalKindUnknown: .failedPrecondition
    case .approvalOnlyNow: .invalidArgument
    case .approvalByNobody: .failedPrecondition
    case .deputyNotFound: .notFound
    case .deputyOverlaps: .alreadyExists
    case .deputyIsSelf: .invalidArgument
    case .deputyIsAuditor: .failedPrecondition
    case .tooManyDeputies: .failedPrecondition
    case .deputyWindowInvalid: .invalidArgument
    case .voucherCodeInvalid: .invalidArgument
    case .stockNotCounted: .failedPrecondition
    case .calendarNotFound: .notFound
    case .calendarNeverOpens: .invalidArgument
    case .exceptionTwice: .invalidArgument
    case .exceptionHours: .invalidArgument
    case .hoursInvalid: .invalidArgument
    case .weekdayTwice: .invalidArgument
    case .targetInvalid: .invalidArgument
    case .policyNoDefault: .invalidArgument
    case .policyNotFound: .notFound
    case .policyInForce: .failedPrecondition
    case .clockTwice: .invalidArgument
    case .clockNotOfPolicy: .invalidArgument
    case .roleTwice: .invalidArgument
    case .calendarTextInvalid: .invalidArgument
    case .spanInvalid: .invalidArgument
    case .targetNeverDue: .failedPrecondition
    case .lengthInvalid: .invalidArgument
    case .dayInvalid: .invalidArgument
    case .caseNotFound: .notFound
    case .caseNumberInvalid: .invalidArgument
    case .stepNotNow: .failedPrecondition
    case .notTheHandler: .permissionDenied
    case .supervisorNeeded: .permissionDenied
    case .directorNeeded: .permissionDenied
    case .conflictOfInterest: .failedPrecondition
    case .otherThanHandler: .permissionDenied
    case .complaintRefTaken: .alreadyExists
    case .whoComplains: .invalidArgument
    case .purchaseOfOther: .failedPrecondition
    case .categoryMissing: .failedPrecondition
    case .departmentMissing: .failedPrecondition
    case .duplicatesUnchecked: .failedPrecondition
    case .handlerTaken: .failedPrecondition
    case .handlerMissing: .failedPrecondition
    case .pauseUsedUp: .permissionDenied
    case .notInPast: .invalidArgument
    case .behindLastStep: .invalidArgument
    case .evidenceMissing: .failedPrecondition
    case .remedyInvalid: .invalidArgument
    case .remedyLineUnknown: .notFound
    case .remedyDelivered: .failedPrecondition
    case .remedyOpen: .failedPrecondition
    case .referenceMissing: .invalidArgument
    case .answerReasonMissing: .invalidArgument
    case .channelsNotTold: .failedPrecondition
    case .approvalWaits: .failedPrecondition
    case .followUpMissing: .failedPrecondition
    case .followUpIncomplete: .invalidArgument
    case .rootCauseMissing: .failedPrecondition
    case .childrenOpen: .failedPrecondition
    case .reopenTooLate: .failedPrecondition
    case .reviewTooLate: .failedPrecondition
    case .reviewerUnfit: .failedPrecondition
    case .notTheReviewer: .permissionDenied
    case .duplicateOfSelf: .invalidArgument
    case .duplicateOfDuplicate: .failedPrecondition
    case .duplicateTargetEnded: .failedPrecondition
    case .linkExists: .alreadyExists
    case .linkNotFound: .notFound
    case .linkKindMade: .invalidArgument
    case .tooManyLinks: .failedPrecondition
    case .tooManyAttachments: .failedPrecondition
    case .levelNotHigher: .failedPrecondition
    case .onHold: .failedPrecondition
    case .clockNotFound: .notFound
    case .acknowledgedAlready: .failedPrecondition
    case .remedyAboveLimits: .failedPrecondition
    case .memberMissing: .failedPrecondition
    case .anonymousNoPoints: .failedPrecondition
    case .asOfInFuture: .invalidArgument
    case .periodInvalid: .invalidArgument
    case .splitTooDeep: .failedPrecondition
    case .notAnEmployee: .failedPrecondition
    case .reviewForced: .failedPrecondition
    case .accusedActs: .permissionDenied
    case .repeatOfOther: .failedPrecondition
    case .handlerSkill: .failedPrecondition
    case .handlerOffShift: .failedPrecondition
    case .handlerFull: .failedPrecondition
    case .handlerOtherDepartment: .failedPrecondition
    case .handlerTakesNoWork: .failedPrecondition
    case .departmentUnknown: .notFound
    case .awayInvalid: .invalidArgument
    case .handOverToSelf: .invalidArgument
    case .roleTakesNoCases: .failedPrecondition
    case .ratingAbsent: .failedPrecondition
    case .actionNotFound: .notFound
    case .actionNotOpen: .failedPrecondition
    case .actionOtherOwner: .permissionDenied
    case .actionOwnWork: .permissionDenied
    case .noticeNotFound: .notFound
    case .noticesOfOthers: .permissionDenied
    case .feedCompacted: .outOfRange
    case .feedAhead: .outOfRange
    case .feedAreaUnknown: .invalidArgument
    }
  }

  /// When the call may be sent again.
  public var retry: Retry {
    switch self {
    case .unspecified: .unspecified
    case .invalidRequest: .afterFix
    case .fieldRequired: .afterFix
    case .tooLong: .afterFix
    case .tooShort: .afterFix
    case .tooSmall: .afterFix
    case .tooLarge: .afterFix
    case .tooManyItems: .afterFix
    case .patternMismatch: .afterFix
    case .unknownEnumValue: .afterFix
    case .notUtf8: .afterFix
    case .hasNul: .afterFix
    case .malformed: .afterFix
    case .tooDeep: .afterFix
    case .tooManyFields: .afterFix
    case .oneOfRequired: .afterFix
    case .cannotClear: .afterFix
    case .inFuture: .afterFix
    case .conflictingChange: .afterFix
    case .duplicateItem: .afterFix
    case .cursorInvalid: .afterFix
    case .cursorMismatch: .afterFix
    case .numberInvalid: .afterFix
    case .methodUnknown: .never
    case .keyRequired: .afterFix
    case .idempotencyKeyReused: .afterFix
    case .metaInvalid: .afterFix
    case .frameTooLarge: .afterFix
    case .replyTooLarge: .afterFix
    case .callIdInvalid: .afterFix
    case .protocolError: .never
    case .memoryBudget: .afterFix
    case .deadlineExceeded: .sameRequest
    case .streamStalled: .afterFix
    case .cancelled: .sameRequest
    case .tooManyInFlight: .sameRequest
    case .overloaded: .sameRequest
    case .draining: .sameRequest
    case .notYet: .sameRequest
    case .storeFull: .sameRequest
    case .storeFailed: .sameRequest
    case .internal: .never
    case .echoFailure: .never
    case .connectionLost: .sameRequest
    case .tooManyConnections: .sameRequest
    case .readTooLong: .afterFix
    case .credentialUnknown: .afterFix
    case .credentialRequired: .afterFix
    case .permissionDenied: .afterFix
    case .sessionEnded: .afterFix
    case .asOfInvalid: .afterFix
    case .tlsRequired: .never
    case .versionMismatch: .afterRefresh
    case .externalIdReused: .afterFix
    case .departmentNotFound: .afterFix
    case .departmentCycle: .afterFix
    case .departmentExists: .afterFix
    case .employeeNotFound: .afterFix
    case .employeeLeft: .afterFix
    case .roleNotAssignable: .afterFix
    case .accountNotFound: .afterFix
    case .accountRetired: .afterFix
    case .accountExists: .afterFix
    case .keyNotFound: .afterFix
    case .tooManyKeys: .afterFix
    case .exceedsOwnPermissions: .afterFix
    case .inPast: .afterFix
    case .customerNotFound: .afterFix
    case .externalRefTaken: .afterFix
    case .externalRefsDisagree: .afterFix
    case .phoneInvalid: .afterFix
    case .customerDuplicate: .afterFix
    case .wordUnknown: .afterFix
    case .attributeUnknown: .afterFix
    case .attributeValueInvalid: .afterFix
    case .attributeExists: .afterFix
    case .attributeNotFound: .afterFix
    case .tooManyAttributes: .afterFix
    case .wordNotFound: .afterFix
    case .customerArchived: .afterFix
    case .notArchived: .afterFix
    case .mergeWithItself: .afterFix
    case .mergeKindsDiffer: .afterFix
    case .mergeTooLarge: .afterFix
    case .assignDenied: .afterFix
    case .nothingToRevert: .afterFix
    case .consentRefused: .afterFix
    case .purchaseNotFound: .afterFix
    case .negativeAmount: .afterFix
    case .beforeCustomer: .afterFix
    case .currencyMismatch: .afterFix
    case .linesDisagree: .afterFix
    case .refundAbovePurchase: .afterFix
    case .refundBeforePurchase: .afterFix
    case .lineNotFound: .afterFix
    case .amountTooLarge: .afterFix
    case .nothingToRefund: .afterFix
    case .choicesUnexpected: .afterFix
    case .contactNotFound: .afterFix
    case .notAnOrganization: .afterFix
    case .notAPerson: .afterFix
    case .contactExists: .afterFix
    case .kindInUse: .afterFix
    case .tooManyContacts: .afterFix
    case .programNotFound: .afterFix
    case .programNeeded: .afterFix
    case .programExists: .afterFix
    case .programClosed: .afterFix
    case .programNotActive: .afterFix
    case .zoneUnknown: .afterFix
    case .draftInvalid: .afterFix
    case .draftMissing: .afterFix
    case .activationOutOfOrder: .afterFix
    case .notForKind: .afterFix
    case .neededForKind: .afterFix
    case .codeTwice: .afterFix
    case .rangeEmpty: .afterFix
    case .tierUnknown: .afterFix
    case .tiersNotRising: .afterFix
    case .tierInUse: .afterFix
    case .growthUnnamed: .afterFix
    case .memberNotFound: .afterFix
    case .memberExists: .afterFix
    case .cardTaken: .afterFix
    case .referralUnknown: .afterFix
    case .selfReferral: .afterFix
    case .memberSuspended: .afterFix
    case .memberClosed: .afterFix
    case .memberActive: .afterFix
    case .reservationsOpen: .afterFix
    case .clockWentBack: .afterFix
    case .beforeMembership: .afterFix
    case .historyTooLong: .afterFix
    case .poolNotFound: .afterFix
    case .inPoolAlready: .afterFix
    case .notInPool: .afterFix
    case .poolFull: .afterFix
    case .floorInPast: .afterFix
    case .pointsNotEnough: .afterFix
    case .pointsTooLarge: .afterFix
    case .awardNotFound: .afterFix
    case .nothingPending: .afterFix
    case .ruleCapExceeded: .afterFix
    case .eventUnknown: .afterFix
    case .redemptionNotFound: .afterFix
    case .redemptionNotReserved: .afterFix
    case .captureAboveReservation: .afterFix
    case .redemptionNotRedeemed: .afterFix
    case .restoreAboveRedeemed: .afterFix
    case .moneyNotOffered: .afterFix
    case .moneyBelowMinimum: .afterFix
    case .moneyAboveShare: .afterFix
    case .programCurrency: .afterFix
    case .dayLimitReached: .afterFix
    case .transferToSelf: .afterFix
    case .otherProgram: .afterFix
    case .zeroPoints: .afterFix
    case .expiryInPast: .afterFix
    case .expiryUnexpected: .afterFix
    case .transactionNotFound: .afterFix
    case .monthInvalid: .afterFix
    case .adjustAboveLimit: .afterFix
    case .rewardNotFound: .afterFix
    case .rewardExists: .afterFix
    case .rewardRetired: .afterFix
    case .rewardNotOpen: .afterFix
    case .outOfStock: .afterFix
    case .rewardMemberLimit: .afterFix
    case .tierTooLow: .afterFix
    case .stockNegative: .afterFix
    case .voucherNotFound: .afterFix
    case .voucherRedeemed: .afterFix
    case .voucherVoid: .afterFix
    case .voucherExpired: .afterFix
    case .voucherOfOther: .afterFix
    case .taxAboveAmount: .afterFix
    case .cardInvalid: .afterFix
    case .poolClosed: .afterFix
    case .approvalNotFound: .afterFix
    case .approvalDecided: .afterRefresh
    case .approvalExpired: .afterFix
    case .approvalOwnRequest: .afterFix
    case .approvalAboveLimit: .afterFix
    case .approvalNotAsker: .afterFix
    case .approvalKindUnknown: .never
    case .approvalOnlyNow: .afterFix
    case .approvalByNobody: .afterFix
    case .deputyNotFound: .afterFix
    case .deputyOverlaps: .afterFix
    case .deputyIsSelf: .afterFix
    case .deputyIsAuditor: .afterFix
    case .tooManyDeputies: .afterFix
    case .deputyWindowInvalid: .afterFix
    case .voucherCodeInvalid: .afterFix
    case .stockNotCounted: .afterFix
    case .calendarNotFound: .afterFix
    case .calendarNeverOpens: .afterFix
    case .exceptionTwice: .afterFix
    case .exceptionHours: .afterFix
    case .hoursInvalid: .afterFix
    case .weekdayTwice: .afterFix
    case .targetInvalid: .afterFix
    case .policyNoDefault: .afterFix
    case .policyNotFound: .afterFix
    case .policyInForce: .afterFix
    case .clockTwice: .afterFix
    case .clockNotOfPolicy: .afterFix
    case .roleTwice: .afterFix
    case .calendarTextInvalid: .afterFix
    case .spanInvalid: .afterFix
    case .targetNeverDue: .afterFix
    case .lengthInvalid: .afterFix
    case .dayInvalid: .afterFix
    case .caseNotFound: .afterFix
    case .caseNumberInvalid: .afterFix
    case .stepNotNow: .afterRefresh
    case .notTheHandler: .afterFix
    case .supervisorNeeded: .afterFix
    case .directorNeeded: .afterFix
    case .conflictOfInterest: .afterFix
    case .otherThanHandler: .afterFix
    case .complaintRefTaken: .afterFix
    case .whoComplains: .afterFix
    case .purchaseOfOther: .afterFix
    case .categoryMissing: .afterFix
    case .departmentMissing: .afterFix
    case .duplicatesUnchecked: .afterFix
    case .handlerTaken: .afterRefresh
    case .handlerMissing: .afterFix
    case .pauseUsedUp: .afterFix
    case .notInPast: .afterFix
    case .behindLastStep: .afterFix
    case .evidenceMissing: .afterFix
    case .remedyInvalid: .afterFix
    case .remedyLineUnknown: .afterFix
    case .remedyDelivered: .afterRefresh
    case .remedyOpen: .afterFix
    case .referenceMissing: .afterFix
    case .answerReasonMissing: .afterFix
    case .channelsNotTold: .afterFix
    case .approvalWaits: .afterRefresh
    case .followUpMissing: .afterFix
    case .followUpIncomplete: .afterFix
    case .rootCauseMissing: .afterFix
    case .childrenOpen: .afterFix
    case .reopenTooLate: .afterFix
    case .reviewTooLate: .afterFix
    case .reviewerUnfit: .afterFix
    case .notTheReviewer: .afterFix
    case .duplicateOfSelf: .afterFix
    case .duplicateOfDuplicate: .afterFix
    case .duplicateTargetEnded: .afterFix
    case .linkExists: .afterFix
    case .linkNotFound: .afterFix
    case .linkKindMade: .afterFix
    case .tooManyLinks: .afterFix
    case .tooManyAttachments: .afterFix
    case .levelNotHigher: .afterRefresh
    case .onHold: .afterFix
    case .clockNotFound: .afterFix
    case .acknowledgedAlready: .afterRefresh
    case .remedyAboveLimits: .afterFix
    case .memberMissing: .afterFix
    case .anonymousNoPoints: .afterFix
    case .asOfInFuture: .afterFix
    case .periodInvalid: .afterFix
    case .splitTooDeep: .afterFix
    case .notAnEmployee: .afterFix
    case .reviewForced: .afterFix
    case .accusedActs: .afterFix
    case .repeatOfOther: .afterFix
    case .handlerSkill: .afterFix
    case .handlerOffShift: .afterFix
    case .handlerFull: .afterFix
    case .handlerOtherDepartment: .afterFix
    case .handlerTakesNoWork: .afterFix
    case .departmentUnknown: .afterFix
    case .awayInvalid: .afterFix
    case .handOverToSelf: .afterFix
    case .roleTakesNoCases: .afterFix
    case .ratingAbsent: .afterFix
    case .actionNotFound: .afterFix
    case .actionNotOpen: .afterRefresh
    case .actionOtherOwner: .afterFix
    case .actionOwnWork: .afterFix
    case .noticeNotFound: .afterFix
    case .noticesOfOthers: .afterFix
    case .feedCompacted: .afterFix
    case .feedAhead: .afterFix
    case .feedAreaUnknown: .afterFix
    }
  }

  /// What is wrong and what to do next; {names} are filled in.
  public var english: String {
    switch self {
    case .unspecified: ""
    case .invalidRequest: "The request has {count} invalid field(s): {first}"
    case .fieldRequired: "{path} is required; give it a value"
    case .tooLong: "{path} is longer than {max}; shorten it"
    case .tooShort: "{path} is shorter than {min}; complete it"
    case .tooSmall: "{path} is below {min}; give at least that"
    case .tooLarge: "{path} is above {max}; give at most that"
    case .tooManyItems: "{path} has more than {max} items; send them in parts"
    case .patternMismatch: "{path} must be {pattern}"
    case .unknownEnumValue: "{path} has a value this server does not know; see its words with \\de"
    case .notUtf8: "{path} is not valid UTF-8; encode it as UTF-8"
    case .hasNul: "{path} contains a zero byte; remove it"
    case .malformed: "The payload is no valid message at {path}; check the encoder"
    case .tooDeep: "The payload nests deeper than {max} at {path}"
    case .tooManyFields: "The payload has more than {max} fields, or too many unknown ones, at {path}"
    case .oneOfRequired: "Give exactly one of {fields}"
    case .cannotClear: "{path} cannot be cleared; give it another value"
    case .inFuture: "{path} lies in the future; give a time up to now"
    case .conflictingChange: "{path} is changed twice in one request; keep one of the changes"
    case .duplicateItem: "{path} names the same thing twice; keep it once"
    case .cursorInvalid: "{path} is no cursor of this server; start from the first page"
    case .cursorMismatch: "{path} belongs to a list with another filter; start that list from its first page"
    case .numberInvalid: "{path} is no customer number such as C000042-7, or its check digit does not fit; read it again"
    case .methodUnknown: "This server has no method {method}; see system.describe"
    case .keyRequired: "{method} changes something and needs an idempotency_key; send one"
    case .idempotencyKeyReused: "This idempotency key was used for another request; take a new key"
    case .metaInvalid: "The request's metadata is invalid: {first}"
    case .frameTooLarge: "The frame has {size} bytes, more than the {max} allowed; send less at a time"
    case .replyTooLarge: "The reply has {size} bytes, more than the {max} this client takes; ask for less"
    case .callIdInvalid: "Call ids rise from 1; {id} does not"
    case .protocolError: "The connection broke the protocol: {what}; see proto/PROTOCOL.md"
    case .memoryBudget: "The request needs more memory than its size allows; send it in parts"
    case .deadlineExceeded: "The time of {ms} ms was over before the answer; try again or allow more time"
    case .streamStalled: "Nothing was taken from this stream for {seconds} s; continue behind {position}"
    case .cancelled: "The call was cancelled before it ran"
    case .tooManyInFlight: "More than {max} calls wait on this connection; wait for replies"
    case .overloaded: "The server is full; try again in {ms} ms"
    case .draining: "The server is shutting down; connect again"
    case .notYet: "The store is at position {seq}, before the {min} asked for; try again"
    case .storeFull: "The disk is full: reading works, changes wait until there is room"
    case .storeFailed: "The store failed and the server stops; try again with the same key"
    case .internal: "A fault in the server, incident {incident}; tell its operator"
    case .echoFailure: "The failure that the call asked for"
    case .connectionLost: "The connection was lost before the answer; send again with the same key"
    case .tooManyConnections: "The server holds its {max} connections already; try again later"
    case .readTooLong: "This read took longer than {ms} ms and was ended; ask for less at a time"
    case .credentialUnknown: "This API key is unknown, expired or revoked; ask an administrator for a new one (keys.create)"
    case .credentialRequired: "{method} needs a credential; connect with an API key"
    case .permissionDenied: "{method} needs the permission {permission}, which {principal} does not have; ask an administrator"
    case .sessionEnded: "The key of this connection was revoked or has expired, or its owner left; connect with another"
    case .asOfInvalid: "as_of_ms must not lie after now nor before the record's last event; give an instant between the two"
    case .tlsRequired: "Beyond loopback the server needs TLS"
    case .versionMismatch: "{what} has version {current} now, not {given}; read it again"
    case .externalIdReused: "{path} {ref} is already posted with other content in {fields}; send the same content, or take another reference"
    case .departmentNotFound: "There is no department {id} ({path}); see departments.list"
    case .departmentCycle: "Department {id} cannot stand below itself ({path}); choose another parent"
    case .departmentExists: "There is already a department {name} at that place ({path}); take another name"
    case .employeeNotFound: "There is no employee {id} ({path}); see employees.list"
    case .employeeLeft: "Employee {id} has left ({path}); choose another"
    case .roleNotAssignable: "{path}: employees are DIRECTOR, SUPERVISOR, SPECIALIST or AUDITOR"
    case .accountNotFound: "There is no service account {id} ({path}); see accounts.list"
    case .accountRetired: "Service account {id} is retired ({path}); create another"
    case .accountExists: "There is already a service account {name} ({path}); take another name"
    case .keyNotFound: "There is no key {id} ({path}); see keys.list"
    case .tooManyKeys: "Two keys are live already ({path}); revoke one first (keys.revoke)"
    case .exceedsOwnPermissions: "{path} would give more than {principal} may do: {permission}"
    case .inPast: "{path} lies in the past; give a later time"
    case .customerNotFound: "There is no customer {what} ({path}); try customers.search"
    case .externalRefTaken: "{path}: {ref} belongs to customer {number} (owner: {owner}) already; update that file, or ask its owner"
    case .externalRefsDisagree: "{path}: the references belong to different customers; merge those first"
    case .phoneInvalid: "{path} is no telephone number; write a mobile number of 11 digits, a landline with its area code (010-12345678), or + and the country code"
    case .customerDuplicate: "{path}: customer {number} ({name}, {phone}; owner: {owner}) has this telephone number already; use that file, or say allow_duplicate=true"
    case .wordUnknown: "{path}: {word} is not in the dictionary {dictionary}; did you mean {near}? See words.list, or add it with words.add"
    case .attributeUnknown: "{path}: there is no attribute {key}; see attributes.list, or register it with attributes.create"
    case .attributeValueInvalid: "{path}: {key} takes {expected}"
    case .attributeExists: "{path}: there is already an attribute {key}; change it with attributes.update, or take another word"
    case .attributeNotFound: "{path}: there is no attribute {key}; see attributes.list"
    case .tooManyAttributes: "{max} attributes are registered already, retired ones among them; use one of these (attributes.update brings a retired one back)"
    case .wordNotFound: "{path}: {word} is not in the dictionary {dictionary}; see words.list"
    case .customerArchived: "Customer {number} is archived ({path}); restore it first (customers.restore)"
    case .notArchived: "Customer {number} is not archived ({path}); nothing is to be restored"
    case .mergeWithItself: "{path}: both are customer {number}; name two different files"
    case .mergeKindsDiffer: "{path}: one file is a person, the other an organisation; correct the kind of one first"
    case .mergeTooLarge: "{path}: the joined file would have more than {max} {what}; take some off first, or, where only what moves is too much, merge the other way round"
    case .assignDenied: "{path}: giving customers to others needs the permission CUSTOMERS_ASSIGN; ask a supervisor"
    case .nothingToRevert: "{path}: the last changes of customer {number} cannot be taken back so far; change the file instead"
    case .consentRefused: "{path}: the same channel is agreed to and refused; keep one"
    case .purchaseNotFound: "There is no purchase {what} ({path}); see purchases.list"
    case .negativeAmount: "{path} is negative; give zero or more (what goes back is a refund: purchases.refund)"
    case .beforeCustomer: "{path} lies before the customer's file was opened; give a later time, or open the file as of an earlier one (as_of_ms)"
    case .currencyMismatch: "{path} is in {given}, the purchase in {currency}; give it in {currency}"
    case .linesDisagree: "{path}: the lines add up to {sum}, not to {amount}; correct one of them"
    case .refundAbovePurchase: "{path}: {amount} is more than the {left} that are left of this purchase; give at most that"
    case .refundBeforePurchase: "{path} lies before the purchase; give a later time"
    case .lineNotFound: "{path}: the purchase has {count} lines and no line {line}; count from 0"
    case .amountTooLarge: "{path}: the sum is larger than any amount can be; check the numbers"
    case .nothingToRefund: "{path}: nothing is left to refund of this purchase; see purchases.list_refunds"
    case .choicesUnexpected: "{path}: only an attribute of type CHOICE has choices; leave them out"
    case .contactNotFound: "There is no contact {id} ({path}); see contacts.list"
    case .notAnOrganization: "{path}: customer {number} is a person; contacts belong to organisations"
    case .notAPerson: "{path}: customer {number} is an organisation; give a person"
    case .contactExists: "{path}: customer {number} is a contact of this organisation already; change that contact"
    case .kindInUse: "{path}: customer {number} has contacts, or is one; remove those first (contacts.list, contacts.remove)"
    case .tooManyContacts: "{path}: customer {number} would stand in more than {max} contacts; remove some first (contacts.remove)"
    case .programNotFound: "There is no program {what} ({path}); see programs.list"
    case .programNeeded: "{path}: there are several programs; name one ({codes})"
    case .programExists: "{path}: there is already a program {code}; take another word"
    case .programClosed: "{path}: the program {code} is closed; take one that is active (programs.list)"
    case .programNotActive: "{path}: the program {code} was not active at that instant; activate a version (programs.activate), or give a later time"
    case .zoneUnknown: "{path}: there is no time zone {zone}; write an IANA name such as Asia/Shanghai"
    case .draftInvalid: "The draft has {count} fault(s): {first}"
    case .draftMissing: "{path}: the program has no draft; set one first (programs.set_draft)"
    case .activationOutOfOrder: "{path}: a version begins neither in the past nor before the version in front of it; give {earliest} or later"
    case .notForKind: "{path} does not go with {kind}; leave it out"
    case .neededForKind: "{path} is needed for {kind}; give it a value"
    case .codeTwice: "{path}: {code} names another one already; take another word"
    case .rangeEmpty: "{path}: it ends before it begins; correct one of the two"
    case .tierUnknown: "{path}: the program has no tier {tier}; see programs.get"
    case .tiersNotRising: "{path}: thresholds begin at 0 and rise from tier to tier; correct this one"
    case .tierInUse: "{path}: the version before has a tier {tier}, and members may hold it; keep it"
    case .growthUnnamed: "{path}: the program has no growth points; give points, or open a program with growth_name"
    case .memberNotFound: "There is no member {what} ({path}); see members.list, or enrol the customer (members.enroll)"
    case .memberExists: "{path}: customer {number} is a member of {program} already, card {card}"
    case .cardTaken: "{path}: the card {card} belongs to a member already; take another number"
    case .referralUnknown: "{path}: no member of this program has the referral code {code}; ask for it again, or leave it out"
    case .selfReferral: "{path}: members cannot refer themselves; give another member's code, or leave it out"
    case .memberSuspended: "{path}: member {card} is suspended; resume the membership first (members.resume)"
    case .memberClosed: "{path}: member {card} has left the program; take them back in first (members.resume)"
    case .memberActive: "{path}: member {card} is active; nothing is to be resumed"
    case .reservationsOpen: "{path}: {points} points are reserved; capture or release them first (loyalty.redemptions)"
    case .clockWentBack: "The clock stands before the last entry of member {card} ({path}); set the server's clock right, then send again"
    case .beforeMembership: "{path} lies before the membership began; give a later time"
    case .historyTooLong: "{path}: the customer has more than {max} purchases; enrol without their history"
    case .poolNotFound: "There is no pool {id} ({path}); see members.get"
    case .inPoolAlready: "{path}: member {card} is in pool {id}; leave it first (members.leave_pool)"
    case .notInPool: "{path}: member {card} is in no pool; join one first (members.join_pool)"
    case .poolFull: "{path}: a pool has at most {max} members; found another"
    case .floorInPast: "{path} must lie in the future; give a later time"
    case .pointsNotEnough: "{path}: {points} points are needed, {available} can be spent; redeem less, or wait for pending points"
    case .pointsTooLarge: "{path}: the sum is larger than any balance can be; check the numbers"
    case .awardNotFound: "{path}: there is no award {what}; see loyalty.statement"
    case .nothingPending: "{path}: nothing of this award is pending; see loyalty.lots"
    case .ruleCapExceeded: "{path}: the rule {rule} allows {max} points for one purchase, this would earn {points}; split the purchase or have the rule changed"
    case .eventUnknown: "{path}: no rule of the program gives points for the event {event}; see programs.get"
    case .redemptionNotFound: "There is no redemption {id} ({path}); see loyalty.redemptions"
    case .redemptionNotReserved: "{path}: redemption {id} is {status}, not reserved; see loyalty.get_redemption"
    case .captureAboveReservation: "{path}: {points} is more than the {reserved} reserved; capture at most that"
    case .redemptionNotRedeemed: "{path}: redemption {id} is {status}; only what was spent comes back"
    case .restoreAboveRedeemed: "{path}: {points} is more than the {left} that are left to give back; give at most that"
    case .moneyNotOffered: "{path}: the program does not take points as money; redeem a reward"
    case .moneyBelowMinimum: "{path}: at least {min} points at a time; give more"
    case .moneyAboveShare: "{path}: points may pay at most {max} of this order; give less"
    case .programCurrency: "{path} is in {given}, the program counts in {currency}; give it in {currency}"
    case .dayLimitReached: "{path}: at most {max} points a day, {used} are used; wait for the next day"
    case .transferToSelf: "{path}: a member cannot transfer to themselves; give another member"
    case .otherProgram: "{path}: both members must be of one program; choose a member of {program}"
    case .zeroPoints: "{path}: zero points change nothing; give a number"
    case .expiryInPast: "{path} must lie in the future; give a later time"
    case .expiryUnexpected: "{path}: only points that are added have an expiry; leave it out"
    case .transactionNotFound: "There is no transaction {id} ({path}); see loyalty.statement"
    case .monthInvalid: "{path} is no month such as 2026-03; correct it"
    case .adjustAboveLimit: "{path}: your role may adjust {max} points at once; use loyalty.adjust, which asks for approval"
    case .rewardNotFound: "There is no reward {what} ({path}); see rewards.list"
    case .rewardExists: "{path}: there is already a reward {code}; change it (rewards.update), or take another word"
    case .rewardRetired: "{path}: the reward {code} is no longer offered; choose another (rewards.list)"
    case .rewardNotOpen: "{path}: the reward {code} cannot be redeemed at this time; see its dates (rewards.get)"
    case .outOfStock: "{path}: {left} of the reward {code} are left; take fewer, or another"
    case .rewardMemberLimit: "{path}: each member may have {max} of the reward {code}, this one has {has}; choose another"
    case .tierTooLow: "{path}: the reward {code} is for members from tier {tier} on; this one is {has}"
    case .stockNegative: "{path}: only {left} are left; take off at most that"
    case .voucherNotFound: "There is no voucher {code} ({path}); read the code again"
    case .voucherRedeemed: "{path}: the voucher {code} was redeemed already; it cannot be redeemed twice"
    case .voucherVoid: "{path}: the voucher {code} is void; issue another (vouchers.issue)"
    case .voucherExpired: "{path}: the voucher {code} has expired; issue another (vouchers.issue)"
    case .voucherOfOther: "{path}: the voucher {code} belongs to another member; leave the member out, or name its owner"
    case .taxAboveAmount: "{path}: the tax of {tax} is more than the amount of {amount} that it is a part of; correct one of them"
    case .cardInvalid: "{path} is no card number; give 4 to 40 letters and digits"
    case .poolClosed: "{path}: pool {id} has ended; found another (members.create_pool)"
    case .approvalNotFound: "There is no approval {id} ({path}); see approvals.list"
    case .approvalDecided: "{path}: approval {id} is {status} already, by {by} at {at}; nothing is left to decide"
    case .approvalExpired: "{path}: approval {id} expired at {at}; ask anew"
    case .approvalOwnRequest: "{path}: approval {id} was asked for by {asker}; nobody decides on their own request, nor does a deputy in their name, so ask somebody else"
    case .approvalAboveLimit: "{path}: {amount} is more than the {limit} that {principal} may decide; {who} may"
    case .approvalNotAsker: "{path}: approval {id} is withdrawn only by {asker}, who asked for it; whoever may decide can refuse it (approvals.refuse)"
    case .approvalKindUnknown: "{path}: this server cannot do what {kind} asks for; it can be refused (approvals.refuse)"
    case .approvalOnlyNow: "{path}: approvals are decided now, not as of another instant; leave it out"
    case .approvalByNobody: "{path}: nobody may approve {amount}; the largest limit is {limit}, so give at most that"
    case .deputyNotFound: "There is no appointment {id} of a deputy ({path}), now or in future; see approvals.deputies"
    case .deputyOverlaps: "{path}: employee {employee} has the deputy {deputy} from {from} until {until} already; end that first (approvals.clear_deputy id={id})"
    case .deputyIsSelf: "{path}: nobody stands in for themselves; name another employee"
    case .deputyIsAuditor: "{path}: employee {id} is an auditor, who decides nothing; name another"
    case .tooManyDeputies: "{path}: employee {id} stands in {max} appointments already; end some first (approvals.clear_deputy)"
    case .deputyWindowInvalid: "{path} must lie after the beginning, and at most {days} days after it"
    case .voucherCodeInvalid: "{path}: {code} is no voucher code such as 7K3M-9QXA-40TE, or a character of it is wrong; read it again"
    case .stockNotCounted: "{path}: the stock of the reward {code} is not counted; set it (stock) instead"
    case .calendarNotFound: "There is no calendar {what} ({path}); see calendars.list"
    case .calendarNeverOpens: "{path}: the calendar never opens; give a weekday some hours"
    case .exceptionTwice: "{path}: {day} stands twice; keep one of them"
    case .exceptionHours: "{path}: a closed day has no hours; leave them out, or make it open"
    case .hoursInvalid: "{path}: hours end after they begin, within 24 hours, and do not overlap; correct them"
    case .weekdayTwice: "{path}: weekday {weekday} stands twice; put its hours together"
    case .targetInvalid: "{path}: {target} is no target; give 30m, 24h, 60d, 4bh (business hours) or 5wd (working days), more than zero and at most 10 years"
    case .policyNoDefault: "{path}: no rule without severity, grade and channel sets {clock} for {kind}; add one at the end"
    case .policyNotFound: "There is no policy version {number} ({path}); see policies.list"
    case .policyInForce: "{path}: version {number} is in force already; nothing is left to do"
    case .clockTwice: "{path}: {clock} stands twice in one rule; keep one of them"
    case .clockNotOfPolicy: "{path}: {clock} is not set by a policy; leave it out"
    case .roleTwice: "{path}: the role {role} stands twice; keep one of them"
    case .calendarTextInvalid: "{path}: line {line} is no {what}; correct it"
    case .spanInvalid: "{path} must lie after {begin}, and at most {years} years behind it"
    case .targetNeverDue: "{path}: the calendar {code} does not open long enough for {target}; give it hours or a shorter target"
    case .lengthInvalid: "{path}: {length} is no length around the clock; give 30m, 24h or 60d, more than zero and at most 10 years"
    case .dayInvalid: "{path}: {day} is no day such as 2026-02-14; correct it"
    case .caseNotFound: "There is no case {what} ({path}); see complaints.list and requests.list"
    case .caseNumberInvalid: "{path} is no number such as TS20260305-0001; correct it"
    case .stepNotNow: "{path}: {step} is not possible while {number} is {state}; see complaints.allowed"
    case .notTheHandler: "{path}: {step} is for the handler of {number}, or a supervisor; ask them, or have it assigned to you"
    case .supervisorNeeded: "{path}: {step} of {number} needs a supervisor (COMPLAINTS_MANAGE), since {why}; ask one"
    case .directorNeeded: "{path}: {number} is {severity} and is closed by a director (COMPLAINTS_DECIDE); ask one"
    case .conflictOfInterest: "{path}: employee {id} is the one complained about and cannot handle it (回避); choose another"
    case .otherThanHandler: "{path}: {number} is closed by somebody other than its handler and who resolved it; ask a colleague"
    case .complaintRefTaken: "{path}: {ref} is case {number} already, with other {fields}; correct them, or take another reference"
    case .whoComplains: "{path}: name the customer, or say anonymous; not both"
    case .purchaseOfOther: "{path}: purchase {id} is not of customer {customer}; correct one of them"
    case .categoryMissing: "{path}: say what it is about before it is triaged; see words.list dictionary=CASE_CATEGORY"
    case .departmentMissing: "{path}: no route says which department handles it; name one, or set the routes (desk.set_routes)"
    case .duplicatesUnchecked: "{path}: look at the customer's other complaints first (complaints.list customer_id=…), then say so"
    case .handlerTaken: "{path}: {number} is with employee {id} already; take another (complaints.list filter=QUEUE)"
    case .handlerMissing: "{path}: {number} has no handler; take it (take) or have it assigned (assign)"
    case .pauseUsedUp: "{path}: {number} has waited {waited} of the {max} that the policy allows; a supervisor can prolong it"
    case .notInPast: "{path} must lie in the future; give a later time"
    case .behindLastStep: "{path} lies before the last step of {number}, at {at}; give that time or a later one"
    case .evidenceMissing: "{path}: {number} has no evidence in this round; add what was found out (complaints.add_evidence)"
    case .remedyInvalid: "{path}: {what}"
    case .remedyLineUnknown: "{path}: {number} has no remedy line {line}; see complaints.get"
    case .remedyDelivered: "{path}: line {line} of {number} was delivered at {at}; nothing is left to do"
    case .remedyOpen: "{path}: line {line} of {number} is not delivered; deliver it first (complaints.deliver)"
    case .referenceMissing: "{path} is required for {kind}; give the number of the refund or parcel"
    case .answerReasonMissing: "{path}: say why the customer refuses"
    case .channelsNotTold: "{path}: a one-sided decision needs that the complainant was told where else to turn; tell them, then say so"
    case .approvalWaits: "{path}: {number} waits for approval {id} of its proposal; decide that first (approvals.list)"
    case .followUpMissing: "{path}: {number} needs a follow-up call, or three failed tries on different days ({tries} so far); see complaints.follow_up"
    case .followUpIncomplete: "{path} is required where the customer was {what}; ask for it"
    case .rootCauseMissing: "{path}: a substantiated complaint is closed with its root cause; give it"
    case .childrenOpen: "{path}: {count} complaints split from {number} are open; end them first"
    case .reopenTooLate: "{path}: {number} was closed at {at}, more than {window} ago; record a new complaint and link it as REPEAT_OF"
    case .reviewTooLate: "{path}: {number} can be reviewed until {at}; record a new complaint instead"
    case .reviewerUnfit: "{path}: employee {id} {why}; choose somebody one level up who is new to the case"
    case .notTheReviewer: "{path}: the review of {number} is with employee {id}; ask them"
    case .duplicateOfSelf: "{path}: a complaint is no duplicate or link of itself; name another"
    case .duplicateOfDuplicate: "{path}: {number} is a duplicate itself, of {target}; name that one"
    case .duplicateTargetEnded: "{path}: {number} is {state} and does not go on; name an open or closed one"
    case .linkExists: "{path}: {number} is linked to {other} already; nothing is left to do"
    case .linkNotFound: "{path}: {number} has no such link to {other}; see complaints.get"
    case .linkKindMade: "{path}: {kind} is made by another call; give RELATED or REPEAT_OF"
    case .tooManyLinks: "{path}: {number} has its {max} links already; remove one first"
    case .tooManyAttachments: "{path}: {number} would have more than {max} files; keep the others elsewhere and name where"
    case .levelNotHigher: "{path}: {number} is at level {level} already; give a higher one"
    case .onHold: "{path}: {number} is under a legal hold; lift it first (complaints.set_hold)"
    case .clockNotFound: "{path}: {number} has no clock {clock} in round {round}; see complaints.get"
    case .acknowledgedAlready: "{path}: {number} was acknowledged at {at}; the first one counts"
    case .remedyAboveLimits: "{path}: {what}; promise less"
    case .memberMissing: "{path}: customer {customer} is no member of {program}; enrol them first (members.enrol)"
    case .anonymousNoPoints: "{path}: nobody's file is behind {number}, so no points can be posted; take another remedy"
    case .asOfInFuture: "{path} lies in the future; give an instant up to now"
    case .periodInvalid: "{path} must lie after the beginning of the period"
    case .splitTooDeep: "{path}: {number} was split from another one itself; split that one"
    case .notAnEmployee: "{path}: {step} is done by an employee; sign in as one, or act for one (on_behalf_of)"
    case .reviewForced: "{path}: {count} proposals of {number} were refused, so it needs a review (复核) by somebody one level up; see complaints.review"
    case .accusedActs: "{path}: who is complained about takes no part in {number} (回避); ask a colleague"
    case .repeatOfOther: "{path}: {other} is of another customer or later than {number}; a repeat follows an earlier complaint of the same customer"
    case .handlerSkill: "{path}: employee {id} does not handle {category}; choose another (desk.candidates)"
    case .handlerOffShift: "{path}: employee {id} is not on shift now; choose another (desk.candidates)"
    case .handlerFull: "{path}: employee {id} has {load} open cases, at most {max}; choose another (desk.candidates)"
    case .handlerOtherDepartment: "{path}: employee {id} is not of department {department} or below it; choose another, or another department"
    case .handlerTakesNoWork: "{path}: employee {id} takes no work; choose another (desk.candidates)"
    case .departmentUnknown: "There is no department {id} ({path}); see departments.list"
    case .awayInvalid: "{path}: it must end after it begins, and not overlap with another; correct it"
    case .handOverToSelf: "{path}: work is handed over to somebody else; name another"
    case .roleTakesNoCases: "{path}: employee {id} is {role}, who handles no cases; choose another"
    case .ratingAbsent: "{path}: {number} is {state}; a request is rated once it is completed"
    case .actionNotFound: "There is no action {id} ({path}); see actions.list"
    case .actionNotOpen: "{path}: action {id} is {state}; see actions.get"
    case .actionOtherOwner: "{path}: action {id} belongs to employee {owner}; they complete it, or a supervisor"
    case .actionOwnWork: "{path}: action {id} is verified by somebody other than who did it; ask a colleague"
    case .noticeNotFound: "There is no notice {id} ({path}); see notices.outbox"
    case .noticesOfOthers: "{path}: notices to others need COMPLAINTS_MANAGE; leave it out to see your own"
    case .feedCompacted: "{path}: the journal begins behind position {first}, so what lies before is missing; read the records anew, then follow from {first} or later"
    case .feedAhead: "{path}: the journal has reached {head}, not yet this position; is it another server's, or from before a restore? Read the records anew, then follow from {head}"
    case .feedAreaUnknown: "{path}: there is no area {area}; take some of {known}"
    }
  }

  /// The same in Chinese.
  public var chinese: String {
    switch self {
    case .unspecified: ""
    case .invalidRequest: "请求有{count}个字段无效:{first}"
    case .fieldRequired: "{path} 必填,请填写"
    case .tooLong: "{path} 超过 {max},请缩短"
    case .tooShort: "{path} 短于 {min},请补全"
    case .tooSmall: "{path} 小于 {min},请至少填该值"
    case .tooLarge: "{path} 大于 {max},请至多填该值"
    case .tooManyItems: "{path} 超过 {max} 项,请分批发送"
    case .patternMismatch: "{path} 的格式应为:{pattern}"
    case .unknownEnumValue: "{path} 的取值未知,可用 \\de 查看可选值"
    case .notUtf8: "{path} 不是有效的 UTF-8,请用 UTF-8 编码"
    case .hasNul: "{path} 含零字节,请去掉"
    case .malformed: "{path} 处不是有效的消息,请检查编码程序"
    case .tooDeep: "{path} 处嵌套超过 {max} 层"
    case .tooManyFields: "{path} 处字段超过 {max} 个或未知字段过多"
    case .oneOfRequired: "请在 {fields} 中恰好填写一个"
    case .cannotClear: "{path} 不能清空,请改填其他值"
    case .inFuture: "{path} 在将来,请填不晚于现在的时间"
    case .conflictingChange: "{path} 在同一请求中被改了两次,请只保留一次"
    case .duplicateItem: "{path} 重复,请只保留一个"
    case .cursorInvalid: "{path} 不是本服务器的游标,请从第一页开始"
    case .cursorMismatch: "{path} 属于另一筛选条件的列表,请从第一页开始"
    case .numberInvalid: "{path} 不是有效的客户编号(如 C000042-7)或校验位不符,请核对"
    case .methodUnknown: "服务器没有方法 {method},见 system.describe"
    case .keyRequired: "{method} 会改动数据,需要 idempotency_key,请附上"
    case .idempotencyKeyReused: "该幂等键已用于另一请求,请换新键"
    case .metaInvalid: "请求元数据无效:{first}"
    case .frameTooLarge: "该帧有 {size} 字节,超过上限 {max},请减少一次发送的量"
    case .replyTooLarge: "应答有 {size} 字节,超过客户端上限 {max},请减少请求量"
    case .callIdInvalid: "调用号应从 1 递增,{id} 不符"
    case .protocolError: "连接违反协议:{what},见 proto/PROTOCOL.md"
    case .memoryBudget: "请求占用内存超出限额,请分批发送"
    case .deadlineExceeded: "{ms} 毫秒内未完成,请重试或放宽时限"
    case .streamStalled: "{seconds} 秒未读取该数据流,可从 {position} 之后继续"
    case .cancelled: "调用在执行前被取消"
    case .tooManyInFlight: "该连接上有超过 {max} 个未完成的调用,请等待应答"
    case .overloaded: "服务器繁忙,请在 {ms} 毫秒后重试"
    case .draining: "服务器正在关闭,请重新连接"
    case .notYet: "存储位于 {seq},尚未到达 {min},请重试"
    case .storeFull: "磁盘已满:可读,暂不能写,请清理空间"
    case .storeFailed: "存储故障,服务器即将停止,请用同一键重试"
    case .internal: "服务器内部错误,编号 {incident},请告知运维"
    case .echoFailure: "按请求返回的失败"
    case .connectionLost: "连接在应答前断开,请用同一键重试"
    case .tooManyConnections: "服务器连接数已达上限 {max},请稍后重试"
    case .readTooLong: "该查询超过 {ms} 毫秒已被中止,请缩小查询范围"
    case .credentialUnknown: "API 密钥未知、过期或已吊销,请向管理员申请新密钥(keys.create)"
    case .credentialRequired: "{method} 需要凭证,请用 API 密钥连接"
    case .permissionDenied: "{method} 需要权限 {permission},{principal} 没有,请联系管理员"
    case .sessionEnded: "该连接的密钥已吊销或过期,或所属人已离职,请换密钥连接"
    case .asOfInvalid: "as_of_ms 不得晚于现在,也不得早于记录的最近事件,请填两者之间的时间"
    case .tlsRequired: "环回地址之外需要 TLS"
    case .versionMismatch: "{what} 现为版本 {current},不是 {given},请重新读取"
    case .externalIdReused: "{path} {ref} 已登记且内容不同:{fields},请核对内容或换用其他编号"
    case .departmentNotFound: "没有部门 {id}({path}),见 departments.list"
    case .departmentCycle: "部门 {id} 不能位于自身之下({path}),请选其他上级"
    case .departmentExists: "该处已有部门 {name}({path}),请换名"
    case .employeeNotFound: "没有员工 {id}({path}),见 employees.list"
    case .employeeLeft: "员工 {id} 已离职({path}),请选其他人"
    case .roleNotAssignable: "{path}:员工角色只能是总监、主管、专员或审计"
    case .accountNotFound: "没有服务账号 {id}({path}),见 accounts.list"
    case .accountRetired: "服务账号 {id} 已停用({path}),请新建"
    case .accountExists: "已有服务账号 {name}({path}),请换名"
    case .keyNotFound: "没有密钥 {id}({path}),见 keys.list"
    case .tooManyKeys: "已有两个有效密钥({path}),请先吊销一个(keys.revoke)"
    case .exceedsOwnPermissions: "{path} 超出 {principal} 自身权限:{permission}"
    case .inPast: "{path} 在过去,请填将来的时间"
    case .customerNotFound: "没有客户 {what}({path}),可用 customers.search 查找"
    case .externalRefTaken: "{path}:{ref} 已属于客户 {number}(负责人:{owner}),请更新该档案或联系其负责人"
    case .externalRefsDisagree: "{path}:这些外部编号属于不同客户,请先合并"
    case .phoneInvalid: "{path} 不是有效的电话号码,请填 11 位手机号、带区号的座机(010-12345678),或以 + 加国家代码开头"
    case .customerDuplicate: "{path}:客户 {number}({name},{phone},负责人:{owner})已登记该电话,请使用该档案,或设 allow_duplicate=true"
    case .wordUnknown: "{path}:字典 {dictionary} 中没有 {word},是否为 {near}?见 words.list,或用 words.add 添加"
    case .attributeUnknown: "{path}:没有属性 {key},见 attributes.list,或用 attributes.create 登记"
    case .attributeValueInvalid: "{path}:{key} 的取值应为 {expected}"
    case .attributeExists: "{path}:已有属性 {key},请用 attributes.update 修改或换名"
    case .attributeNotFound: "{path}:没有属性 {key},见 attributes.list"
    case .tooManyAttributes: "已登记 {max} 个属性(含已停用的),请改用其中一个,已停用的可用 attributes.update 恢复"
    case .wordNotFound: "{path}:字典 {dictionary} 中没有 {word},见 words.list"
    case .customerArchived: "客户 {number} 已归档({path}),请先恢复(customers.restore)"
    case .notArchived: "客户 {number} 未归档({path}),无需恢复"
    case .mergeWithItself: "{path}:两者都是客户 {number},请指定两份不同的档案"
    case .mergeKindsDiffer: "{path}:一份是个人,另一份是组织,请先更正其中一份的类型"
    case .mergeTooLarge: "{path}:合并后 {what} 超过 {max},请先精简;若只是需移动的记录过多,可反向合并"
    case .assignDenied: "{path}:分配客户给他人需要权限 CUSTOMERS_ASSIGN,请联系主管"
    case .nothingToRevert: "{path}:客户 {number} 的最近变更不能撤销至此,请直接修改档案"
    case .consentRefused: "{path}:同一渠道既同意又拒绝,请只保留一个"
    case .purchaseNotFound: "没有交易 {what}({path}),见 purchases.list"
    case .negativeAmount: "{path} 为负,请填零或以上(退回用 purchases.refund)"
    case .beforeCustomer: "{path} 早于客户建档时间,请填更晚的时间,或以更早的时间(as_of_ms)建档"
    case .currencyMismatch: "{path} 为 {given},而交易为 {currency},请用 {currency}"
    case .linesDisagree: "{path}:各行合计 {sum},与总额 {amount} 不符,请更正"
    case .refundAbovePurchase: "{path}:{amount} 超过该交易可退余额 {left},请至多填该值"
    case .refundBeforePurchase: "{path} 早于交易时间,请填更晚的时间"
    case .lineNotFound: "{path}:该交易共 {count} 行,没有第 {line} 行(从 0 起计)"
    case .amountTooLarge: "{path}:合计超出金额上限,请核对"
    case .nothingToRefund: "{path}:该交易已无可退余额,见 purchases.list_refunds"
    case .choicesUnexpected: "{path}:只有 CHOICE 类型的属性才有选项,请去掉"
    case .contactNotFound: "没有联系人 {id}({path}),见 contacts.list"
    case .notAnOrganization: "{path}:客户 {number} 是个人,联系人只属于组织"
    case .notAPerson: "{path}:客户 {number} 是组织,请指定个人"
    case .contactExists: "{path}:客户 {number} 已是该组织的联系人,请修改原联系人"
    case .kindInUse: "{path}:客户 {number} 有联系人,或本身是联系人,请先移除(contacts.list、contacts.remove)"
    case .tooManyContacts: "{path}:客户 {number} 的联系人关系将超过 {max} 条,请先移除一些(contacts.remove)"
    case .programNotFound: "没有会员计划 {what}({path}),见 programs.list"
    case .programNeeded: "{path}:有多个会员计划,请指定其一({codes})"
    case .programExists: "{path}:已有会员计划 {code},请换名"
    case .programClosed: "{path}:会员计划 {code} 已结束,请选用生效中的计划(programs.list)"
    case .programNotActive: "{path}:会员计划 {code} 在该时间尚未生效,请先启用版本(programs.activate)或填更晚的时间"
    case .zoneUnknown: "{path}:没有时区 {zone},请填 IANA 名称,如 Asia/Shanghai"
    case .draftInvalid: "草案有 {count} 处错误:{first}"
    case .draftMissing: "{path}:该计划没有草案,请先设置(programs.set_draft)"
    case .activationOutOfOrder: "{path}:新版本的生效时间不得早于现在或上一版本,请填 {earliest} 或更晚"
    case .notForKind: "{path} 不适用于 {kind},请去掉"
    case .neededForKind: "{kind} 需要填写 {path}"
    case .codeTwice: "{path}:{code} 已被使用,请换名"
    case .rangeEmpty: "{path}:结束早于开始,请更正"
    case .tierUnknown: "{path}:该计划没有等级 {tier},见 programs.get"
    case .tiersNotRising: "{path}:等级门槛须从 0 起逐级递增,请更正"
    case .tierInUse: "{path}:上一版本有等级 {tier},可能有会员持有,请保留"
    case .growthUnnamed: "{path}:该计划没有成长值,请改用积分,或建立带 growth_name 的计划"
    case .memberNotFound: "没有会员 {what}({path}),见 members.list,或先入会(members.enroll)"
    case .memberExists: "{path}:客户 {number} 已是 {program} 会员,卡号 {card}"
    case .cardTaken: "{path}:卡号 {card} 已被使用,请换号"
    case .referralUnknown: "{path}:该计划没有推荐码 {code},请核对或不填"
    case .selfReferral: "{path}:不能推荐自己,请填他人的推荐码或不填"
    case .memberSuspended: "{path}:会员 {card} 已冻结,请先解冻(members.resume)"
    case .memberClosed: "{path}:会员 {card} 已退会,请先重新入会(members.resume)"
    case .memberActive: "{path}:会员 {card} 状态正常,无需恢复"
    case .reservationsOpen: "{path}:有 {points} 积分处于预留,请先核销或释放(loyalty.redemptions)"
    case .clockWentBack: "时钟早于会员 {card} 的最近一笔流水({path}),请校正服务器时间后重试"
    case .beforeMembership: "{path} 早于入会时间,请填更晚的时间"
    case .historyTooLong: "{path}:客户的交易超过 {max} 笔,请不带历史入会"
    case .poolNotFound: "没有积分池 {id}({path}),见 members.get"
    case .inPoolAlready: "{path}:会员 {card} 已在积分池 {id},请先退出(members.leave_pool)"
    case .notInPool: "{path}:会员 {card} 不在任何积分池,请先加入(members.join_pool)"
    case .poolFull: "{path}:积分池最多 {max} 名会员,请另建"
    case .floorInPast: "{path} 须在将来,请填更晚的时间"
    case .pointsNotEnough: "{path}:需要 {points} 积分,可用 {available},请减少或等待积分生效"
    case .pointsTooLarge: "{path}:合计超出积分上限,请核对"
    case .awardNotFound: "{path}:没有积分累积记录 {what},见 loyalty.statement"
    case .nothingPending: "{path}:该笔累积没有待生效积分,见 loyalty.lots"
    case .ruleCapExceeded: "{path}:规则 {rule} 单笔上限 {max} 积分,本笔将得 {points},请拆分交易或调整规则"
    case .eventUnknown: "{path}:没有规则为事件 {event} 计分,见 programs.get"
    case .redemptionNotFound: "没有兑换单 {id}({path}),见 loyalty.redemptions"
    case .redemptionNotReserved: "{path}:兑换单 {id} 的状态是{status},并非预留,见 loyalty.get_redemption"
    case .captureAboveReservation: "{path}:{points} 超过预留的 {reserved},请至多核销该值"
    case .redemptionNotRedeemed: "{path}:兑换单 {id} 的状态是{status},只有已兑换的才能退还"
    case .restoreAboveRedeemed: "{path}:{points} 超过可退还的 {left},请至多填该值"
    case .moneyNotOffered: "{path}:该计划不支持积分抵现,请兑换奖品"
    case .moneyBelowMinimum: "{path}:每次至少 {min} 积分,请提高"
    case .moneyAboveShare: "{path}:该订单最多可抵 {max},请减少"
    case .programCurrency: "{path} 为 {given},而会员计划使用 {currency},请用 {currency}"
    case .dayLimitReached: "{path}:每日上限 {max} 积分,已用 {used},请次日再试"
    case .transferToSelf: "{path}:不能转给自己,请指定其他会员"
    case .otherProgram: "{path}:双方须属于同一会员计划,请选择 {program} 的会员"
    case .zeroPoints: "{path}:零积分没有意义,请填数字"
    case .expiryInPast: "{path} 须在将来,请填更晚的时间"
    case .expiryUnexpected: "{path}:只有增加的积分才有有效期,请去掉"
    case .transactionNotFound: "没有流水 {id}({path}),见 loyalty.statement"
    case .monthInvalid: "{path} 不是有效月份(如 2026-03),请更正"
    case .adjustAboveLimit: "{path}:您的角色每次可调整 {max} 积分,请用 loyalty.adjust 申请审批"
    case .rewardNotFound: "没有奖品 {what}({path}),见 rewards.list"
    case .rewardExists: "{path}:已有奖品 {code},请修改(rewards.update)或换名"
    case .rewardRetired: "{path}:奖品 {code} 已下架,请选其他(rewards.list)"
    case .rewardNotOpen: "{path}:奖品 {code} 不在兑换期内,见 rewards.get"
    case .outOfStock: "{path}:奖品 {code} 仅剩 {left},请减少数量或选其他"
    case .rewardMemberLimit: "{path}:每位会员限兑 {max} 份 {code},已兑 {has} 份,请选其他"
    case .tierTooLow: "{path}:奖品 {code} 需等级 {tier} 及以上,该会员为 {has}"
    case .stockNegative: "{path}:仅剩 {left},请至多减少该值"
    case .voucherNotFound: "没有优惠券 {code}({path}),请核对券码"
    case .voucherRedeemed: "{path}:优惠券 {code} 已核销,不能重复使用"
    case .voucherVoid: "{path}:优惠券 {code} 已作废,请另发(vouchers.issue)"
    case .voucherExpired: "{path}:优惠券 {code} 已过期,请另发(vouchers.issue)"
    case .voucherOfOther: "{path}:优惠券 {code} 属于其他会员,请不填会员或填其持有人"
    case .taxAboveAmount: "{path}:税额 {tax} 超过含税金额 {amount},请更正"
    case .cardInvalid: "{path} 不是有效的卡号,请填 4 至 40 位字母和数字"
    case .poolClosed: "{path}:积分池 {id} 已结束,请另建(members.create_pool)"
    case .approvalNotFound: "没有审批 {id}({path}),见 approvals.list"
    case .approvalDecided: "{path}:审批 {id} 已由 {by} 于 {at} 处理为 {status},无需再处理"
    case .approvalExpired: "{path}:审批 {id} 已于 {at} 过期,请重新发起"
    case .approvalOwnRequest: "{path}:审批 {id} 由 {asker} 发起,本人及其代理人不得审批,请由他人审批"
    case .approvalAboveLimit: "{path}:{amount} 超过 {principal} 的审批限额 {limit},可由 {who} 审批"
    case .approvalNotAsker: "{path}:审批 {id} 只能由发起人 {asker} 撤回;有权审批者可驳回(approvals.refuse)"
    case .approvalKindUnknown: "{path}:本服务器无法执行 {kind},可驳回(approvals.refuse)"
    case .approvalOnlyNow: "{path}:审批以当前时间为准,不可追溯,请去掉"
    case .approvalByNobody: "{path}:{amount} 超过最高审批限额 {limit},无人可批,请减少"
    case .deputyNotFound: "没有有效的代理审批 {id}({path}),见 approvals.deputies"
    case .deputyOverlaps: "{path}:员工 {employee} 在 {from} 至 {until} 已由员工 {deputy} 代理,请先取消(approvals.clear_deputy id={id})"
    case .deputyIsSelf: "{path}:不能由本人代理本人,请指定其他员工"
    case .deputyIsAuditor: "{path}:员工 {id} 是审计人员,不参与审批,请指定其他员工"
    case .tooManyDeputies: "{path}:员工 {id} 已涉及 {max} 项代理,请先取消一些(approvals.clear_deputy)"
    case .deputyWindowInvalid: "{path} 必须晚于开始时间,且不超过其后 {days} 天"
    case .voucherCodeInvalid: "{path}:{code} 不是有效的券码(如 7K3M-9QXA-40TE),或有字符输错,请核对"
    case .stockNotCounted: "{path}:奖品 {code} 未计库存,请改填 stock 设定库存"
    case .calendarNotFound: "没有日历 {what}({path}),见 calendars.list"
    case .calendarNeverOpens: "{path}:该日历没有任何工作时间,请至少设一个工作时段"
    case .exceptionTwice: "{path}:{day} 重复,请只保留一条"
    case .exceptionHours: "{path}:休息日不能有工作时段,请去掉或改为上班"
    case .hoursInvalid: "{path}:时段须先始后止、不超过 24 小时且不重叠,请更正"
    case .weekdayTwice: "{path}:星期 {weekday} 重复,请合并"
    case .targetInvalid: "{path}:{target} 不是有效时限,请填 30m、24h、60d、4bh(工作小时)或 5wd(工作日),须大于零且不超过 10 年"
    case .policyNoDefault: "{path}:没有适用于所有{kind}的 {clock} 时限,请在末尾加一条无条件规则"
    case .policyNotFound: "没有策略版本 {number}({path}),见 policies.list"
    case .policyInForce: "{path}:版本 {number} 已生效,无需操作"
    case .clockTwice: "{path}:{clock} 在同一规则中重复,请只保留一条"
    case .clockNotOfPolicy: "{path}:{clock} 不由策略设定,请去掉"
    case .roleTwice: "{path}:角色 {role} 重复,请只保留一条"
    case .calendarTextInvalid: "{path}:第 {line} 行不是有效的{what},请更正"
    case .spanInvalid: "{path} 必须晚于 {begin},且不超过其后 {years} 年"
    case .targetNeverDue: "{path}:日历 {code} 的工作时间不足以满足 {target},请增加工作时间或缩短时限"
    case .lengthInvalid: "{path}:{length} 不是有效的自然时长,请填 30m、24h 或 60d,须大于零且不超过 10 年"
    case .dayInvalid: "{path}:{day} 不是有效日期(如 2026-02-14),请更正"
    case .caseNotFound: "没有单据 {what}({path}),见 complaints.list 和 requests.list"
    case .caseNumberInvalid: "{path} 不是有效的单号(如 TS20260305-0001),请更正"
    case .stepNotNow: "{path}:{number} 处于 {state},不能执行 {step},见 complaints.allowed"
    case .notTheHandler: "{path}:{step} 须由 {number} 的承办人或主管执行,请联系其办理或申请转派"
    case .supervisorNeeded: "{path}:{number} 的 {step} 须由主管执行(COMPLAINTS_MANAGE),因为{why},请联系主管"
    case .directorNeeded: "{path}:{number} 属{severity}投诉,须由总监结案(COMPLAINTS_DECIDE),请联系总监"
    case .conflictOfInterest: "{path}:员工 {id} 是被投诉人,须回避,请另选"
    case .otherThanHandler: "{path}:{number} 须由承办人和办结人以外的人结案,请由同事办理"
    case .complaintRefTaken: "{path}:{ref} 已是单据 {number},但 {fields} 不同,请更正或换用其他编号"
    case .whoComplains: "{path}:请指明客户或注明匿名,二者选一"
    case .purchaseOfOther: "{path}:交易 {id} 不属于客户 {customer},请更正"
    case .categoryMissing: "{path}:受理派单前请填类别,见 words.list dictionary=CASE_CATEGORY"
    case .departmentMissing: "{path}:没有派单规则指明承办部门,请指定部门或设置规则(desk.set_routes)"
    case .duplicatesUnchecked: "{path}:请先查重(complaints.list customer_id=…),再确认"
    case .handlerTaken: "{path}:{number} 已由员工 {id} 承办,请领取其他(complaints.list filter=QUEUE)"
    case .handlerMissing: "{path}:{number} 尚无承办人,请领单(take)或派单(assign)"
    case .pauseUsedUp: "{path}:{number} 已等待 {waited},策略上限 {max},如需延长请由主管办理"
    case .notInPast: "{path} 须在将来,请填更晚的时间"
    case .behindLastStep: "{path} 早于 {number} 的上一步({at}),请填不早于该时间"
    case .evidenceMissing: "{path}:{number} 本轮尚无证据,请先取证(complaints.add_evidence)"
    case .remedyInvalid: "{path}:{what}"
    case .remedyLineUnknown: "{path}:{number} 没有第 {line} 项补救措施,见 complaints.get"
    case .remedyDelivered: "{path}:{number} 第 {line} 项已于 {at} 落实,无需重复"
    case .remedyOpen: "{path}:{number} 第 {line} 项尚未落实,请先落实(complaints.deliver)"
    case .referenceMissing: "{path}:{kind} 须填退款号或物流单号"
    case .answerReasonMissing: "{path}:请填客户拒绝的原因"
    case .channelsNotTold: "{path}:单方决定前须告知客户其他救济途径,请告知后确认"
    case .approvalWaits: "{path}:{number} 的方案正在等待审批 {id},请先处理审批(approvals.list)"
    case .followUpMissing: "{path}:{number} 须完成回访或在不同日期三次未接通(已 {tries} 次),见 complaints.follow_up"
    case .followUpIncomplete: "{path}:客户{what}时必填,请补全"
    case .rootCauseMissing: "{path}:属实投诉结案须填根本原因,请补填"
    case .childrenOpen: "{path}:由 {number} 拆分的 {count} 个投诉尚未结案,请先办结"
    case .reopenTooLate: "{path}:{number} 于 {at} 结案,已超过 {window},请登记新投诉并关联为 REPEAT_OF"
    case .reviewTooLate: "{path}:{number} 的复核申请截止于 {at},请另行登记"
    case .reviewerUnfit: "{path}:员工 {id} {why},请选上一级且未参与过的人员"
    case .notTheReviewer: "{path}:{number} 的复核人是员工 {id},请由其办理"
    case .duplicateOfSelf: "{path}:不能与自身并案或关联,请指定其他单据"
    case .duplicateOfDuplicate: "{path}:{number} 本身已并入 {target},请指定后者"
    case .duplicateTargetEnded: "{path}:{number} 处于 {state},不能作为并案对象,请另选"
    case .linkExists: "{path}:{number} 与 {other} 已关联,无需操作"
    case .linkNotFound: "{path}:{number} 与 {other} 没有该关联,见 complaints.get"
    case .linkKindMade: "{path}:{kind} 由其他操作建立,请填 RELATED 或 REPEAT_OF"
    case .tooManyLinks: "{path}:{number} 的关联已达 {max} 条,请先移除"
    case .tooManyAttachments: "{path}:{number} 的附件将超过 {max} 个,请精简"
    case .levelNotHigher: "{path}:{number} 已升级至 {level} 级,请填更高级别"
    case .onHold: "{path}:{number} 处于法律保全,请先解除(complaints.set_hold)"
    case .clockNotFound: "{path}:{number} 第 {round} 轮没有 {clock} 时钟,见 complaints.get"
    case .acknowledgedAlready: "{path}:{number} 已于 {at} 告知受理,以首次为准"
    case .remedyAboveLimits: "{path}:{what},请减少"
    case .memberMissing: "{path}:客户 {customer} 不是 {program} 会员,请先入会(members.enrol)"
    case .anonymousNoPoints: "{path}:{number} 为匿名投诉,无法补偿积分,请改用其他措施"
    case .asOfInFuture: "{path} 在将来,请填不晚于现在的时间"
    case .periodInvalid: "{path} 必须晚于期间开始时间"
    case .splitTooDeep: "{path}:{number} 本身由拆分产生,请拆分其父投诉"
    case .notAnEmployee: "{path}:{step} 须由员工执行,请以员工身份登录或代其操作(on_behalf_of)"
    case .reviewForced: "{path}:{number} 的方案已被拒绝 {count} 次,须由上一级复核,见 complaints.review"
    case .accusedActs: "{path}:被投诉人须回避,不能处理 {number},请由同事办理"
    case .repeatOfOther: "{path}:{other} 属于其他客户或晚于 {number},重复投诉须关联同一客户更早的投诉"
    case .handlerSkill: "{path}:员工 {id} 不处理 {category},请另选(desk.candidates)"
    case .handlerOffShift: "{path}:员工 {id} 当前不在班,请另选(desk.candidates)"
    case .handlerFull: "{path}:员工 {id} 已有 {load} 件在办,上限 {max},请另选(desk.candidates)"
    case .handlerOtherDepartment: "{path}:员工 {id} 不属于部门 {department} 及其下级,请另选"
    case .handlerTakesNoWork: "{path}:员工 {id} 不接单,请另选(desk.candidates)"
    case .departmentUnknown: "没有部门 {id}({path}),见 departments.list"
    case .awayInvalid: "{path}:结束须晚于开始且互不重叠,请更正"
    case .handOverToSelf: "{path}:不能移交给本人,请指定他人"
    case .roleTakesNoCases: "{path}:员工 {id} 的角色为 {role},不处理单据,请另选"
    case .ratingAbsent: "{path}:{number} 处于 {state},完成后方可评价"
    case .actionNotFound: "没有措施 {id}({path}),见 actions.list"
    case .actionNotOpen: "{path}:措施 {id} 的状态为 {state},见 actions.get"
    case .actionOtherOwner: "{path}:措施 {id} 由员工 {owner} 负责,须由其或主管完成"
    case .actionOwnWork: "{path}:措施 {id} 须由执行人以外的人验证,请由同事办理"
    case .noticeNotFound: "没有通知 {id}({path}),见 notices.outbox"
    case .noticesOfOthers: "{path}:查看他人的通知需要 COMPLAINTS_MANAGE 权限,不填则看本人的"
    case .feedCompacted: "{path}:日志从位置 {first} 之后开始,此前的变更已不可得;请重新读取数据,再从 {first} 或之后跟踪"
    case .feedAhead: "{path}:日志目前只到 {head},尚无该位置;可能属于其他服务器或恢复备份之前,请重新读取数据,再从 {head} 跟踪"
    case .feedAreaUnknown: "{path}:没有领域 {area},可选:{known}"
    }
  }
}
