import Client
import Contract
import Testing

@Suite struct ConnectFaultTests {
  @Test(arguments: [
    (ServerAddress.tcp(host: "127.0.0.1", port: 1), "Connection refused"),
    (.unix(path: "/no/such/guanxid.sock"), "No such file or directory"),
  ])
  func `no server is told in the system's words`(address: ServerAddress, words: String) async throws {
    let client = Client(address: address, options: ClientOptions(name: "test"))
    let error = await #expect(throws: CallError.self) { try await client.connect() }
    #expect(error?.message == "no connection to \(address): \(words)")
    await client.close()
  }
}
