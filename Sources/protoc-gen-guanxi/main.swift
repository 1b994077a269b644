// protoc's plugin: reads a CodeGeneratorRequest, writes Swift and the embedded descriptor set.
// Without arguments, as protoc calls it; `proto/generate` is the way to run it. protoc's `--guanxi_opt=c_module=NAME`
// names the module of the C structs where it is not CContract.

let request = PluginInput.read()
switch PluginInput.parse(request) {
case .success(let contract):
  let problems = Checks.problems(in: contract)
  PluginOutput.write(problems.isEmpty ? .success(Emission.files(contract)) : .failure(.init(problems)))
case .failure(let failure):
  PluginOutput.write(.failure(failure))
}
