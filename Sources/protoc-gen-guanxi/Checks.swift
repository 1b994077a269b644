/// What the generator refuses, beyond what the model cannot hold. Whoever reads the contract may rely on all of it.
enum Checks {
  static func problems(in contract: Contract) -> [Problem] {
    var problems = contract.problems
    for file in contract.files {
      var check = Check(file: file.name, contract: contract)
      for enumeration in file.enums { check.enumeration(enumeration) }
      // The options' own messages never travel, and nothing is generated from them.
      if !file.isOptions {
        for message in file.messages { check.message(message) }
      }
      for service in file.services { check.service(service) }
      problems += check.problems
    }
    var whole = Check(file: "proto", contract: contract)
    whole.names()
    whole.methodIds()
    return problems + whole.problems
  }
}

/// The checks of one file.
struct Check {
  let file: String
  let contract: Contract
  var problems: [Problem] = []

  init(file: String, contract: Contract) {
    self.file = file
    self.contract = contract
  }

  mutating func refuse(_ place: String, _ what: String) {
    problems.append(Problem(file: file, place: place, what: what))
  }

  mutating func refuse(_ place: String, when isWrong: Bool, _ what: @autoclosure () -> String) {
    if isWrong { refuse(place, what()) }
  }

  /// Words of a contract enum, such as Permission, without UNSPECIFIED.
  func words(_ enumName: String) -> Set<String> {
    guard let found = contract.enumeration(enumName) else { return [] }
    return Set(found.values.filter { $0.number != 0 }.map { found.word($0) })
  }

  mutating func names() {
    var seen = Names.taken
    let all = contract.files.flatMap { file in
      file.enums.map { ($0.name, file.name) } + (file.isOptions ? [] : file.messages.map { ($0.name, file.name) })
    }
    for (name, file) in all {
      if !seen.insert(name).inserted { refuse(name, "\(file): the name is taken in Swift; choose another") }
    }
    var services: Set<String> = []
    for service in contract.services where !services.insert(service.lowered).inserted {
      refuse(service.name, "two services are called \(service.lowered)")
    }
  }

  mutating func methodIds() {
    var owners: [UInt64: String] = [:]
    for service in contract.services {
      for rpc in service.methods {
        guard let id = rpc.options?.id else { continue }
        let name = "\(service.name).\(rpc.name)"
        if let owner = owners[id] { refuse(name, "\(service.file): method id \(id) belongs to \(owner) already") }
        owners[id] = name
      }
    }
  }
}
