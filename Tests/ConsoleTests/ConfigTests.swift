import Glibc
import Testing

@testable import Console

struct ConfigTests {
  static let example = """
    # servers of the shop
    default = crm1

    [crm1]
    address = crm1.example:7400        # the live one
    key_file = ~/.config/guanxi/crm1.key
    production = yes
    language = zh
    [试验]
    address = "unix:/tmp/a # b.sock"
    key = abc123
    [boss]
    key = xyz
    """

  @Test func `servers and keys are read by name`() throws {
    let config = try Config(parsing: Self.example, path: "config")
    #expect(config.standard == "crm1" && config.servers.map(\.name) == ["crm1", "试验", "boss"])
    let live = try #require(config.server("CRM1"))
    #expect(live.address == "crm1.example:7400" && live.keyFile == "~/.config/guanxi/crm1.key")
    #expect(live.isProduction && live.language == .chinese && live.hasKey)
    #expect(config.server("试验")?.address == "unix:/tmp/a # b.sock")
    #expect(config.server("boss")?.address == nil && config.server("boss")?.key == "xyz")
    #expect(try Config(parsing: "\u{feff}\r\n# nothing\r\n", path: "c") == Config())
  }

  @Test(
    arguments: [
      ("[a]\nadress = h:1", "c:2: there is no setting adress", "did you mean address?"),
      ("[a]\naddress h:1", "c:2: expected name = value or [server]", ""),
      ("[a]\naddress =", "c:2: address has no value", ""),
      ("[a]\naddress = h:99999", "c:2: address: expected host:port or unix:path, found h:99999", ""),
      ("[a]\nproduction = maybe", "c:2: production: yes or no, found maybe", ""),
      ("[a]\nlanguage = fr", "c:2: language: en or zh", ""),
      ("[a]\nkey = a b", "c:2: key: a key has no spaces", ""),
      ("[a]\nkey = \"abc", "c:2: key: a closing quote is missing", ""),
      ("[a]\nkey = x\nkey = y", "c:3: key is set twice", ""),
      ("[a]\nkey = x\nkey_file = y", "c:3: take key or key_file, not both", ""),
      ("[a]\n\n[A]", "c:3: [A] stands on line 1 already", ""),
      ("[a b", "c:1: expected [name]", ""), ("[]", "c:1: expected [name]", ""),
      ("address = h:1", "c:1: address belongs below a [server]", ""),
      ("defualt = a", "c:1: there is no setting defualt", "did you mean default?"),
      ("default = a\ndefault = a", "c:2: default stands on line 1 already", ""),
      ("default = crm\n[crm1]\naddress = h:1", "c:1: there is no [crm] below", "did you mean crm1?"),
      ("default = a\n[a]\nkey = x", "c:1: [a] has no address", ""),
    ] as [(String, String, String)])
  func `what is wrong is said with its line`(text: String, place: String, nearest: String) {
    let error = #expect(throws: Config.Invalid.self) { try Config(parsing: text, path: "c") }
    let said = error?.text(.english) ?? ""
    #expect(said.hasPrefix(place) && said.contains(nearest), "\(said)")
    #expect(error?.text(.chinese) != said, "it is said in Chinese as well")
  }

