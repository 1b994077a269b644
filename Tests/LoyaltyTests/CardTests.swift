import Testing

@testable import Loyalty

/// Numbers of cards and referral codes, as people type them.
struct CardTests {
  private static let ids: [Int64] =
    Array(1...300) + [1023, 1024, 32_767, 33_554_431, 33_554_432, 33_554_433, 1 << 40, .max]

  @Test func `a referral code names its member, and no other member has it`() {
    let codes = Self.ids.map(ReferralCode.text)
    #expect(Set(codes).count == Self.ids.count)
    #expect(codes.map(ReferralCode.memberId) == Self.ids)
    #expect(codes[0].utf8.count == 7 && codes[0].first == "R")
  }

  @Test func `a code is read as people type it`() {
    for id in Self.ids {
      let code = ReferralCode.text(id)
      let spaced = code.prefix(3) + " - " + code.dropFirst(3)
      #expect(ReferralCode.memberId(in: code.lowercased()) == id)
      #expect(ReferralCode.memberId(in: " \(spaced) ") == id)
      let misread = "R" + code.dropFirst().replacing("0", with: "o").replacing("1", with: "l")
      #expect(ReferralCode.memberId(in: misread) == id)
      #expect(ReferralCode.memberId(in: "R" + misread.dropFirst().replacing("l", with: "I")) == id)
    }
    #expect(ReferralCode.memberId(in: "ｒ" + ReferralCode.text(7).dropFirst()) == 7)
  }

  @Test func `each wrong character is noticed, and nearly each swap of two`() {
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var swaps = 0
    var missed = 0
    for id in [Int64(1), 77, 4711, 1_234_567, 99_999_999] {
      let code = Array(ReferralCode.text(id))
      for place in 1..<code.count {
        for letter in letters where letter != code[place] {
          var wrong = code
          wrong[place] = letter
          #expect(ReferralCode.memberId(in: String(wrong)) == nil, "\(String(code)) and \(String(wrong))")
        }
        guard place + 1 < code.count, code[place] != code[place + 1] else { continue }
        var swapped = code
        swapped.swapAt(place, place + 1)
        swaps += 1
        if ReferralCode.memberId(in: String(swapped)) != nil { missed += 1 }
      }
    }
    #expect(swaps > 15 && missed <= 1)
  }

  @Test func `what is no code is none`() {
    let code = ReferralCode.text(7)
    for wrong in [
      "", "R", "R0", String(code.dropFirst()), "S" + code.dropFirst(), code + "0", code.dropLast() + "U", "R0000000",
      "R00" + code.dropFirst(), "RZZZZZZZZZZZZZZ", "R积分积分积分", String(repeating: "R", count: 40),
    ] {
      #expect(ReferralCode.memberId(in: wrong) == nil, "\(wrong)")
    }
  }

  @Test func `a card of ours has ten digits, of which the last one checks the others`() {
    #expect(MemberCard.made(1) == "M0000000014")
    let made = (Int64(1)...200).map(MemberCard.made)
    #expect(Set(made).count == 200)
    for card in made {
      #expect(card.utf8.count == 11 && card.first == "M" && card.dropFirst().allSatisfy { "0"..."9" ~= $0 })
      // The last digit alone could have been any of ten.
      let others = (0...9).map { card.dropLast() + "\($0)" }
      #expect(others.count { made.contains(String($0)) } == 1)
    }
    #expect(MemberCard.made(12_345_678_901).hasPrefix("M12345678901"))
  }

  @Test func `a card is one number, however it is written`() {
    for typed in ["VIP0088", "vip0088", "VIP-0088", " vip 00 88 ", "ｖｉｐ００８８"] {
      #expect(MemberCard.number(in: typed) == "VIP0088", "\(typed)")
    }
    #expect(MemberCard.number(in: "VIP.0088/1") == "VIP.0088/1")
    for typed in ["", "----", "A-1 2", String(repeating: "1", count: 41)] {
      #expect(MemberCard.number(in: typed) == nil, "\(typed)")
    }
  }
}
