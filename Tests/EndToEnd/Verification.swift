/// `guanxid verify`, run to its end.
struct Verification {
  let exit: ChildProcess.Exit?
  let output: String

  static func run(_ home: TemporaryFolder, _ arguments: [String] = []) async throws -> Verification {
    let folder = TemporaryFolder()
    let output = folder.file("out")
    let child = try ChildProcess(
      try Binaries.path("guanxid"), ["verify", "--home", home.path] + arguments, environment: ["HOME": home.path],
      output: output, errors: output)
    let exit = await child.wait(atMost: .seconds(60))
    return Verification(exit: exit, output: TemporaryFolder.text(output))
  }
}
