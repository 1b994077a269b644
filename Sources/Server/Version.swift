/// What this build calls itself.
package enum Version {
  package static let text = "guanxid/0.1.0"
}
