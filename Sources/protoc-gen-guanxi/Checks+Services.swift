extension Check {
  mutating func service(_ service: Service) {
    refuse(service.name, when: !Names.isUpperCamel(service.name), "a service's name is written LikeThis")
    var names: Set<String> = []
    for rpc in service.methods {
      let place = "\(service.name).\(rpc.name)"
      refuse(place, when: !Names.isUpperCamel(rpc.name), "an rpc's name is written LikeThis")
      refuse(place, when: !names.insert(Names.lowerSnake(rpc.name)).inserted, "two rpcs have this name")
      self.rpc(rpc, place)
    }
  }

  private mutating func rpc(_ rpc: Rpc, _ place: String) {
    for name in [rpc.request, rpc.reply] where contract.message(name) == nil {
      refuse(place, "the message \(name) is not part of the contract")
    }
    refuse(place, when: rpc.streamsRequest, "streaming requests are outside our subset; send batches")
    guard let options = rpc.options else { return refuse(place, "option (rpc) is missing") }
    refuse(place, when: (options.id ?? 0) == 0 || options.id ?? 0 > UInt32.max, "the method id is missing")
    refuse(place, when: options.effect == 0, "effect is missing")
    let isRead = options.effect == EffectNumber.read
    refuse(place, when: isRead && options.cost == 0, "a READ needs a cost")
    refuse(place, when: !isRead && options.cost != 0, "cost is for reads")
    refuse(place, when: rpc.streamsReply && !isRead, "a stream changes nothing; its effect is READ")
    if let permission = options.permission, !permission.isEmpty {
      let isKnown = words("Permission").contains(permission)
      refuse(place, when: !isKnown, "permission \(permission) is no word of Permission")
    } else {
      refuse(place, "permission is missing; it may be PUBLIC")
    }
    if options.bulk { bulk(rpc, place) }
  }

  private mutating func bulk(_ rpc: Rpc, _ place: String) {
    refuse(place, when: rpc.options?.effect != EffectNumber.keyed, "a batch is KEYED")
    refuse(place, when: rpc.reply != "BulkReply" || rpc.streamsReply, "a batch returns BulkReply")
    guard let rows = contract.message(rpc.request)?.fields.first(where: { $0.name == "rows" }), rows.isRepeated,
      case .message(let row) = rows.kind
    else { return refuse(place, "a batch's request needs a repeated message field rows") }
    let key = contract.message(row)?.fields.first { $0.name == "key" }
    refuse(
      place, when: key?.kind != .bytes || key?.isRepeated == true || key?.options.required == true,
      "a row (\(row)) needs an optional bytes field key")
  }
}