  @Test func `everything that is wrong is said at once, a key's value never, and a wrong file soon ends`() {
    let error = #expect(throws: Config.Invalid.self) {
      try Config(parsing: "x\n[a]\nkey = se cret\nfoo = 1\n[a b]\nkey = lost", path: "c")
    }
    #expect(error?.problems.count == 4)
    #expect(error?.text(.english).contains("cret") == false && error?.text(.english).contains("lost") == false)
    let log = #expect(throws: Config.Invalid.self) {
      try Config(parsing: String(repeating: "a line of a log\n", count: 10_000), path: "c")
    }
    #expect(log?.problems.count == 20)
  }

  @Test func `a file with keys is for its owner alone`() throws {
    let folder = Folder()
    let path = folder.path + "/config"
    FileSystem.write(Array("[a]\naddress = h:1\nkey = x\n".utf8), to: path)
    #expect(try Config.load(path).servers.count == 1)
    chmod(path, 0o640)
    let readable = #expect(throws: Config.Invalid.self) { try Config.load(path) }
    #expect(readable?.text(.english).contains("others may read") == true)
    #expect(readable?.text(.english).contains("chmod 600") == true)
    FileSystem.write(Array("[a]\naddress = h:1\n".utf8), to: path)
    chmod(path, 0o644)
    #expect(throws: Never.self, "without keys it may be read") { try Config.load(path) }
    chmod(path, 0o622)
    #expect(throws: Config.Invalid.self, "others could send the keys elsewhere") { try Config.load(path) }
    #expect(throws: Config.Invalid.self) { try Config.load(folder.path + "/none") }
    #expect(throws: Config.Invalid.self) { try Config.load(folder.path) }
  }

  @Test func `a key file is for its owner alone and holds something`() throws {
    let folder = Folder()
    let path = folder.path + "/key"
    FileSystem.write(Array(" abc\n".utf8), to: path)
    #expect(try KeyFile.read(path) == "abc")
    chmod(path, 0o604)
    #expect(throws: Config.Invalid.self) { try KeyFile.read(path) }
    FileSystem.write(Array("\n".utf8), to: path)
    #expect(throws: Config.Invalid.self) { try KeyFile.read(path) }
    #expect(throws: Config.Invalid.self) { try KeyFile.read(path + ".none") }
  }

  @Test func `the table of servers shows which is which, and no key`() throws {
    let connector = Connector(config: try Config(parsing: Self.example, path: "config"))
    #expect(
      connector.serversText(.english) == """
        * crm1  crm1.example:7400     default, production, key
          试验  unix:/tmp/a # b.sock  key
          boss  –                     key

        """)
    #expect(Connector(config: Config()).serversText(.english).contains("\\help config"))
    connector.setKey("night", "s3cret")
    #expect(connector.names.servers == ["crm1", "试验"] && connector.names.identities.contains("night"))
    #expect(connector.language == .chinese)
  }

  @Test(
    arguments: [
      ("boss", nil, "has no address"), (nil, "nobody", "There is no key named nobody"),
      (nil, "bos", "did you mean boss"), ("unix:", nil, "is no server"), ("crm1", nil, "key file"),
    ] as [(String?, String?, String)])
  func `what the configuration does not allow is said before anything is sent`(
    target: String?, identity: String?, words: String
  ) async throws {
    let text = Self.example.replacing("~/.config/guanxi/crm1.key", with: "/nonexistent/key")
    let connector = Connector(config: try Config(parsing: text, path: "config"))
    let failure = await #expect(throws: CallFailure.self) {
      try await connector.connect(target, as: identity, language: .english)
    }
    #expect(failure?.openingText(.english).contains(words) == true, "\(failure?.message ?? "")")
    #expect(failure?.openingCode == .connect)
  }

  @Test func `a server that is not there is named, with the one that may have been meant`() async throws {
    let config = try Config(parsing: "[local1]\naddress = unix:/nonexistent/a.sock", path: "c")
    let connector = Connector(config: config)
    let failure = await #expect(throws: CallFailure.self) {
      try await connector.connect("local1", as: nil, language: .english)
    }
    #expect(failure?.openingText(.english).contains("Is guanxid running there?") == true)
    #expect(failure?.exitCode == .connect)
  }
}

/// A folder that goes with the test.
final class Folder: Sendable {
  let path: String

  init() {
    path = "/tmp/gx-" + String(UInt64.random(in: .min ... .max), radix: 36)
    FileSystem.makeFolder(path)
  }

  deinit {
    for name in FileSystem.complete(path + "/") { unlink(name) }
    rmdir(path)
  }
}
