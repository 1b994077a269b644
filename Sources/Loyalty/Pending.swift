import Contract
import Operations

enum Pending { static var here: Refusal { Refusal(.methodUnknown, ["method": "loyalty"]) } }
