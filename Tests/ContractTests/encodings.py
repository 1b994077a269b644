"""Judges our encodings by Python's protobuf package.

encodings.py make SET SEED COUNT   prints COUNT random messages of each type, a line "name hex" each
encodings.py compare SET           reads lines "name theirs ours"; complains where our bytes are not Python's own
encodings.py parse SET             reads lines "name hex"; complains where Python refuses what we accepted
encodings.py tell SET              reads lines "name hex"; prints each message in protobuf's text format, a line each

SET is a file with a serialised FileDescriptorSet. Only what the set itself says is used.
"""

import random
import sys

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory, text_format

NUMBERS = {
    "int32": [0, 1, -1, 2**31 - 1, -(2**31), 300],
    "int64": [0, 1, -1, 2**63 - 1, -(2**63), 1_760_000_000_000],
    "uint32": [0, 1, 2**32 - 1, 128],
    "uint64": [0, 1, 2**64 - 1],
}
KINDS = {5: "int32", 17: "int32", 15: "int32", 3: "int64", 18: "int64", 16: "int64", 13: "uint32", 7: "uint32",
         4: "uint64", 6: "uint64"}
DOUBLES = [0.0, -0.0, 5e-324, sys.float_info.max, float("inf"), float("-inf")]
TEXTS = ["", "a", "王小明", "two words", "a\nb", "🙂", "x" * 15, "x" * 16, "long " * 60, "\u00e9\u0301"]


class Contract:
    def __init__(self, path):
        with open(path, "rb") as file:
            files = descriptor_pb2.FileDescriptorSet.FromString(file.read())
        pool = descriptor_pool.DescriptorPool()
        for file in files.file:
            pool.Add(file) if hasattr(pool, "Add") else pool.AddSerializedFile(file.SerializeToString())
        factory = message_factory.MessageFactory(pool)
        self.rule = pool.FindExtensionByName("guanxi.field")
        self.options = factory.GetPrototype(pool.FindMessageTypeByName("google.protobuf.FieldOptions"))
        self.types = {}
        for file in files.file:
            if file.package == "guanxi" and file.name != "options.proto":
                for message in file.message_type:
                    descriptor = pool.FindMessageTypeByName("guanxi." + message.name)
                    self.types[message.name] = factory.GetPrototype(descriptor)

    def is_required(self, field):
        options = self.options.FromString(field.GetOptions().SerializeToString())
        return options.Extensions[self.rule].required

    def value(self, field, source, depth):
        if field.type in KINDS:
            return source.choice(NUMBERS[KINDS[field.type]])
        if field.type == field.TYPE_BOOL:
            return source.random() < 0.5
        if field.type == field.TYPE_DOUBLE:
            return source.choice(DOUBLES + [source.uniform(-1e9, 1e9)])
        if field.type == field.TYPE_STRING:
            return source.choice(TEXTS)
        if field.type == field.TYPE_BYTES:
            return bytes(source.randrange(256) for _ in range(source.choice([0, 1, 16, 200])))
        if field.type == field.TYPE_ENUM:
            return source.choice(field.enum_type.values).number
        message = self.types[field.message_type.name]()
        self.fill(message, source, depth + 1)
        return message

    def fill(self, message, source, depth=0):
        for field in message.DESCRIPTOR.fields:
            if field.label == field.LABEL_REPEATED:
                items = getattr(message, field.name)
                for _ in range(source.choice([0, 0, 1, 3]) if depth < 3 else 0):
                    value = self.value(field, source, depth)
                    items.add().CopyFrom(value) if field.message_type else items.append(value)
            elif self.is_required(field) or source.random() < 0.6:
                value = self.value(field, source, depth)
                if field.message_type:
                    getattr(message, field.name).SetInParent()
                    getattr(message, field.name).CopyFrom(value)
                else:
                    setattr(message, field.name, value)


def make(contract, seed, count):
    source = random.Random(seed)
    for name, type_ in contract.types.items():
        for _ in range(count):
            message = type_()
            contract.fill(message, source)
            print(name, message.SerializeToString(deterministic=True).hex() or "-")


def blob(text):
    return b"" if text == "-" else bytes.fromhex(text)


def compare(contract):
    faults = 0
    for line in sys.stdin:
        name, theirs, ours = line.split()
        type_ = contract.types[name]
        want = type_.FromString(blob(theirs))
        if type_.FromString(blob(ours)) != want or blob(ours) != want.SerializeToString(deterministic=True):
            faults += 1
            print(f"{name}: {theirs} became {ours}")
    return faults


def parse(contract):
    faults = 0
    for line in sys.stdin:
        name, ours = line.split()
        try:
            contract.types[name].FromString(blob(ours))
        except Exception as error:
            faults += 1
            print(f"{name}: Python refuses {ours}: {error}")
    return faults


def tell(contract):
    for line in sys.stdin:
        name, ours = line.split()
        message = contract.types[name].FromString(blob(ours))
        print(text_format.MessageToString(message, as_one_line=True, as_utf8=True))
    return 0


if __name__ == "__main__":
    contract = Contract(sys.argv[2])
    if sys.argv[1] == "make":
        make(contract, int(sys.argv[3]), int(sys.argv[4]))
    else:
        sys.exit(1 if {"compare": compare, "parse": parse, "tell": tell}[sys.argv[1]](contract) else 0)
