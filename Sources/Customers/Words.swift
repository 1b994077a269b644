import Contract
import Operations

/// The dictionaries' operations.
struct Words: WordsService {
  /// Words have no numbers: the feed names the dictionary that changed, by its number in the contract.
  static let kind = "dictionary"
  /// A file takes tags of at most so many characters.
  private static let tagLengthMax = 50

  /// VIP and vip are one word: adding the other spelling answers with the one that is there, which files hold.
  func add(_ request: AddWordRequest, _ call: WriteCall) throws -> Word {
    let table = WordTable(transaction: call.transaction)
    var word = Word(
      dictionary: request.dictionary, word: NormalText.normal(request.word), label: NormalText.normal(request.label))
    if word.dictionary == .tag, word.word.unicodeScalars.count > Self.tagLengthMax {
      throw Refusal(.tooLong, path: "word", ["max": "\(Self.tagLengthMax)"])
    }
    guard let known = try table.find(like: word.word, in: word.dictionary) else {
      try table.insert(word)
      call.touch(Self.kind, Int64(word.dictionary.rawValue))
      return word
    }
    guard known.retiredAtMs != nil else {
      call.leavesUnchanged()
      return known
    }
    word.word = known.word
    word.label = word.label ?? known.label
    try table.replace(word)
    call.touch(Self.kind, Int64(word.dictionary.rawValue))
    return word
  }

  func retire(_ request: RetireWordRequest, _ call: WriteCall) throws -> Word {
    let table = WordTable(transaction: call.transaction)
    let text = NormalText.normal(request.word)
    guard var word = try table.find(text, in: request.dictionary) else {
      throw Refusal(.wordNotFound, path: "word", ["word": text, "dictionary": request.dictionary.word])
    }
    guard word.retiredAtMs == nil else {
      call.leavesUnchanged()
      return word
    }
    word.retiredAtMs = call.nowMs
    try table.replace(word)
    call.touch(Self.kind, Int64(word.dictionary.rawValue))
    return word
  }

  func list(_ request: ListWordsRequest, _ call: ReadCall) throws -> ListWordsReply {
    let retiredToo = request.includeRetired == true
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, byDefault: 200,
      filter: ["words", request.dictionary.word, "\(retiredToo)"])
    let found = try WordTable(transaction: call.transaction).page(
      of: request.dictionary, retiredToo: retiredToo, afterPosition: page.position?[0] ?? 0, limit: page.fetchCount)
    let (items, nextCursor) = page.cut(found) { Cursor($0.position) }
    return ListWordsReply(items: items.map(\.word), nextCursor: nextCursor)
  }
}
