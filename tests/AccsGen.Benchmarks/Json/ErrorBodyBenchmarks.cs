using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks.Json;

/// <summary>Reading the body of an error: ours fills in the placeholders, masks what looks like a secret, and takes every shape.</summary>
[MemoryDiagnoser]
public class ErrorBodyBenchmarks
{
    private static readonly byte[] s_json =
        """
        {"message":"\"%fieldName\" is required. Enter and try again.","errors":[{"message":"The value of \"%fieldName\" is not valid for %1.","parameters":{"fieldName":"price","1":"24-MB01"}}],"parameters":{"fieldName":"sku"}}
        """u8.ToArray();

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generator")]
    public object? SourceGenerator() => JsonSerializer.Deserialize(s_json, HandContext.Default.HandError);

    [Benchmark(Description = "AccsGen")]
    public object Generated() => ErrorBody.Read(s_json);

    [Benchmark(Description = "JsonDocument.Parse")]
    public bool Document()
    {
        using var document = JsonDocument.Parse(s_json);
        return document.RootElement.TryGetProperty("message"u8, out _);
    }
}
