/// What each agreement and each contradiction counts, in percent points.
///
/// They are set so that 70 takes two things that agree, one of which is a name or both a number and an address, and so
/// that the same name alone (赵海燕 twice) or the same number alone (a couple's) stays far below.
struct DuplicateWeights {
  /// Without it contradictions count nothing; only a test does without.
  var takesContradictions = true

  var phone = 50
  /// One digit is another, or two were swapped.
  var similarPhone = 32
  var email = 48
  /// The same before the @, or a typing error there.
  var similarEmail = 20

  var name = 45
  var nameTypo = 37
  var homophone = 33
  var relatedName = 25
  var company = 35
  var shortCompany = 33
  var companyTypo = 26
  var address = 34
  var birthday = 35
  var city = 3

  /// A company's name is its own in a city, so it nearly suffices.
  var organization = 70
  var shortOrganization = 64
  var organizationTypo = 52
  var organizationAddress = 22
  var organizationCity = 6

  var otherPhone = 8
  var otherEmail = 6
  /// Both have a number and an address, and neither agrees.
  var otherContacts = 28
  var otherName = 28
  /// Two names in one company.
  var colleague = 10
  var otherBirthday = 25
  var nearBirthday = 5
  var otherAddress = 5
  var otherCity = 6
  var otherBranch = 12
  var otherKind = 28

  static let standard = DuplicateWeights()
}
