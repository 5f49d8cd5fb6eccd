using AccsGen.Benchmarks;
using AccsGen.Benchmarks.Calls;
using AccsGen.Benchmarks.Json;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AccsGen.Benchmarks -- --filter '*Generator*'
// dotnet run -c Release --project tests/AccsGen.Benchmarks -- interleaved ReadBenchmarks
switch (args)
{
    case ["interleaved", ..]:
        Interleaved.Run(args[1..]);
        break;
    case ["first-read", "payload", var file]:
        FirstRead.WritePayload(file);
        break;
    case ["first-read", var reader, var file]:
        FirstRead.Measure(reader, file);
        break;
    case ["serve"]:
        await BenchmarkServer.ServeAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
