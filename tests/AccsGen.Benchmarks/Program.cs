using AccsGen.Benchmarks;
using AccsGen.Benchmarks.Calls;
using AccsGen.Benchmarks.Json;
using AccsGen.Benchmarks.Simulator;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AccsGen.Benchmarks -- --filter '*Generator*'
// dotnet run -c Release --project tests/AccsGen.Benchmarks -- interleaved ReadBenchmarks
// dotnet run -c Release --project tests/AccsGen.Benchmarks -- start
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
    case ["start"]:
        StartTime.Measure();
        break;
    case ["start", "twice"]:
        await StartTime.StartTwiceAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
